using System.Globalization;
using System.Text;
using TrainingAnalytics.Warehouse.Contracts.Columns;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>What the quarantine says to the office: what was found, what is expected. Never a personal value.</summary>
internal static class FaultText
{
    private const int Quoted = 40;
    private const char Found = '“', End = '”';

    public static string Of(JudgedColumn column, FaultCode fault, ReadOnlySpan<byte> raw) => fault switch
    {
        FaultCode.MissingRequired => $"缺少必填的“{column.Contract.Header}”",
        FaultCode.TooLong => $"文字过长；应为{column.Expected}",
        _ when raw.Contains((byte)0) => $"含有 NUL 字节；应为{column.Expected}",
        _ when column.Contract.Personal is not null => $"找到的内容不显示（个人信息）；应为{column.Expected}",
        _ => $"找到{Found}{Value(column, raw)}{End}，应为{column.Expected}",
    };

    public static string Of(ContractRule rule, ColumnSet columns)
    {
        var headers = rule.Columns.Select(name => Header(columns, name)).ToList();
        return rule.Kind switch
        {
            RuleKind.Order => $"“{headers[1]}”早于“{headers[0]}”",
            RuleKind.RequiredWhen => $"“{headers[1]}”为 {rule.Value} 时必须填写“{headers[0]}”",
            RuleKind.Together => $"“{string.Join("”和“", headers)}”须同时填写或同时为空",
            RuleKind.OneOf => $"“{string.Join("”和“", headers)}”至少填写一项",
            RuleKind.NegativeOnly => $"“{headers[0]}”只在“{headers[1]}”为 {rule.Value} 时为负，且必须为负",
            RuleKind.AtMost => $"“{headers[0]}”大于“{headers[1]}”",
            _ => $"方案已规定 {rule.Value} 的该项目标，不能由文件更改",
        };
    }

    /// <summary>The text without what was quoted from the file.</summary>
    public static string WithoutValue(string detail) =>
        detail.IndexOf(Found, StringComparison.Ordinal) is var start && detail.StartsWith("找到", StringComparison.Ordinal) && start == 2
            ? "找到的内容不显示（列可能错位）" + detail[(detail.IndexOf(End, StringComparison.Ordinal) + 1)..]
            : detail;

    private static string Header(ColumnSet columns, string name) =>
        Enumerable.Range(0, columns.Count).Select(i => columns[i].Contract).First(c => c.Name == name).Header;

    // Long runs of digits may be an ID, a phone or an account in the wrong column; in a date column eight are a date.
    private static string Value(JudgedColumn column, ReadOnlySpan<byte> raw)
    {
        var text = Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, 4 * Quoted)]).Trim();
        if (new StringInfo(text).LengthInTextElements > Quoted) text = text[..Quoted] + "…";
        return MaskDigits(text.ReplaceLineEndings(" ").Replace(End, '"'), column is DateColumn ? 9 : 7);
    }

    private static string MaskDigits(string text, int longest)
    {
        var masked = new StringBuilder(text);
        for (int i = 0, run = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsDigit(text[i]))
            {
                run++;
                continue;
            }

            for (var j = i - run + 2; run >= longest && j < i; j++) masked[j] = '*';
            run = 0;
        }

        return masked.ToString();
    }
}
