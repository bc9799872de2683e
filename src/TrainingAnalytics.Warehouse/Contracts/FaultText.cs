using TrainingAnalytics.Warehouse.Contracts.Columns;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>What the quarantine says to the office: what was found, what is expected. Never a personal value.</summary>
internal static class FaultText
{
    public const string Malformed = "引号没有关闭，或关闭之后还有文字；含引号的内容须写成两个引号";
    public const string LongLine = "这一行超过 4 MB，从这一列起没有读完；请检查引号和换行";
    public const string Duplicate = "同一文件中前面已有相同主键的记录；保留前一条";

    private const char Found = '“', End = '”';

    /// <summary>Whether the text quotes the value; any other text is the same for every value of the column.</summary>
    public static bool QuotesValue(ContractColumn column, FaultCode fault, ReadOnlySpan<byte> raw) =>
        fault is not (FaultCode.MissingRequired or FaultCode.TooLong) && column.Personal is null && !raw.Contains((byte)0);

    public static string Of(JudgedColumn column, FaultCode fault, ReadOnlySpan<byte> raw, bool mayBeName) => fault switch
    {
        FaultCode.MissingRequired => $"缺少必填的“{column.Contract.Header}”",
        FaultCode.TooLong => $"文字过长；应为{column.ExpectedText}",
        _ when raw.Contains((byte)0) => $"含有 NUL 字节；应为{column.ExpectedText}",
        _ when column.Contract.Personal is not null => $"找到的内容不显示（个人信息）；应为{column.ExpectedText}",
        _ => $"找到{Found}{MaskedValue.Of(raw, column.Contract.Type, mayBeName)}{End}，应为{column.ExpectedText}",
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

    public static string FieldCount(int found, int expected) => $"找到 {found} 个字段，应为 {expected} 个；请检查分隔符和引号";

    /// <summary>The text without what was quoted from the file.</summary>
    public static string WithoutValue(string detail) => detail.StartsWith($"找到{Found}", StringComparison.Ordinal)
        ? "找到的内容不显示（列可能错位）" + detail[(detail.IndexOf(End, StringComparison.Ordinal) + 1)..]
        : detail;

    private static string Header(ColumnSet columns, string name) =>
        Enumerable.Range(0, columns.Count).Select(i => columns[i].Contract).First(c => c.Name == name).Header;
}
