namespace Msp.Domain.Sla;

/// <summary>One look at a service: up or down at one instant, nothing known of the time between two looks.</summary>
/// <remarks>The default value is a check that found it down at the Unix epoch. Equality is by value. Immutable and thread-safe.</remarks>
public readonly record struct ServiceCheck
{
    private ServiceCheck(Instant at, bool isUp) => (At, IsUp) = (at, isUp);

    /// <summary>When it looked.</summary>
    public Instant At { get; }

    /// <summary>Whether the service answered as it should.</summary>
    public bool IsUp { get; }

    /// <summary>A check that found the service up.</summary>
    /// <param name="at">when</param>
    public static ServiceCheck Up(Instant at) => new(at, isUp: true);

    /// <summary>A check that found the service down.</summary>
    /// <param name="at">when</param>
    public static ServiceCheck Down(Instant at) => new(at, isUp: false);
}
