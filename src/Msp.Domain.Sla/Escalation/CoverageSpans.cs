namespace Msp.Domain.Sla;

/// <summary>The spans in which somebody is there, in order.</summary>
internal sealed class CoverageSpans(IReadOnlyList<OnCallShift> shifts)
{
    private readonly OnCallShift[] there = [.. shifts.Where(shift => !shift.Answer.IsGap)];

    public IReadOnlyList<OnCallShift> There => there;

    /// <summary>The shift that an instant is in; null when nobody is there.</summary>
    public OnCallShift? At(long instant) => FirstEndingAfter(instant) is { } shift && BusinessCalendar.ToNanoseconds(shift.Start) <= instant ? shift : null;

    /// <summary>The first instant from one on at which somebody is there; <see cref="ClockState.Never"/> when there is none.</summary>
    public long NextFrom(long instant) => FirstEndingAfter(instant) is { } shift ? Math.Max(instant, BusinessCalendar.ToNanoseconds(shift.Start)) : ClockState.Never;

    private OnCallShift? FirstEndingAfter(long instant)
    {
        if (instant == ClockState.Never) return null;
        var after = BusinessCalendar.FromNanoseconds(instant);
        var (low, high) = (0, there.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (there[middle].End > after) high = middle;
            else low = middle + 1;
        }

        return low < there.Length ? there[low] : null;
    }
}
