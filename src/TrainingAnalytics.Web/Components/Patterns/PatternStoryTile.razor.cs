using System.Globalization;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Patterns;

/// <summary>What a pattern looks for, and what may explain a hit: the innocent explanations first.</summary>
public sealed partial class PatternStoryTile
{
    private static readonly string[] Headers = ["patterns.parameter", "patterns.parameter.value", "patterns.parameter.default", "patterns.parameter.name"];

    [Parameter, EditorRequired]
    public required PatternView View { get; set; }

    private TextBook Texts => View.Visit.Texts;

    private TableView Parameters => new(
        [.. Headers.Select((header, i) => new TableColumn(Texts[header], i is 1 or 2, header))],
        [.. View.Parameters.Select(one => new TableRow([new(one.Meaning.In(View.Visit.Language), one.Name), Number(one.Value), Number(one.Default), new(one.Name, one.Name)]))]);

    private static TableCell Number(decimal number) => new(number.ToString("0.####", CultureInfo.InvariantCulture), number);
}
