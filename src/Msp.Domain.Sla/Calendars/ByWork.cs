namespace Msp.Domain.Sla;

/// <summary>Looks windows up by working time.</summary>
internal readonly struct ByWork : IWindowKey
{
    public static long Of(WindowStart window) => window.WorkBefore;
}
