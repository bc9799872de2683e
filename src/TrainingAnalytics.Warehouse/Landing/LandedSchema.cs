using Apache.Arrow;
using Apache.Arrow.Types;
using TrainingAnalytics.Warehouse.Contracts;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>The columns of a landed batch: the contract's, then the line of the file and the hash of the key.</summary>
internal static class LandedSchema
{
    /// <summary>Marks in the stream the rows that stay; not landed.</summary>
    public const string Kept = "is_kept";

    private static readonly Dictionary<string, string> Uuid = new() { ["ARROW:extension:name"] = "arrow.uuid", ["ARROW:extension:metadata"] = "" };

    public static Schema Of(Contract contract, ColumnSet columns) => new(
        [
            .. contract.Columns.Select((c, i) => new Field(c.LandedName, columns[i].Type, nullable: true, c.Personal is null ? null : Uuid)),
            new Field("line", Int32Type.Default, nullable: false),
            new Field("key_hash", Int64Type.Default, nullable: false),
            new Field(Kept, BooleanType.Default, nullable: false),
        ],
        metadata: null);
}
