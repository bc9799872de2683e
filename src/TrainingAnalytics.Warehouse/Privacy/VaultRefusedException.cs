namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>The vault cannot be opened: its key or a file of it is missing, the key is another's, or a file was changed. Never names a value.</summary>
public sealed class VaultRefusedException(string message, Exception? inner = null) : IOException(message, inner);
