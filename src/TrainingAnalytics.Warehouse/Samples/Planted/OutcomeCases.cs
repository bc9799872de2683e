namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>结果: an institution whose trainees come late to their certificates, sit in half-empty rooms and find no work.</summary>
internal static class OutcomeCases
{
    public static void InstitutionOutlier(Stage stage)
    {
        stage.Answers.Planted("institution_outlier", Poor(stage, 18, 18, 18));
        stage.Answers.Innocent("institution_outlier", Poor(stage, 10));
    }

    private static Institution Poor(Stage stage, params int[] sizes)
    {
        var institution = stage.Institution(stage.AnyCounty());
        var start = stage.AnyMonday();
        for (var i = 0; i < sizes.Length; i++)
        {
            var run = stage.Class(sizes[i], start: start.AddDays(35 * i), county: institution.County, with: wish => wish with
            {
                Institution = institution,
                CertificateLag = (76, 84),
            });
            foreach (var e in run.Enrolments) BarelyThere(stage, e);
        }
        return institution;
    }

    /// <summary>Just enough hours not to break the rule.</summary>
    private static void BarelyThere(Stage stage, Enrolment e)
    {
        e.Taken = true;
        e.Missed = 0b111UL << stage.Dice.Below(e.Class.Sessions - 3);
        e.Hours = Math.Round(e.Class.PlannedHours * stage.Dice.Between(810, 840) / 1_000.0, 1);
    }
}
