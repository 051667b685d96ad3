namespace Msp.Domain.Sla;

/// <summary>Looks windows up by time.</summary>
internal readonly struct ByTime : IWindowKey
{
    public static long Of(WindowStart window) => window.At;
}
