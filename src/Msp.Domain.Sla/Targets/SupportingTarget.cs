namespace Msp.Domain.Sla;

/// <summary>A promise that the provider itself relies on to keep what it promised a client: of a team of its own (an operational-level
/// agreement) or of a supplier (an underpinning contract).</summary>
/// <remarks>The party's clock runs by its own target, in its own calendar. Equality is by value. Immutable and thread-safe.</remarks>
public sealed record SupportingTarget
{
    private SupportingTarget(string party, SlaTarget target, bool isSupplier)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(party);
        ArgumentNullException.ThrowIfNull(target);
        (Party, Target, IsSupplier) = (party, target, isSupplier);
    }

    /// <summary>Who promised: a team or a supplier.</summary>
    public string Party { get; }

    /// <summary>What was promised, in the party's own calendar.</summary>
    public SlaTarget Target { get; }

    /// <summary>Whether the party is a supplier rather than a team of the provider.</summary>
    public bool IsSupplier { get; }

    /// <summary>How long it may take until the party has the ticket, in the calendar of the client's target; <see cref="Limit.None"/>, the
    /// default, for at once.</summary>
    public Limit HandOver { get; private init; } = Limit.None;

    /// <summary>What a team of the provider promised: an operational-level agreement (OLA).</summary>
    /// <param name="team">its name; not blank</param>
    /// <param name="target">the promise</param>
    /// <exception cref="ArgumentException"><paramref name="team"/> is empty or white space.</exception>
    public static SupportingTarget Operational(string team, SlaTarget target) => new(team, target, isSupplier: false);

    /// <summary>What a supplier promised: an underpinning contract.</summary>
    /// <param name="supplier">its name; not blank</param>
    /// <param name="target">the promise</param>
    /// <exception cref="ArgumentException"><paramref name="supplier"/> is empty or white space.</exception>
    public static SupportingTarget Supplier(string supplier, SlaTarget target) => new(supplier, target, isSupplier: true);

    /// <summary>The same promise with an allowance for handing the ticket over.</summary>
    /// <param name="allowance">such as 30 minutes of working time, in the calendar of the client's target</param>
    public SupportingTarget HandedOverWithin(Limit allowance) => this with { HandOver = allowance };

    /// <summary>The party and its promise: <c>Contoso: resolution within PT4H</c>.</summary>
    public override string ToString() => $"{Party}: {Target}";
}
