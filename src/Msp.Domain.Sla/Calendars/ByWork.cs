namespace Msp.Domain.Sla;

/// <summary>Looks windows up by working time.</summary>
internal readonly struct ByWork : IWindowKey
{
    public static long StartOf(WorkWindow[] windows, int window) => windows[window - 1].WorkAfter;
}
