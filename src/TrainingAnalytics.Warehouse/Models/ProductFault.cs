namespace TrainingAnalytics.Warehouse.Models;

/// <summary>Something wrong in sql/ or dashboards/. Every room has its own `Faults(ProductFiles)` that yields these.</summary>
/// <param name="File">From the product's root, with slashes.</param>
/// <param name="Line">Counted from 1; 1 where the fault is the file's as a whole.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should stand there.</param>
/// <param name="WhatToDo">How to put it right.</param>
public sealed record ProductFault(string File, int Line, string Found, string Expected, string WhatToDo)
{
    public override string ToString() => $"{File}:{Line}: {Found}. Expected: {Expected}. {WhatToDo}.";
}
