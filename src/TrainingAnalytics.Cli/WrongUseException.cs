namespace TrainingAnalytics.Cli;

/// <summary>What was asked cannot be asked so; the message says why.</summary>
internal sealed class WrongUseException(string message, Exception cause) : Exception(message, cause);
