namespace Msp.Domain.Sla;

/// <summary>One attempt of a ladder to reach somebody: when it is made for a ticket, and who is there when.</summary>
internal sealed class CoverageAttempt(EscalationMoment moment, long later, bool Waits, IReadOnlyList<OnCallShift> shifts)
{
    private readonly OnCallShift[] there = [.. shifts.Where(shift => !shift.Answer.IsGap)];

    public EscalationMoment Moment => moment;

    /// <summary>How long after the moment it is made, on the clock.</summary>
    public long Later => later;

    /// <summary>The spans in which somebody is there, in order.</summary>
    public IReadOnlyList<OnCallShift> There => there;

    /// <summary>The shift in which somebody is reached by an attempt made at an instant, and when.</summary>
    /// <returns><see cref="ClockState.Never"/> when nobody is</returns>
    public long Reaches(long at, out OnCallShift? shift)
    {
        shift = null;
        if (at == ClockState.Never) return at;
        // The first shift that ends after it.
        var made = BusinessCalendar.FromNanoseconds(at);
        var (low, high) = (0, there.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (there[middle].End > made) high = middle;
            else low = middle + 1;
        }

        if (low == there.Length || (!Waits && there[low].Start > made)) return ClockState.Never;
        shift = there[low];
        return Math.Max(at, BusinessCalendar.ToNanoseconds(shift.Start));
    }
}
