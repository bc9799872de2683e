using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Glossary;

/// <summary>Every list of codes: the dimensions as the version has them, and the coded columns of the extracts besides.</summary>
public sealed class CodeLists(House house, PageFacts facts, TextBook texts)
{
    private IEnumerable<DimensionDefinition> Dimensions => house.Catalogue.Dimensions.Values
        .OrderBy(dimension => Order.IndexOf(dimension.Id) is >= 0 and var at ? at : int.MaxValue).ThenBy(dimension => dimension.Id, StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Order = ["year", "quarter", "month", "prefecture", "county", "institution"];

    public IEnumerable<CodeList> OfDimensions() => Dimensions.Select(dimension => new CodeList(
        $"dim-{dimension.Id}", dimension.Label, Note(dimension), dimension.Id == "institution" ? [] : Codes(dimension)));

    /// <summary>Columns of several extracts with the same codes are one list; those of a dimension stand there.</summary>
    public IEnumerable<CodeList> OfExtracts() =>
        from contract in house.Contracts.Contracts
        from column in contract.Columns
        where column.Codes.Length > 0 && !house.Catalogue.Dimensions.ContainsKey(column.Name)
        select new CodeList(
            $"code-{contract.Extract}-{column.Name}", Title(contract, column), null,
            [.. column.Codes.Select(code => new CodeEntry(code.Code, new Label(code.Label.Zh, code.Label.En)))]);

    private static Label Title(Contract contract, ContractColumn column) => new(
        $"{contract.Title} · {column.Header}", $"{ExtractWords.Of(contract, contract.Extract, "en")} · {column.Name.Replace('_', ' ')}");

    private ImmutableArray<CodeEntry> Codes(DimensionDefinition dimension) =>
        [.. facts.Names.Of(dimension.Id).Where(code => IsOf(dimension.Id, code.Key)).OrderBy(code => code.Key == Unassigned).ThenBy(code => code.Key, StringComparer.Ordinal)
            .Select(code => new CodeEntry(code.Key, code.Value, Within(dimension.Id, code.Key)))];

    private const string Unassigned = "unassigned";

    private bool IsOf(string dimension, string code) =>
        dimension is not ("prefecture" or "county") || code == Unassigned || facts.Places.Find(code, dimension) is not null;

    private Label? Within(string dimension, string code) =>
        dimension == "county" && facts.Places.ByCode.GetValueOrDefault(code) is { Level: "county" } county ? facts.Places.ByCode[county.Prefecture].Name : null;

    private string? Note(DimensionDefinition dimension) => texts.Knows($"glossary.dimension.{dimension.Id}") ? texts[$"glossary.dimension.{dimension.Id}"] : null;
}
