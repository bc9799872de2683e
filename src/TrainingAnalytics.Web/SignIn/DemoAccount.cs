using System.Collections.Immutable;
using System.Security.Claims;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Web.SignIn;

/// <summary>One of the accounts of the demonstration: a role and the prefectures assigned to it, no password.</summary>
public sealed record DemoAccount(string Name, Role Role, ImmutableArray<string> Prefectures)
{
    private const string PrefectureClaim = "prefecture";

    // Lhasa and Xigaze: two of seven, so that the difference between one's own and the others can be seen.
    private static readonly ImmutableArray<string> Assigned = ["540100", "540200"];

    public static ImmutableArray<DemoAccount> All { get; } =
    [
        new("leader", Role.Leader, []),
        new("planner", Role.Planner, Assigned),
        new("supervisor", Role.Supervisor, Assigned),
        // A conclusion of fraud needs a second person's signature.
        new("supervisor-2", Role.Supervisor, Assigned),
        new("steward", Role.Steward, []),
        new("admin", Role.Admin, []),
    ];

    public static DemoAccount? Find(string? name) => All.FirstOrDefault(account => account.Name == name);

    public ClaimsPrincipal Principal(string scheme) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, Name), new Claim(ClaimTypes.Role, Name), .. Prefectures.Select(code => new Claim(PrefectureClaim, code))], scheme));

    /// <summary>The viewer that a signed-in person's claims make; null for a role that is none of ours.</summary>
    public static Viewer? ViewerOf(ClaimsPrincipal person) =>
        Find(person.FindFirstValue(ClaimTypes.Role)) is { } account
            ? new Viewer(account.Role, [.. person.FindAll(PrefectureClaim).Select(claim => claim.Value)])
            : null;
}
