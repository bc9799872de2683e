using TrainingAnalytics.Warehouse.Reports.Evidence;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>The selection of an evidence file: ticked findings (`id`, several), else what the queue's filters choose.</summary>
public static class EvidenceChoice
{
    /// <summary>One a ticked finding; and what says that findings are ticked, even where none is.</summary>
    public const string Id = "id", Ticked = "ticked";

    private static readonly string[] Unasked = ["page", "lang", QueueChoice.Sort];

    public static EvidenceOrder Of(FindingsVisit visit, IQueryCollection query, EvidenceForm form)
    {
        var ids = query[Id].OfType<string>().Distinct().ToList();
        if (ids.Count > 0 || query.ContainsKey(Ticked)) return EvidenceOrder.OfTicked(ids, form, visit.Language);
        var choice = new QueueDoor(visit).Choice(query.Where(one => !Unasked.Contains(one.Key)));
        return new(choice.Filter(QueueWork.Read(visit)), string.Join('&', choice.Chosen.Select(one => $"{one.Key}={one.Value}")), form, visit.Language);
    }

    /// <summary>The file of what this address of the queue chooses.</summary>
    public static string Address(IQueryCollection query, string form) => $"/findings/evidence.{form}{QueryString.Create(query.Where(one => one.Key is not ("page" or QueueChoice.Sort)))}";
}
