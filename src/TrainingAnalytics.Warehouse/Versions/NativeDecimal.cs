using System.Runtime.InteropServices;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>A decimal as DuckDB's C interface wants it: width, scale, and the digits as a 128-bit integer.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NativeDecimal(byte Width, byte Scale, ulong Lower, long Upper)
{
    private const byte Widest = 38;

    public static NativeDecimal Of(decimal number)
    {
        var bits = decimal.GetBits(number);
        var magnitude = ((Int128)(uint)bits[2] << 64) | ((Int128)(uint)bits[1] << 32) | (uint)bits[0];
        var digits = decimal.IsNegative(number) ? -magnitude : magnitude;
        return new NativeDecimal(Widest, number.Scale, unchecked((ulong)digits), (long)(digits >> 64));
    }
}
