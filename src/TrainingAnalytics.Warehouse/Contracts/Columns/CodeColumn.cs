using System.Text;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>A coded value, by its English code or its Chinese label; the code is kept.</summary>
internal sealed class CodeColumn(ContractColumn contract) : BytesColumn(contract)
{
    private readonly (byte[] Word, byte[] Code)[] _words =
    [
        .. contract.Codes.SelectMany(c => new[] { (Utf8(c.Code), Utf8(c.Code)), (Utf8(c.Label.Zh), Utf8(c.Code)) }),
    ];

    protected override string Expected => "代码之一：" + string.Join("、", Contract.Codes.Select(c => $"{c.Code} {c.Label.Zh}"));

    protected override FaultCode Judge(ReadOnlySpan<byte> value)
    {
        foreach (var (word, code) in _words)
        {
            if (!Same(value, word)) continue;
            AppendValue(code);
            return FaultCode.None;
        }

        return FaultCode.BadCode;
    }

    private static bool Same(ReadOnlySpan<byte> value, byte[] word) =>
        value.Length == word.Length && (value.SequenceEqual(word) || Ascii.EqualsIgnoreCase(value, word));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
