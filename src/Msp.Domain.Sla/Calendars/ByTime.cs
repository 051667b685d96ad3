namespace Msp.Domain.Sla;

/// <summary>Looks windows up by time.</summary>
internal readonly struct ByTime : IWindowKey
{
    public static long StartOf(WorkWindow[] windows, int window) => unchecked(windows[window - 1].WorkAfter - windows[window].Lead);
}
