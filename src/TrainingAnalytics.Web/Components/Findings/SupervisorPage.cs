using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>A page of findings: supervisors come in, everybody else is told that the page is not for them.</summary>
public abstract class SupervisorPage : ComponentBase, IDisposable
{
    [Inject]
    public required House House { get; set; }

    [Inject]
    public required Reader Reader { get; set; }

    /// <summary>Null for whoever sees no findings.</summary>
    protected FindingsVisit? Visit { get; private set; }

    public void Dispose()
    {
        Visit?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Why there is nothing to show.</summary>
    protected string? Missing { get; set; }

    protected override void OnInitialized()
    {
        Visit = FindingsDoor.Open(House, Reader);
        if (Visit is null) Reader.Status(StatusCodes.Status403Forbidden);
        else Enter();
    }

    /// <summary>Reads what the page shows; false where there is nothing of that address, and then says so.</summary>
    protected abstract bool Enter(FindingsVisit visit);

    private void Enter()
    {
        try
        {
            if (!Enter(Visit!)) Reader.Status(StatusCodes.Status404NotFound);
        }
        catch (OfficeUnavailableException away)
        {
            Missing = Visit!.Language == "en" ? away.Text.En : away.Text.Zh;
            Reader.Status(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>An address's part as it may be repeated to whoever asked for it.</summary>
    protected static string Shown(string asked) => asked.Length > 40 ? asked[..40] + "…" : asked;
}
