using System.Globalization;
using System.Text;

namespace TrainingAnalytics.Warehouse.Samples.Files;

/// <summary>The check-ins of each class, at times at which people arrive; planted classes tick like a clock.</summary>
internal sealed class AttendanceFiles(DirectoryInfo folder, int seed, bool compressed) : IDisposable
{
    private const int Morning = 8 * 3600 + 40 * 60;
    private const int Afternoon = 14 * 3600 + 40 * 60;
    private readonly Dictionary<(string, int), ByteFile> _files = [];
    private int _classes;

    public long Rows { get; private set; }

    public int Count => _files.Count;

    public void Write(ClassRun run)
    {
        var dice = Dice.For(seed, 1_000_000 + _classes++);
        if (run.CheckIns == CheckIns.None) return;
        var rows = new ClassRows(run, File(run));
        for (var session = 0; session < run.Sessions; session++)
            if (run.Days[session / 2] <= SampleScale.AsOf) Write(rows, run, session, dice);
        foreach (var (person, day) in run.StrayCheckIns) Rows += rows.Write(person, day, Morning + dice.Below(2_000));
    }

    private void Write(ClassRows rows, ClassRun run, int session, Dice dice)
    {
        var hour = (session & 1) == 0 ? Morning : Afternoon;
        var clock = hour + dice.Below(600);
        rows.Begin(session);
        for (var i = 0; i < run.Enrolments.Count; i++)
        {
            if ((run.Enrolments[i].Missed >> session & 1) != 0) continue;
            clock += StepOf(run.CheckIns, session);
            rows.Write(i, StepOf(run.CheckIns, session) >= 0 ? clock : hour + dice.Below(2_400));
            Rows++;
        }
    }

    /// <summary>Seconds between two people where a machine made them up, else −1.</summary>
    private static int StepOf(CheckIns style, int session) => style switch
    {
        CheckIns.Metronome => 20,
        CheckIns.MetronomeTwice when session < 2 => 20,
        CheckIns.Upload => 0,
        _ => -1,
    };

    private ByteFile File(ClassRun run)
    {
        var (office, year) = (Places.Of(run.County).Code, Math.Min(run.End.Year, SampleScale.AsOf.Year));
        if (_files.TryGetValue((office, year), out var file)) return file;
        var stem = string.Create(CultureInfo.InvariantCulture, $"{Sheets.Attendance.Name}_{office}_{year}");
        return _files[(office, year)] = new ByteFile(Shelf.PathOf(folder, stem, Shelf.TakenOn(year), compressed), compressed, Sheets.Attendance);
    }

    public void Dispose()
    {
        foreach (var file in _files.Values) file.Dispose();
    }

    /// <summary>What repeats in a class's rows, as bytes made once.</summary>
    private sealed class ClassRows(ClassRun run, ByteFile file)
    {
        private readonly byte[] _class = Encoding.ASCII.GetBytes(run.Code + ",");
        private readonly byte[][] _people = [.. run.Enrolments.Select(e => Encoding.ASCII.GetBytes(e.Person.IdNumber + ","))];
        private readonly byte[] _device = Encoding.ASCII.GetBytes(
            (run.CheckIns == CheckIns.Upload ? ",manual," : ",face,") + "KQ" + run.Institution.Code[2..] + "\n");
        private byte[] _session = [];

        public void Begin(int session) => _session = SessionBytes(run.Days[session / 2], (session & 1) == 0 ? ",am," : ",pm,");

        public void Write(int person, int second) => Write(_people[person], second);

        public int Write(Person person, DateOnly day, int second)
        {
            _session = SessionBytes(day, ",am,");
            Write(Encoding.ASCII.GetBytes(person.IdNumber + ","), second);
            return 1;
        }

        private void Write(byte[] person, int second)
        {
            file.BeginRow();
            file.Append(_class);
            file.Append(person);
            file.Append(_session);
            file.AppendTime(second);
            file.Append(_device);
        }

        private static byte[] SessionBytes(DateOnly day, string session) =>
            Encoding.ASCII.GetBytes(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + session);
    }
}
