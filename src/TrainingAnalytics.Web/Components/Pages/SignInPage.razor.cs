using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.SignIn;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>The demo accounts: one a role, and a second supervisor.</summary>
public sealed partial class SignInPage
{
    [SupplyParameterFromQuery(Name = "return")]
    public string? Return { get; set; }

    private string Back => Return ?? Reader.Link("/");

    private string About(DemoAccount account) =>
        Reader.Texts.Say($"signin.{account.Name}", Reader.Texts.Language == "en" ? "Lhasa and Shigatse" : "拉萨市和日喀则市");
}
