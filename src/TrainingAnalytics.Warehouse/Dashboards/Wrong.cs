namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>What a rule finds wrong at one key of a page or of a tile.</summary>
/// <param name="Key">Where; empty for the page or the tile as a whole.</param>
public sealed record Wrong(string Key, string Found, string Expected, string WhatToDo);
