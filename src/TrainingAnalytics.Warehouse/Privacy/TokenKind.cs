namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>What a personal value is: values of one kind compare with each other, whichever column they come from.</summary>
public enum TokenKind
{
    Person,
    Name,
    Phone,
    Account,
}
