using System.Collections.ObjectModel;

namespace Msp.Domain.Sla;

/// <summary>
/// What an agreement pays when its promise is broken, or kept better than promised: shares of the fees of the affected scope, without any money.
/// </summary>
/// <remarks>
/// A credit is never smaller for worse service, within its caps. Made by <see cref="Named"/>; published examples are in <see cref="PublishedCredits"/>.
/// Immutable and thread-safe.
/// </remarks>
public sealed class ServiceCreditSchedule
{
    internal ServiceCreditSchedule(string name, IReadOnlyList<CreditBand> bands, Share? commitment) => 
        (Name, Bands, Commitment) = (name, Array.AsReadOnly([.. bands]), commitment);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>All bands from 0 % to 100 %, contiguous, those for which nothing is due included; from the lowest.</summary>
    public IReadOnlyList<CreditBand> Bands { get; }

    /// <summary>The least percentage for which no credit is due; null where only breaches are credited.</summary>
    public Share? Commitment { get; }

    /// <summary>Whose fees a share is of, in the contract's words.</summary>
    public string Base { get; internal init; } = "fees of the affected scope";

    /// <summary>What each incident that breaches is credited with; null when it is not.</summary>
    public Share? PerBreach { get; internal init; }

    /// <summary>How a percentage is rounded before it is compared; with none, an attainment's own rounding holds.</summary>
    public PercentRounding Rounding { get; internal init; }

    /// <summary>The most that is credited or rewarded for a period; 100 % if not said.</summary>
    public Share PeriodCap { get; internal init; } = Share.OfPercent(100);

    /// <summary>The most for a contract year; null without a limit.</summary>
    public YearCap? YearCap { get; internal init; }

    /// <summary>Credits smaller than this are not paid.</summary>
    public Share Minimum { get; internal init; }

    /// <summary>Periods that begin before this date are reported without credits; null for none.</summary>
    public LocalDate? GraceUntil { get; internal init; }

    /// <summary>After how many following periods that were all good enough a credit is returned; null for never.</summary>
    public int? EarnBackAfter { get; internal init; }

    /// <summary>What is good enough for that; null when nothing is earned back.</summary>
    public Share? EarnBackAt { get; internal init; }

    /// <summary>Until when a credit can be claimed; null for without limit.</summary>
    public ClaimWindow? ClaimWindow { get; internal init; }

    /// <summary>How many breached periods open a right to terminate; null for none.</summary>
    public int? ChronicBreaches { get; internal init; }

    /// <summary>In how many periods in a row they have to lie; null for none.</summary>
    public int? ChronicPeriods { get; internal init; }

    /// <summary>Whether credits are all that the client can ask for, by the contract.</summary>
    public bool IsSoleRemedy { get; internal init; }

    /// <summary>Starts the definition of a schedule.</summary>
    /// <param name="name">as reports shall show it, not blank; earlier credits are known by it, so two schedules of one client have two names</param>
    public static ServiceCreditScheduleBuilder Named(string name) => new(name);

    /// <summary>What is due for a period's attainment. Of several breached tickets of one incident, one is credited.</summary>
    /// <param name="attainment">the period; one kept by a small-volume clause pays nothing, neither by its band nor for breaches</param>
    /// <param name="earlier">
    /// the credits of earlier periods by this schedule, for what spans periods: year cap, earn-back, chronic failure, incidents credited before. They are
    /// taken as paid: give <see cref="ServiceCredit.Lapsed"/> of one that was not claimed in time. Later ones are left out, and with a finding those of
    /// this period's own time and those of a schedule with another name
    /// </param>
    /// <returns>the credit with its reckoning; without data nothing is due, and it says so</returns>
    public ServiceCredit Assess(Attainment attainment, IEnumerable<ServiceCredit>? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(attainment);
        return Assess(CreditMeasure.Of(attainment, this), earlier);
    }

    /// <summary>What is due for a period's availability. Each failure is a breach, one that goes on from an earlier period or shares an outage's id with another is the same one.</summary>
    /// <param name="availability">measured over a reporting period</param>
    /// <param name="earlier">
    /// the credits of earlier periods by this schedule, for what spans periods: year cap, earn-back, chronic failure, incidents credited before. They are
    /// taken as paid: give <see cref="ServiceCredit.Lapsed"/> of one that was not claimed in time. Later ones are left out, and with a finding those of
    /// this period's own time and those of a schedule with another name
    /// </param>
    /// <returns>the credit with its reckoning; without data nothing is due, and it says so</returns>
    /// <exception cref="ArgumentException"><paramref name="availability"/> was measured from one instant to another.</exception>
    public ServiceCredit Assess(Availability availability, IEnumerable<ServiceCredit>? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(availability);
        if (availability.Period is null) throw new ArgumentException("It was not measured over a reporting period.", nameof(availability));
        return Assess(CreditMeasure.Of(availability, availability.Period), earlier);
    }

    /// <summary>What is due for each of several periods, each knowing those before it, as if all were claimed in time.</summary>
    /// <param name="attainments">
    /// one a period, in any order. Parts of one period are joined by <see cref="Attainment.Merge"/> first; each scope with credits of its own has a schedule
    /// of its own
    /// </param>
    /// <returns>the credits in order of time</returns>
    /// <exception cref="ArgumentException">Two are of one period, or of periods that overlap.</exception>
    public IReadOnlyList<ServiceCredit> AssessAll(IEnumerable<Attainment> attainments)
    {
        ArgumentNullException.ThrowIfNull(attainments);
        return AssessAll(attainments, attainment => attainment.Period, Assess, nameof(attainments));
    }

    /// <summary>What is due for each of several periods, each knowing those before it, as if all were claimed in time.</summary>
    /// <param name="availabilities">one a period, in any order, each measured over a reporting period</param>
    /// <returns>the credits in order of time</returns>
    /// <exception cref="ArgumentException">One was measured from one instant to another; or two are of one period, or of periods that overlap.</exception>
    public IReadOnlyList<ServiceCredit> AssessAll(IEnumerable<Availability> availabilities)
    {
        ArgumentNullException.ThrowIfNull(availabilities);
        List<Availability> all = [.. availabilities];
        if (all.Exists(one => one.Period is null)) throw new ArgumentException("One was not measured over a reporting period.", nameof(availabilities));
        return AssessAll(all, availability => availability.Period!, Assess, nameof(availabilities));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal CreditBand BandOf(Ratio compared) => Bands.Last(band => compared >= band.From);

    private ServiceCredit Assess(CreditMeasure measure, IEnumerable<ServiceCredit>? earlier) => new CreditReckoning(this, measure, earlier ?? []).ToCredit();

    private static ReadOnlyCollection<ServiceCredit> AssessAll<T>(
        IEnumerable<T> all, Func<T, ReportingPeriod> periodOf, Func<T, IEnumerable<ServiceCredit>, ServiceCredit> assess, string parameter)
    {
        var credits = new List<ServiceCredit>();
        foreach (var one in all.OrderBy(one => periodOf(one).Start))
        {
            if (credits.Count > 0 && periodOf(one).Start < credits[^1].Period.End)
                throw new ArgumentException($"{credits[^1].Period.Name} and {periodOf(one).Name} overlap; a schedule credits a time once.", parameter);
            credits.Add(assess(one, credits));
        }

        return credits.AsReadOnly();
    }
}
