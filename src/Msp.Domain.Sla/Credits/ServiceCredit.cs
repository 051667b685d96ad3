namespace Msp.Domain.Sla;

/// <summary>What is due for one period, as a share of the fees of the affected scope, with a reckoning that adds up to it.</summary>
/// <remarks>Made by <see cref="ServiceCreditSchedule"/>. Immutable and thread-safe.</remarks>
public sealed class ServiceCredit
{
    internal ServiceCredit(
        ServiceCreditSchedule schedule,
        ReportingPeriod period,
        Ratio? measured,
        Ratio? compared,
        IReadOnlyList<CreditLine> lines,
        decimal granted,
        bool isBreach,
        IReadOnlyList<string> incidents,
        TerminationRight? terminationRight,
        IReadOnlyList<Finding> findings)
    {
        (Schedule, Period, Measured, Compared, Lines, Granted) = (schedule, period, measured, compared, Array.AsReadOnly([.. lines]), granted);
        (IsBreach, Incidents, TerminationRight, Findings) = (isBreach, Array.AsReadOnly([.. incidents]), terminationRight, Array.AsReadOnly([.. findings]));
        Fraction = lines.Sum(line => line.Fraction);
    }

    /// <summary>The schedule it was reckoned by.</summary>
    public ServiceCreditSchedule Schedule { get; }

    /// <summary>The period it is for.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>What was measured, exactly; null without data.</summary>
    public Ratio? Measured { get; }

    /// <summary>What was compared with the bands: rounded if the contract says so; null without data.</summary>
    public Ratio? Compared { get; }

    /// <summary>
    /// What is due, as a fraction of one: 0.1 credits the client with 10 % of the period's fees, and below zero it is due to the provider, as a reward
    /// or for a credit that was earned back. The sum of <see cref="Lines"/>.
    /// </summary>
    public decimal Fraction { get; }

    /// <summary>What this period itself is worth after grace, caps, minimum and lapse, without what it returns of earlier credits.</summary>
    public decimal Granted { get; }

    /// <summary>How much of earlier credits is returned to the provider, zero or more.</summary>
    public decimal EarnedBack => Granted - Fraction;

    /// <summary>Why: line by line, in the order of the reckoning.</summary>
    public IReadOnlyList<CreditLine> Lines { get; }

    /// <summary>Whether the promise was broken, outside the onboarding grace; without data it was not.</summary>
    public bool IsBreach { get; }

    /// <summary>The incidents that have their credit here, and get none in a later period.</summary>
    public IReadOnlyList<string> Incidents { get; }

    /// <summary>The right to terminate that this period opens, with its witness; null when it opens none.</summary>
    public TerminationRight? TerminationRight { get; }

    /// <summary>What was odd about the earlier credits.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The first instant at which a claim is late; null without a claim window.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would lie beyond <see cref="BusinessCalendar.Latest"/>.</exception>
    public Instant? ClaimableUntil => Schedule.ClaimWindow?.EndFor(Period);

    /// <summary>Claims the credit.</summary>
    /// <param name="at">when the claim was received</param>
    /// <returns>accepted, or too late, with the end of the window, or nothing due</returns>
    /// <exception cref="ArgumentOutOfRangeException">The window would end beyond <see cref="BusinessCalendar.Latest"/>.</exception>
    public ClaimOutcome Claim(Instant at) => Fraction <= 0 ? new ClaimOutcome.NothingDue()
        : ClaimableUntil is { } until && at >= until ? new ClaimOutcome.TooLate(until)
        : new ClaimOutcome.Accepted(Fraction);

    /// <summary>
    /// This credit when nobody claimed it in time: a line takes back what is due to the client. Given as an earlier credit it uses up nothing of the
    /// cap of its year, and is not earned back; what it says of breaches and of how good the period was stays.
    /// </summary>
    /// <returns>this credit itself where nothing is due to the client</returns>
    public ServiceCredit Lapsed() => Fraction <= 0 ? this : new(
        Schedule, Period, Measured, Compared, [.. Lines, new(CreditReason.Lapsed, -Fraction, "not claimed in time")],
        Granted - Fraction, IsBreach, Incidents, TerminationRight, Findings);

    /// <summary>One line: <c>2026-06: 10 % of fees of the affected scope</c>.</summary>
    public override string ToString() => $"{Period.Name}: {CreditLine.PercentText(Fraction)} of {Schedule.Base}";
}
