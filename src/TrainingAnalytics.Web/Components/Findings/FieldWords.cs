using System.Globalization;
using TrainingAnalytics.Warehouse.Anomalies.Dossiers;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Fields of records and facts of patterns as people read them: their names in words, codes by what they stand for, people and accounts masked.</summary>
public sealed class FieldWords(TextBook texts, PageFacts facts, Func<string, string> person, Func<string, string> institution)
{
    /// <summary>The field's name in words; one that nobody has worded yet is told as the pattern spells it.</summary>
    public string Name(string field) => texts.Knows($"findings.field.{field}") ? texts[$"findings.field.{field}"] : field.Replace('_', ' ');

    public string Value(Field field) => field.Name switch
    {
        "person_key" => person(field.Value),
        "account" => FindingWords.Token(field.Value),
        "institution" or "old_code" or "evaluator_code" => institution(field.Value),
        "payee_code" => institution(field.Value),
        "county" or "issuing_county" or "class_county" => County(field.Value),
        _ when facts.Names.Of(field.Name).TryGetValue(field.Value, out var name) => name.In(texts.Language),
        _ when texts.Knows($"findings.value.{field.Name}.{field.Value}") => texts[$"findings.value.{field.Name}.{field.Value}"],
        _ when field.Value is "true" or "false" => texts[$"findings.value.{field.Value}"],
        _ when IsMoney(field.Name) && decimal.TryParse(field.Value, CultureInfo.InvariantCulture, out var yuan) => FindingWords.Amount(yuan),
        _ => field.Value,
    };

    private static bool IsMoney(string name) => name is "payment_amount" or "amount" or "recovered" or "standard_amount" or "standard_less_advance"
        or "largest" or "whole" || name.StartsWith("net", StringComparison.Ordinal);

    private string County(string code) => facts.Places.ByCode.TryGetValue(code, out var place) ? place.Name.In(texts.Language) : code;
}
