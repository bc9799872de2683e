namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>The vault cannot be opened: its key is missing or another's, or a file of it was changed. Never names a value.</summary>
public sealed class VaultRefusedException(string message, Exception? inner = null) : IOException(message, inner);
