using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TrainingAnalytics.Warehouse.Privacy;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>Reads one contract from its YAML and tells every fault in it.</summary>
internal sealed class ContractReader(string path, List<ContractFault> faults)
{
    private static readonly IDeserializer Yaml =
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithEnforceNullability().Build();

    private readonly string[] _lines = File.ReadAllLines(path);

    /// <summary>The contract, or null where the file is not YAML of this shape.</summary>
    public Contract? Read()
    {
        var text = string.Join('\n', _lines);
        try
        {
            return ToContract(Yaml.Deserialize<ContractFile>(text), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        }
        catch (YamlException e)
        {
            faults.Add(new(path, (int)e.Start.Line, e.InnerException?.Message ?? e.Message, "YAML as sql/README.md shows it"));
            return null;
        }
    }

    private Contract ToContract(ContractFile file, string hash)
    {
        var columns = file.Columns.Select(ToColumn).ToImmutableArray();
        var names = columns.Select(c => c.Name).ToHashSet();
        foreach (var unknown in file.Key.Concat(file.AsOf).Concat(file.Rules.SelectMany(r => r.Columns)).Where(n => !names.Contains(n)))
            Fault(unknown, $"'{unknown}' is named but is no column", "a column of this contract");
        foreach (var column in columns.Where(c => c.DropsIds && (c.Type != ColumnType.Text || c.Personal is not null)))
            Fault(column.Name, $"'{column.Name}' has drop_ids", "a column of type text that is not personal");
        if (file.Key.Count == 0) Fault("key", "no key", "the columns that tell two records apart");
        return new(file.Extract, file.Title, file.Record.ToWording(), [.. file.Key], new(file.Rhythm.WarnDays, file.Rhythm.ErrorDays),
            [.. file.AsOf], columns, [.. file.Rules.Select(ToRule)], hash);
    }

    private ContractColumn ToColumn(ContractFile.ColumnFile c) => new(
        c.Name, c.Header, Known<ColumnType>(c.Type, c.Name), c.Required, c.Length, c.Min, c.Max, c.NotZero, c.Event, c.Total, c.DropIds,
        c.Personal is null ? null : Known<TokenKind>(c.Personal, c.Name),
        [.. c.Codes.Select(code => new ContractCode(code.Code, new(code.Zh, code.En)))]);

    private ContractRule ToRule(ContractFile.RuleFile r) => new(Known<RuleKind>(r.Rule, r.Rule), [.. r.Columns], r.Value, [.. r.Of]);

    private T Known<T>(string word, string near) where T : struct, Enum
    {
        if (Enum.TryParse<T>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value)) return value;
        Fault(near, $"unknown {typeof(T).Name} '{word}'", string.Join(", ", Enum.GetNames<T>()));
        return default;
    }

    private void Fault(string near, string found, string expected) =>
        faults.Add(new(path, 1 + Array.FindIndex(_lines, l => l.Contains(near, StringComparison.Ordinal)), found, expected));
}
