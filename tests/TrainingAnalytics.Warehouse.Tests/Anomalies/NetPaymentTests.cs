using System.Globalization;
using CsCheck;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

/// <summary>What was taken back, laid on payments: all of it, and nothing twice.</summary>
public sealed class NetPaymentTests
{
    private const int WholeClass = 3;

    // What net_payment reads, in its order.
    private static readonly string[] Steps = ["payment_unit", "matchable_payment", "recovery_target", "recovered_of_unit", "taken_back"];

    // One class of three people with a record each.
    private static readonly Gen<Paid> Payments = Gen.Select(Gen.Int[0, WholeClass], Gen.Int[1, 5], Gen.Bool, (unit, hundreds, isTraining) => new Paid(unit, 100 * hundreds, isTraining));

    // From a person or the class, or of a payment by its number, where there is one.
    private static readonly Gen<Taken> Recoveries = Gen.Select(Gen.Int[0, WholeClass], Gen.Int[-4, 5], Gen.Int[1, 12], (unit, named, hundreds) => new Taken(unit, named, 100 * hundreds));

    [Fact]
    public void Recoveries_OfAnyPayments_AreLaidOnThemOnce() =>
        Gen.Select(Payments.Array[0, 6], Recoveries.Array[0, 4]).Sample((paid, taken) =>
        {
            var recovered = Recovered(paid, taken);
            var meant = taken.Where(one => Scope(paid, one).Any()).ToList();
            Assert.Equal(meant.Sum(one => one.Amount), recovered.Sum());

            for (var i = 0; i < paid.Length; i++)
            {
                // Nothing says that this money came back.
                if (!meant.Any(one => Scope(paid, one).Any(other => paid[other].Unit == paid[i].Unit))) Assert.Equal(0, recovered[i]);
                // More than was paid stands only where all of the enrolment is taken back.
                if (recovered[i] > paid[i].Amount)
                    Assert.All(Enumerable.Range(0, paid.Length).Where(other => paid[other].Unit == paid[i].Unit), other => Assert.True(recovered[other] >= paid[other].Amount));
            }
        }, iter: 300);

    // Which payments a recovery may be laid on first; none where nothing of the kind was paid.
    private static IEnumerable<int> Scope(Paid[] paid, Taken taken) =>
        taken.Named >= 0 && taken.Named < paid.Length ? [taken.Named]
        : Enumerable.Range(0, paid.Length).Where(i => taken.Unit == WholeClass || paid[i].Unit == taken.Unit);

    private static int[] Recovered(Paid[] paid, Taken[] taken)
    {
        using var bench = Workbench.InMemory();
        bench.Execute("create schema core");
        bench.Execute("""
            create table core.enrolment as
            select concat('regional/E', n) as record_key, 'regional' as source_system, concat('E', n) as enrolment_no, concat('regional/E', n) as training_key,
                concat('A', n) as person_key, 'C' as class_code, true as is_completed
            from generate_series(0, 2) as numbers(n)
            """);
        bench.Execute("""
            create table core.fct_payment(payment_no varchar, subsidy_kind varchar, amount decimal(18, 2), record_key varchar, source_system varchar, enrolment_no varchar,
                class_code varchar, person_key varchar, recovers_payment_no varchar, fund_source varchar, paid_on date, names_class varchar, names_person varchar,
                payee_kind varchar, payee_code varchar, payee_account_token varchar, institution varchar, paying_county varchar)
            """);
        bench.Insert("core.fct_payment", paid.Select((one, i) => Row($"P{i}", one.IsTraining ? "training" : "integrated_content", one.Amount, one.Unit, null)));
        bench.Insert("core.fct_payment", taken.Select((one, i) => Row($"R{i}", "recovery", -one.Amount, one.Unit, one.Named >= 0 ? $"P{one.Named}" : null)));
        bench.Execute("create schema anomalies");
        foreach (var step in Steps) bench.Execute($"create table anomalies.{step} as {Sql(step)}");
        var recovered = bench.Query(Sql("net_payment")).Rows().ToDictionary(row => row.Text("payment_no")!, row => (int)row.Exact("recovered")!.Value);
        return [.. paid.Select((_, i) => recovered[$"P{i}"])];
    }

    private static string Sql(string model) => File.ReadAllText(Path.Combine(ProductFiles.Find().Sql, "anomalies", model + ".sql"));

    private static object?[] Row(string no, string kind, int amount, int unit, string? recovers)
    {
        var number = unit == WholeClass ? null : $"E{unit.ToString(CultureInfo.InvariantCulture)}";
        return
        [
            no, kind, amount, number is null ? null : $"regional/{number}", number is null ? null : "regional", number, "C", number is null ? null : $"A{unit}", recovers,
            "employment_fund", "2020-04-01", null, null, "person", null, null, null, null,
        ];
    }

    private sealed record Paid(int Unit, int Amount, bool IsTraining);

    private sealed record Taken(int Unit, int Named, int Amount);
}
