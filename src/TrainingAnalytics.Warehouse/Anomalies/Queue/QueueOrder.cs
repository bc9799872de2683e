namespace TrainingAnalytics.Warehouse.Anomalies.Queue;

/// <summary>What stands first in the queue.</summary>
public enum QueueOrder
{
    /// <summary>The most money at stake; of the same sum, what leans to fraud.</summary>
    Amount,

    /// <summary>What leans to fraud before what is open and what leans to error; then the most money.</summary>
    Leaning,

    /// <summary>The longest ago: its time runs out first.</summary>
    Oldest,

    /// <summary>The newest evidence.</summary>
    Latest,
}
