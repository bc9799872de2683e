namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>
/// A share of what was checked, and between which bounds the true share lies with 95 % confidence: Wilson's score interval (1927),
/// two-sided, without continuity correction. It holds for few cases and for shares of 0 and 1, where the usual ± does not.
/// </summary>
/// <param name="Hits">How many of the checked.</param>
/// <param name="Checked">At least one: of nothing there is no share.</param>
public sealed record WilsonInterval(int Hits, int Checked, double Low, double High)
{
    /// <summary>The normal distribution's 97.5 % point: 2.5 % are left out on each side.</summary>
    private const double Z = 1.959963984540054;

    public double Share => (double)Hits / Checked;

    /// <summary>Null where nothing was checked: that is no data, and not a share of 0.</summary>
    public static WilsonInterval? Of(int hits, int @checked)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, @checked);
        if (@checked == 0) return null;

        double n = @checked, share = hits / n;
        var scale = 1 + Z * Z / n;
        var middle = (share + Z * Z / (2 * n)) / scale;
        var half = Z * Math.Sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / scale;

        // At the ends the bound is the share itself; the arithmetic is off by some 1e-17.
        return new(hits, @checked, Math.Clamp(middle - half, 0, share), Math.Clamp(middle + half, share, 1));
    }
}
