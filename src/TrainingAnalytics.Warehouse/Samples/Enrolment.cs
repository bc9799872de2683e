namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>One person in one class, with what followed: certificates and money.</summary>
internal sealed class Enrolment
{
    public required string Number { get; init; }
    public required Code System { get; init; }
    public required Person Person { get; init; }
    public required Code Group { get; set; }
    public required ClassRun Class { get; init; }
    public required DateOnly EnrolledOn { get; init; }
    public required string Name { get; set; }
    public required string Phone { get; set; }
    public Employer? Employer { get; set; }
    public Code Status { get; set; } = EnrolmentStatus.Completed;
    public DateOnly? CompletedOn { get; set; }
    public double? Hours { get; set; }

    /// <summary>What the first extract said, where a later one corrects it.</summary>
    public double? HoursFirstReported { get; set; }

    /// <summary>A later extract withdraws the record.</summary>
    public bool Voided { get; set; }

    /// <summary>One bit a session that the person was not there.</summary>
    public ulong Missed { get; set; }
    public List<Certificate> Certificates { get; } = [];
    public List<Payment> Payments { get; } = [];

    /// <summary>Used up by a planted case.</summary>
    public bool Taken { get; set; }

    /// <summary>The other system's record of the same training.</summary>
    public Enrolment? IsAlso { get; set; }

    public string Key => $"{System.English}/{Number}";
    public Certificate Certificate => Certificates[0];
    public Payment TrainingPayment => Payments.First(payment => payment.Kind == SubsidyKind.Training);
}
