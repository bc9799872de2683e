using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>Makes people, each with an ID, a phone and an account that nobody else has.</summary>
internal sealed class People(Dice dice)
{
    private readonly ResidentIdMaker _ids = new();
    private int _made;

    public Person Make(
        string county, int youngest = 18, int oldest = 57, DateOnly? born = null, string? name = null,
        string? idNumber = null, Employer? employer = null)
    {
        var male = dice.Chance(0.52);
        var number = ++_made;
        return new Person
        {
            IdNumber = idNumber ?? _ids.Make(born ?? Born(youngest, oldest), male),
            Name = name ?? NameMaker.Any(dice),
            Male = male,
            Phone = "199" + number.ToString("00000000", CultureInfo.InvariantCulture),
            Account = "549900" + number.ToString("0000000000000", CultureInfo.InvariantCulture),
            HouseholdCounty = dice.Chance(0.93) ? county : dice.Pick(["510104", "632721", "533401", "540102", "513321"]),
            ResidenceCounty = county,
            Employer = employer,
        };
    }

    /// <summary>Ages are those of 2019, the first year of the sample.</summary>
    private DateOnly Born(int youngest, int oldest) =>
        new DateOnly(2018 - oldest, 12, 31).AddDays(dice.Between(1, (oldest - youngest + 1) * 365));
}
