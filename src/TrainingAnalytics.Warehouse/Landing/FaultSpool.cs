using System.Text;
using TrainingAnalytics.Warehouse.Contracts;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>The faults of one file on their way to its quarantine: they wait on the disk, because a file may have millions of them.</summary>
internal sealed class FaultSpool(string path) : IDisposable
{
    private BinaryWriter? _writer;

    public long Count { get; private set; }

    public void Add(RowFault fault)
    {
        _writer ??= new(new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose));
        _writer.Write(fault.Line);
        _writer.Write(fault.Column ?? "");
        _writer.Write((byte)fault.Code);
        _writer.Write(fault.Detail);
        Count++;
    }

    /// <summary>Every fault in the order in which it came; call once, after the last.</summary>
    public IEnumerable<RowFault> Read()
    {
        if (_writer is null) yield break;
        _writer.Flush();
        _writer.BaseStream.Position = 0;
        using var reader = new BinaryReader(_writer.BaseStream, Encoding.UTF8, leaveOpen: true);
        for (var i = 0L; i < Count; i++)
        {
            var line = reader.ReadInt64();
            var column = reader.ReadString();
            yield return new(line, column.Length == 0 ? null : column, (FaultCode)reader.ReadByte(), reader.ReadString());
        }
    }

    public void Dispose() => _writer?.Dispose();
}
