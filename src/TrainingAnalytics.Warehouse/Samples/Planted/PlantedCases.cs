namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>Every pattern of the catalogue, planted with its look-alikes: once at least, and more often in a larger sample.</summary>
internal static class PlantedCases
{
    private const int TrainingsARound = 15_000;

    private static readonly Action<Stage>[] All =
    [
        TraineeCases.PensionRecipient, TraineeCases.AfterDeath, SpecialAccountCases.NotEmployee, TraineeCases.TransportNotEntitled,
        TraineeCases.EmployedAsJobless, TraineeCases.UnderAge, IdentityCases.ManyNames, IdentityCases.NearDuplicate,
        TraineeCases.MoreTraineesThanStaff, IdentityCases.SharedPhone,
        RepeatCases.OverThreeAYear, RepeatCases.SameOccupationTwice, PaidAgainCases.PaidTwice, PaidAgainCases.PaidInBothSystems,
        OverlapCases.TwoPlacesAtOnce, OverlapCases.OverlappingClasses, RepeatCases.CopiedRoster,
        AttendanceCases.LowAttendance, AttendanceCases.WithoutAttendance, AttendanceCases.Perfect, AttendanceCases.Mechanical,
        TeachingCases.TeacherTwoPlaces, TeachingCases.TeacherOverload, TeachingCases.OverCapacity,
        UnbackedPaymentCases.WithoutEnrolment, TeachingCases.CertificateWithoutEnrolment,
        ProjectCases.NotInCatalogue, ProjectCases.InstitutionNotQualified, ProjectCases.PaidAfterRevocation, ProjectCases.Phoenix,
        ProjectCases.Surge, ProjectCases.EvaluatorNotInCatalogue, TeachingCases.InflatedDualQualified,
        CertificateCases.IssuedElsewhere, MissingCertificateCases.PaidWithoutCertificate, CertificateCases.PaidBeforeCertificate,
        CertificateCases.IssuedBeforeTraining, CertificateCases.NumberReused, CertificateCases.UniformScores,
        AmountCases.AdvanceOverLimit, AmountCases.AdvanceNotAllowed, AmountCases.OffStandard,
        PayeeCases.PayeeNotEntitled, PayeeCases.AccountNotRegistered, PayeeCases.SharedAccount, PayeeCases.TwoFunds,
        PayeeCases.NotRecovered, OutcomeCases.InstitutionOutlier,
    ];

    public static int Rounds(SampleScale scale) => 1 + scale.Trainings / TrainingsARound;

    public static IReadOnlyList<ClassRun> Plant(World world, AnswerKey answers)
    {
        var stage = new Stage(world, answers);
        for (var round = 0; round < Rounds(world.Scale); round++)
        {
            foreach (var plant in All) plant(stage);
            CertificateCases.MassIssue(stage, round);
        }
        FindWorkForTheRest(stage);
        return stage.Runs;
    }

    private static void FindWorkForTheRest(Stage stage)
    {
        foreach (var run in stage.Runs)
            foreach (var e in run.Enrolments.Where(e => !e.Taken && e.Employer is null && e.Status == EnrolmentStatus.Completed))
                stage.World.Attendees.MayFindWork(run, e.Person);
    }
}
