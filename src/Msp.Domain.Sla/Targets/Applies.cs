namespace Msp.Domain.Sla;

/// <summary>Which tickets a target of a policy applies to: those that have every value stated here.</summary>
/// <remarks>A part left null (the default) matches everything. The more parts are stated, the more specific. Equality is ordinal on all
/// parts. Immutable and thread-safe.</remarks>
public sealed record Applies
{
    /// <summary>To every ticket.</summary>
    public static Applies ToAll { get; } = new();

    /// <summary>The ticket's type; null for any.</summary>
    public string? Type { get; init; }

    /// <summary>Its priority; null for any.</summary>
    public string? Priority { get; init; }

    /// <summary>Its client; null for any.</summary>
    public string? Client { get; init; }

    /// <summary>Its site; null for any.</summary>
    public string? Site { get; init; }

    /// <summary>Its service; null for any.</summary>
    public string? Service { get; init; }

    /// <summary>Its agreement; null for any.</summary>
    public string? Agreement { get; init; }

    /// <summary>Whether it concerns a very important person; null for either.</summary>
    public bool? IsVip { get; init; }

    /// <summary>How many parts are stated, 0 to 7.</summary>
    public int Specificity =>
        Count(Type) + Count(Priority) + Count(Client) + Count(Site) + Count(Service) + Count(Agreement) + (IsVip is null ? 0 : 1);

    /// <summary>Whether it applies to a ticket with these attributes.</summary>
    /// <param name="attributes">the ticket's</param>
    public bool To(TicketAttributes attributes) =>
        Fits(Type, attributes.Type) && Fits(Priority, attributes.Priority) && Fits(Client, attributes.Client) && Fits(Site, attributes.Site) && Fits(Service, attributes.Service)
        && Fits(Agreement, attributes.Agreement) && (IsVip is null || IsVip == attributes.IsVip);

    /// <summary>Whether some ticket could be matched by both.</summary>
    /// <param name="other">the other selector</param>
    public bool Overlaps(Applies other) =>
        Agree(Type, other.Type) && Agree(Priority, other.Priority) && Agree(Client, other.Client) && Agree(Site, other.Site) && Agree(Service, other.Service)
        && Agree(Agreement, other.Agreement) && (IsVip is null || other.IsVip is null || IsVip == other.IsVip);

    /// <summary>The parts stated, such as <c>priority P1, site Leeds</c>; <c>all</c> when none is.</summary>
    public override string ToString()
    {
        (string Name, string? Value)[] parts =
            [("type", Type), ("priority", Priority), ("client", Client), ("site", Site), ("service", Service), ("agreement", Agreement), ("VIP", IsVip switch { null => null, true => "yes", _ => "no" })];
        var stated = string.Join(", ", parts.Where(part => part.Value is not null).Select(part => $"{part.Name} {part.Value}"));
        return stated.Length == 0 ? "all" : stated;
    }

    private static int Count(string? part) => part is null ? 0 : 1;

    private static bool Fits(string? wanted, string? actual) => wanted is null || wanted == actual;

    private static bool Agree(string? one, string? other) => one is null || other is null || one == other;
}
