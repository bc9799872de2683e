namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>DuckDB did not answer a query: what it said, without the engine's own stack or paths.</summary>
public sealed class QueryRefusedException : Exception
{
    public QueryRefusedException(string message) : base(message)
    {
    }

    public QueryRefusedException(string message, Exception cause) : base(message, cause)
    {
    }
}
