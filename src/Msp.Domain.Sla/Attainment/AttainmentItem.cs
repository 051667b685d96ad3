using System.Globalization;
using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>What an attainment keeps of one episode of one ticket's clock.</summary>
/// <remarks>The default value is an open episode of a ticket without a name. Equality is by value. Immutable and thread-safe.</remarks>
public readonly record struct AttainmentItem
{
    internal const long Unset = long.MinValue;

    private readonly long began;
    private readonly long decided;
    private readonly long stopped;
    private readonly long spent;
    private readonly long limit;

    // Of an open episode that is past its due but, read coarsely, not late yet: the due. Of one that has not begun: when it was read.
    private readonly long pending;

    internal AttainmentItem(SlaResult result, ExclusionUse use)
    {
        // A reading is large: it is copied once, and its decision instant, which may look the due up, is asked for once.
        var reading = result.Reading;
        (TicketId, IncidentId, Metric, Episode, Verdict) = (result.TicketId, result.IncidentId, result.Metric, reading.Episode, reading.Verdict);
        var (beganAt, decidedAt) = (reading.EpisodeStart, reading.DecidedAt);
        (began, decided) = (ToLong(beganAt), ToLong(decidedAt));
        stopped = ToLong(reading.Stop);
        spent = reading.Spent.ToInt64Nanoseconds();
        limit = reading.Limit is { } allowed ? allowed.ToInt64Nanoseconds() : Unset;
        pending = began == Unset ? ToLong(reading.AsOf) : PassedDue(in reading);
        Exclusion = use.Find(result, began, decided);
        IsResolved = result.IsCounted && reading.Phase == Phase.Stopped && (Verdict is Verdict.Met or Verdict.Breached);
        Standing = !result.IsCounted ? ItemStanding.Merged : Verdict switch
        {
            Verdict.Met or Verdict.Overdue or Verdict.Breached when Exclusion is not null => ItemStanding.Excluded,
            Verdict.Met => ItemStanding.Met,
            Verdict.Overdue or Verdict.Breached => ItemStanding.Missed,
            Verdict.Open => ItemStanding.Open,
            Verdict.Indeterminate => ItemStanding.Indeterminate,
            _ when reading.Target?.Limit is null or Sla.Limit.NoLimit => ItemStanding.NoTarget,
            _ => reading.Phase == Phase.Cancelled ? ItemStanding.CancelledInTime : ItemStanding.NotStarted,
        };
    }

    /// <summary>The ticket.</summary>
    public string TicketId { get; }

    /// <summary>The ticket that answers for the matter: the topmost parent of a child, otherwise itself.</summary>
    public string IncidentId { get; }

    /// <summary>Which clock.</summary>
    public Metric Metric { get; }

    /// <summary>Which run of the clock, from 1; 0 before the start.</summary>
    public int Episode { get; }

    /// <summary>Where it stands in the period.</summary>
    public ItemStanding Standing { get; private init; }

    /// <summary>The verdict of the clock when it was read.</summary>
    public Verdict Verdict { get; }

    /// <summary>The exclusion that leaves it out; null when there is none. One that covers an undecided episode is named too.</summary>
    public Exclusion? Exclusion { get; }

    /// <summary>When the episode began; null before the start.</summary>
    public Instant? Began => ToInstant(began);

    /// <summary>When it was decided: the stop of a met one, the due of a missed one; null while it is not.</summary>
    public Instant? DecidedAt => ToInstant(decided);

    /// <summary>When it stopped; null while it has not.</summary>
    public Instant? StoppedAt => ToInstant(stopped);

    /// <summary>The time spent when it was read, in the target's own kind of time; final once it has stopped.</summary>
    public Duration Spent => Duration.FromNanoseconds(spent);

    /// <summary>The limit; null without one.</summary>
    public Duration? Limit => limit == Unset ? null : Duration.FromNanoseconds(limit);

    /// <summary>The time spent beyond the limit when it was read; zero when there is none, and for a breach that happened while closed.</summary>
    public Duration Overrun => Duration.FromNanoseconds(OverrunNanoseconds);

    /// <summary>Time spent as a part of the limit, exact to 28 digits: above 1 when exceeded. Null without a limit and for a limit of zero.</summary>
    public decimal? Consumed => limit > 0 ? (decimal)spent / limit : null;

    /// <summary>Whether it stopped with a verdict and counts: the set of which the classic figure is made.</summary>
    internal bool IsResolved { get; }

    internal long DecidedNanoseconds => decided;

    internal long SpentNanoseconds => spent;

    internal long OverrunNanoseconds => limit == Unset ? 0 : Math.Max(0, spent - limit);

    /// <summary>One line: which episode, where it stands, and why.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{TicketId} {Metric} #{Episode}: {Reason}");

    /// <summary>Whether it concerns a period: decided or ended within it, or begun before its end and neither decided nor ended. One that has not
    /// begun concerns the period in which it was read.</summary>
    internal bool Concerns(ReportingPeriod period) => IsGoingOn ? period.EndsAfter(began) : period.Contains(Placed);

    /// <summary>Whether it has begun and is neither decided nor ended: it concerns every period from its beginning.</summary>
    internal bool IsGoingOn => decided == Unset && stopped == Unset && began != Unset;

    /// <summary>The instant by which one that is not going on has its period, in Unix nanoseconds.</summary>
    internal long Placed => decided != Unset ? decided : stopped != Unset ? stopped : pending;

    internal long BeganNanoseconds => began;

    internal long StoppedNanoseconds => stopped;

    /// <summary>Whether it is past a due of before the end of a period, but was read so coarsely and so soon that it may be met yet.</summary>
    internal bool IsUnsettledIn(ReportingPeriod period) => Standing == ItemStanding.Open && began != Unset && pending != Unset && period.EndsAfter(pending);

    /// <summary>The same, for a period to which it does not belong.</summary>
    internal AttainmentItem InOtherPeriod() => this with { Standing = ItemStanding.OtherPeriod };

    /// <summary>Whether it stopped, with a verdict, in a period.</summary>
    internal bool IsResolvedIn(ReportingPeriod period) => IsResolved && period.Contains(stopped);

    private string Reason => Standing switch
    {
        ItemStanding.Met => $"counts as met, stopped {At(decided)}",
        // An episode that a reopening begins after its due was late from then on; its due is not on record here.
        ItemStanding.Missed => $"counts as missed, {(decided == began ? "late from its beginning" : "due")} {At(decided)}, {(stopped == Unset ? "not stopped" : $"stopped {At(stopped)}")}",
        ItemStanding.Excluded => $"{Word} {At(decided)}, does not count: {Exclusion}",
        ItemStanding.Merged => "does not count: its ticket was merged into another",
        ItemStanding.NoTarget => "does not count: nothing was promised",
        ItemStanding.NotStarted => $"does not count: its clock had not started when it was read {At(pending)}",
        ItemStanding.CancelledInTime => $"does not count: withdrawn {At(stopped)}, before the due",
        ItemStanding.Indeterminate => "does not count: its stop is on record only from before its start",
        ItemStanding.OtherPeriod => $"does not count here: {Word} {At(decided)}, in another period",
        _ => "does not count yet: open",
    };

    private string Word => Verdict == Verdict.Met ? "met" : "missed";

    /// <summary>Orders by ticket, metric and episode, ordinal.</summary>
    internal static int ByKey(AttainmentItem left, AttainmentItem right)
    {
        var order = string.CompareOrdinal(left.TicketId, right.TicketId);
        if (order == 0) order = string.CompareOrdinal(left.Metric.Name, right.Metric.Name);
        return order != 0 ? order : left.Episode.CompareTo(right.Episode);
    }

    /// <summary>Orders by the instant of decision, then by key.</summary>
    internal static int ByDecision(AttainmentItem left, AttainmentItem right)
    {
        var order = left.decided.CompareTo(right.decided);
        return order != 0 ? order : ByKey(left, right);
    }

    internal bool HasKeyOf(in AttainmentItem other) => Episode == other.Episode && TicketId == other.TicketId && Metric == other.Metric;

    /// <summary>Of two contradicting copies of one episode, whether this one counts: the worse for the provider, then the earlier decided; the rest only settles ties.</summary>
    internal bool CountsBefore(in AttainmentItem other)
    {
        var order = Severity.CompareTo(other.Severity);
        if (order == 0) order = other.decided.CompareTo(decided);
        if (order == 0) order = stopped.CompareTo(other.stopped);
        if (order == 0) order = spent.CompareTo(other.spent);
        if (order == 0) order = limit.CompareTo(other.limit);
        if (order == 0) order = began.CompareTo(other.began);
        if (order == 0) order = pending.CompareTo(other.pending);
        if (order == 0) order = Verdict.CompareTo(other.Verdict);
        if (order == 0) order = IsResolved.CompareTo(other.IsResolved);
        if (order == 0) order = string.CompareOrdinal(other.IncidentId, IncidentId);
        if (order == 0) order = string.CompareOrdinal(other.Exclusion?.ToString(), Exclusion?.ToString());
        return order > 0;
    }

    private int Severity => Standing switch { ItemStanding.Missed => 9, ItemStanding.Met => 8, ItemStanding.Excluded => 7, _ => -(int)Standing };

    // Looking a due up takes long, and there is no need while the coarsest unit of time, a minute, is left.
    private static long PassedDue(in Reading reading) =>
        reading.Verdict == Verdict.Open && reading.Phase == Phase.Running && reading.Remaining < Duration.FromMinutes(1)
        && reading.State.Due() is var due && due < ToLong(reading.AsOf) ? due : Unset;

    private static string At(long nanoseconds) => InstantPattern.ExtendedIso.Format(UnixTime.FromNanoseconds(nanoseconds));

    private static long ToLong(Instant? instant) => instant is { } at ? UnixTime.ToNanoseconds(at) : Unset;

    private static Instant? ToInstant(long nanoseconds) => nanoseconds == Unset ? null : UnixTime.FromNanoseconds(nanoseconds);
}
