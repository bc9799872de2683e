namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>What was found from a file's bytes.</summary>
/// <param name="Hash">SHA-256 of the file as it lies on the disk, in lower-case hex: the batch's name.</param>
public sealed record SourceForm(string Hash, SourceEncoding Encoding);

/// <summary>The encodings of the contract.</summary>
public enum SourceEncoding
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Gb18030,
}

/// <summary>A file that can't be read as an extract: truncated, in no known encoding, without a usable header. The message is for the office.</summary>
public sealed class SourceRefusedException(string message, Exception? inner = null) : Exception(message, inner);
