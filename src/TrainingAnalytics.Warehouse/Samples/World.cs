namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>Everything a sample is made from, put together once for a seed.</summary>
internal sealed class World
{
    public World(SampleScale scale, int seed)
    {
        (Scale, Dice) = (scale, Dice.For(seed, 1));
        People = new People(Dice.For(seed, 2));
        Employers = new Employers(scale, _usccs, Dice.For(seed, 3));
        Teachers = new Teachers(People, Dice.For(seed, 4));
        Institutions = new Institutions(scale, _usccs, Teachers, Dice.For(seed, 5));
        Evaluators = new Evaluators(scale);
        Certificates = new Certificates(Dice.For(seed, 6));
        Payments = new Payments(Dice.For(seed, 7));
        Enrolments = new Enrolments(Certificates, Payments, Dice.For(seed, 8));
        Classes = new Classes(Institutions, Teachers, Evaluators, Ledger, Dice.For(seed, 9));
        Attendees = new Attendees(new Crowd(People, Dice.For(seed, 10)), People, Employers, Enrolments, Dice.For(seed, 11));
        Apprenticeships = new Apprenticeships(
            scale, Catalogue, Employers, Classes, People, Enrolments, Dice.For(seed, 12));
    }

    private readonly UsccMaker _usccs = new();

    public SampleScale Scale { get; }
    public Dice Dice { get; }
    public People People { get; }
    public Employers Employers { get; }
    public Teachers Teachers { get; }
    public Institutions Institutions { get; }
    public Evaluators Evaluators { get; }
    public Certificates Certificates { get; }
    public Payments Payments { get; }
    public Enrolments Enrolments { get; }
    public Classes Classes { get; }
    public Attendees Attendees { get; }
    public Apprenticeships Apprenticeships { get; }
    public Catalogue Catalogue { get; } = new();
    public Ledger Ledger { get; } = new();
}
