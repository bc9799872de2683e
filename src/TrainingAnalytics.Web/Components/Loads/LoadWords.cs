using System.Globalization;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Dashboards.Loads;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>Extracts, columns, places and sums as stewards read them: exact, never rounded.</summary>
public sealed class LoadWords(TextBook texts, LoadBook book, PageFacts facts)
{
    private bool English => texts.Language == "en";

    public string Extract(string extract) => ExtractWords.Of(book.Contract(extract), extract, texts.Language);

    public string Prefecture(string code) => facts.Places.Find(code, "prefecture")?.Name.In(texts.Language) ?? code;

    /// <summary>The column as the office's own file names it; without one, the row as a whole.</summary>
    public string Column(FaultRow row) => row.Column is not { } name ? texts["loads.row.whole"]
        : !English && book.Contract(row.Batch.Extract)?.Columns.FirstOrDefault(column => column.Name == name) is { } column ? column.Header
        : name;

    public string Total(ControlTotal total) => total.Quarantined == 0
        ? $"{Header(total)} {Sum(total.Column, total.File)}"
        : $"{Header(total)} {Sum(total.Column, total.File)}{texts.Say("loads.total.quarantined", Sum(total.Column, total.Quarantined))}";

    public string Places(LoadedBatch batch) => string.Join(
        texts["loads.and"], batch.Prefectures.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{Prefecture(one.Key)} {Count(one.Value)}"));

    public string Note(LoadedBatch batch) => (batch.Read == 0, batch.UnknownColumns.IsEmpty) switch
    {
        (true, true) => texts["loads.headeronly"],
        (true, false) => $"{texts["loads.headeronly"]} {Ignored(batch)}",
        (false, false) => Ignored(batch),
        _ => "",
    };

    public static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private string Ignored(LoadedBatch batch) => texts.Say("loads.ignored", string.Join(texts["loads.and"], batch.UnknownColumns));

    private string Header(ControlTotal total) => English ? total.Column.Name.Replace('_', ' ') : total.Column.Header;

    private static string Sum(ContractColumn column, decimal sum) =>
        sum.ToString(column.Type == ColumnType.Yuan ? "#,0.00" : "#,0.##", CultureInfo.InvariantCulture);
}
