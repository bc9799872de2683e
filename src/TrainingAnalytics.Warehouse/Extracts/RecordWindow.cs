namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>A piece of a file that holds whole records: what one worker judges at a time.</summary>
/// <param name="Stretches">The parts of the buffer to read one by one; between them stand lines that could not be read with their neighbours.</param>
internal sealed record RecordWindow(byte[] Buffer, IReadOnlyList<Stretch> Stretches);

/// <summary>A run of records in a window's buffer. `IsTooLong`: the head of a line that is longer than a window; the rest was passed over.</summary>
internal readonly record struct Stretch(int Start, int Length, long FirstLine, bool IsTooLong = false);
