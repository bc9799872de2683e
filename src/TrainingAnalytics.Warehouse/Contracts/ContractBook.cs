using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>All contracts and the region table: everything of `sql/sources`.</summary>
public sealed class ContractBook
{
    private ContractBook(ImmutableArray<Contract> contracts, RegionTable regions)
    {
        Contracts = contracts;
        Regions = regions;
    }

    public ImmutableArray<Contract> Contracts { get; }

    public RegionTable Regions { get; }

    /// <summary>Reads the folder `sql/sources`. Throws when a contract is faulty: `check` lists the same faults.</summary>
    public static ContractBook Read(string folder)
    {
        var faults = new List<ContractFault>();
        var contracts = ReadContracts(folder, faults);
        if (faults.Count > 0) throw new InvalidDataException(string.Join(Environment.NewLine, faults));
        var regions = RegionTable.Read(folder);
        return new([.. contracts.Select(contract => contract.With(regions))], regions);
    }

    /// <summary>Every fault of every contract in the folder.</summary>
    public static IReadOnlyList<ContractFault> Faults(string folder)
    {
        var faults = new List<ContractFault>();
        ReadContracts(folder, faults);
        return faults;
    }

    public Contract this[string extract] => Contracts.First(c => c.Extract == extract);

    /// <summary>The contract of an extract that was landed once; null where there is none any more.</summary>
    public Contract? Find(string extract) => Contracts.FirstOrDefault(c => c.Extract == extract);

    /// <summary>The extract with the longest name that the file's name begins with, followed by `_`, `-` or `.`; null for a file of no known extract.</summary>
    public Contract? Of(string fileName) => Contracts
        .SelectMany(c => new[] { (Contract: c, Name: c.Extract), (Contract: c, Name: c.Title) })
        .Where(n => Begins(fileName, n.Name))
        .OrderByDescending(n => n.Name.Length).FirstOrDefault().Contract;

    private static bool Begins(string fileName, string name) =>
        fileName.Length > name.Length
        && fileName.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && fileName[name.Length] is '_' or '-' or '.';

    private static ImmutableArray<Contract> ReadContracts(string folder, List<ContractFault> faults) =>
    [
        .. Directory.GetFiles(folder, "*.yml").Order(StringComparer.Ordinal)
            .Select(path => new ContractReader(path, faults).Read()).OfType<Contract>(),
    ];
}
