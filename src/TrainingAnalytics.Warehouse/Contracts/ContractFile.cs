using YamlDotNet.Serialization;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>A contract as its YAML spells it, before it is checked.</summary>
internal sealed class ContractFile
{
    public string Extract { get; set; } = "";
    public string Title { get; set; } = "";
    public WordingFile Record { get; set; } = new();
    public List<string> Key { get; set; } = [];
    public RhythmFile Rhythm { get; set; } = new();
    public List<string> AsOf { get; set; } = [];
    public List<ColumnFile> Columns { get; set; } = [];
    public List<RuleFile> Rules { get; set; } = [];

    internal sealed class WordingFile
    {
        [YamlMember(Alias = "zh-CN", ApplyNamingConventions = false)] public string Zh { get; set; } = "";
        public string En { get; set; } = "";
        public Wording ToWording() => new(Zh, En);
    }

    internal sealed class RhythmFile
    {
        public int WarnDays { get; set; }
        public int ErrorDays { get; set; }
    }

    internal sealed class ColumnFile
    {
        public string Name { get; set; } = "";
        public string Header { get; set; } = "";
        public string Type { get; set; } = "";
        public bool Required { get; set; }
        public int Length { get; set; } = 120;
        public decimal? Min { get; set; }
        public decimal? Max { get; set; }
        public bool NotZero { get; set; }
        public bool Event { get; set; }
        public bool Total { get; set; }
        public bool DropIds { get; set; }
        public string? Personal { get; set; }
        public List<CodeFile> Codes { get; set; } = [];
    }

    internal sealed class CodeFile
    {
        public string Code { get; set; } = "";
        [YamlMember(Alias = "zh-CN", ApplyNamingConventions = false)] public string Zh { get; set; } = "";
        public string En { get; set; } = "";
    }

    internal sealed class RuleFile
    {
        public string Rule { get; set; } = "";
        public List<string> Columns { get; set; } = [];
        public string? Value { get; set; }
        public List<string> Of { get; set; } = [];
    }
}
