using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>Unified social credit codes (GB 32100) with both of their check digits, of a place that does not exist.</summary>
internal sealed class UsccMaker
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
    private int _last = 10_000_000;

    /// <param name="registrar">91 an enterprise, 52 a private institution, 12 a public one.</param>
    public string Make(string registrar)
    {
        var organisation = (++_last).ToString(CultureInfo.InvariantCulture);
        return WithCheckDigit(registrar + "549900" + organisation + OrganisationCheckDigit(organisation));
    }

    public static string WithCheckDigit(string seventeen)
    {
        var (sum, weight) = (0, 1);
        foreach (var letter in seventeen)
        {
            sum += Alphabet.IndexOf(letter, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }
        return seventeen + Alphabet[(31 - sum % 31) % 31];
    }

    /// <summary>GB 11714, modulo 11.</summary>
    private static char OrganisationCheckDigit(string eight)
    {
        var sum = eight.Select((digit, i) => (digit - '0') * OrganisationWeights[i]).Sum();
        return "0X987654321"[sum % 11];
    }
}
