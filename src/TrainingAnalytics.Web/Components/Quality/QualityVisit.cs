using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Dashboards.Lineage;
using TrainingAnalytics.Warehouse.Dashboards.Quality;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Components.Lineage;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Quality;

/// <summary>One reader at the quality of a version.</summary>
public sealed record QualityVisit(TextBook Texts, Viewer Viewer, PageFacts Facts, QualityBook Book, LineageBook Lineage, LineageWords Words)
{
    public string Language => Texts.Language;

    /// <summary>Null for whoever sees nothing of the data.</summary>
    public static async Task<QualityVisit?> Open(House house, Reader reader)
    {
        if (reader.Viewer is not { } viewer) return null;
        using var version = house.Shown.Current();
        return await house.Quality.Read(version, viewer) is { } book && house.Lineage.Read(version, viewer) is { } lineage
            ? new QualityVisit(reader.Texts, viewer, house.Facts(version), book, lineage, new LineageWords(reader.Texts, house.Contracts))
            : null;
    }

    public string Link(string address) => Language == "en" ? address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "lang=en" : address;

    /// <summary>A table of the star by what one of its rows is about.</summary>
    public string Table(string relation) => Texts.Knows($"quality.table.{relation}") ? Texts[$"quality.table.{relation}"] : relation;

    public string Member(string column) => Texts[$"quality.member.{column}"];
}
