using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>The table `log`: entries are appended, never changed. The triggers stop mistakes; what gets around them, the seals show.</summary>
internal static class LogTable
{
    private const string Columns = "no, at, who, role, action, subject, why, from_state, to_state, assignee, conclusion, amount, finding, seal";

    // An insert that would replace a row fires no delete trigger: the number must be the next one.
    private const string Schema = """
        create table if not exists log (
            no integer primary key, at text not null, who text not null, role text not null, action text not null, subject text not null,
            why text not null, from_state text, to_state text, assignee text, conclusion text, amount text, finding text, seal blob not null
        ) strict;
        create index if not exists log_subject on log (subject);
        create trigger if not exists log_keeps_entries before update on log begin select raise(abort, 'the log is append-only'); end;
        create trigger if not exists log_loses_nothing before delete on log begin select raise(abort, 'the log is append-only'); end;
        create trigger if not exists log_goes_on before insert on log when new.no <> (select coalesce(max(no), 0) + 1 from log)
            begin select raise(abort, 'the log goes on with the next number'); end;
        """;

    public static void Create(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Schema;
        command.ExecuteNonQuery();
    }

    public static void Append(SqliteConnection connection, SealedEntry row)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"insert into log ({Columns}) values ($no, $0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $seal)";
        command.Parameters.AddWithValue("$no", row.Entry.No);
        foreach (var (i, text) in row.Entry.Texts.Index()) command.Parameters.AddWithValue($"${i}", (object?)text ?? DBNull.Value);
        command.Parameters.AddWithValue("$seal", row.Seal);
        command.ExecuteNonQuery();
    }

    /// <summary>Every row, whatever number somebody has given it.</summary>
    public static List<SealedEntry> All(SqliteConnection connection) => After(connection, long.MinValue);

    /// <summary>The rows after a number, in their order.</summary>
    public static List<SealedEntry> After(SqliteConnection connection, long no)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select {Columns} from log where no > $no order by no";
        command.Parameters.AddWithValue("$no", no);
        using var reader = command.ExecuteReader();
        var rows = new List<SealedEntry>();
        while (reader.Read()) rows.Add(Row(reader));
        return rows;
    }

    /// <summary>The last row's number and seal; before the first row, 0 and the chain's beginning.</summary>
    public static (long No, byte[] Seal) End(SqliteConnection connection) => RowAt(connection, "(select max(no) from log)") ?? (0, LogSeal.Beginning);

    /// <summary>Whether the row of that number still has that seal: a restored backup is another log.</summary>
    public static bool Has(SqliteConnection connection, long no, byte[] seal) =>
        no == 0 || (RowAt(connection, no.ToString(CultureInfo.InvariantCulture)) is { } row && row.Seal.AsSpan().SequenceEqual(seal));

    /// <summary>False in a file that nobody has written to.</summary>
    public static bool IsThere(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select 1 from sqlite_schema where type = 'table' and name = 'log'";
        return command.ExecuteScalar() is not null;
    }

    private static (long No, byte[] Seal)? RowAt(SqliteConnection connection, string no)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select no, seal from log where no = {no}";
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : null;
    }

    private static SealedEntry Row(SqliteDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        var entry = new LogEntry(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
            Text(7), Text(8), Text(9), Text(10), Text(11), Text(12));
        return new(entry, row.GetFieldValue<byte[]>(13));
    }
}
