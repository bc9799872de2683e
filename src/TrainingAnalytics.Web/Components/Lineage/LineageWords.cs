using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Dashboards.Lineage;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Lineage;

/// <summary>Relations as people read them.</summary>
public sealed class LineageWords(TextBook texts, ContractBook contracts)
{
    /// <summary>An extract by its title, what the product brings by its own words, a model by its name.</summary>
    public string Name(LineageNode node) => node.Extract is not { } extract ? node.Name
        : texts.Knows($"lineage.landing.{extract}") ? texts[$"lineage.landing.{extract}"]
        : ExtractWords.Of(contracts.Find(extract), extract, texts.Language);

    /// <summary>What one row is.</summary>
    public string Meaning(LineageNode node) => node.RowMeaning is { } meaning ? meaning.In(texts.Language)
        : node.Extract is { } extract && contracts.Find(extract) is { } contract ? (texts.Language == "en" ? contract.Record.En : contract.Record.Zh)
        : texts.Knows($"lineage.made.{node.Relation}") ? texts[$"lineage.made.{node.Relation}"]
        : "";

    /// <summary>What a column holds: as its model says; else, in Chinese, the header that it has in all files with such a column.</summary>
    public string Meaning(LineageColumn column) => column.Meaning?.In(texts.Language) ?? (texts.Language == "en" ? "" : Header(column.Name));

    // A token is not what its file's header says.
    private string Header(string name)
    {
        var headers = contracts.Contracts.SelectMany(contract => contract.Columns)
            .Where(column => column.Name == name && column.Personal is null).Select(column => column.Header).Distinct().ToList();
        return headers is [var header] ? header : "";
    }

    public string Step(LineageStep step) => texts[$"lineage.step.{step.ToString().ToLowerInvariant()}"];
}
