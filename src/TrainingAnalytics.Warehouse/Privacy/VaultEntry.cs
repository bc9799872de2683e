namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>A token and the clear value that it stands for. Lives in memory and, encrypted, in the vault; nowhere else.</summary>
public readonly record struct VaultEntry(TokenKind Kind, UInt128 Token, string Clear);
