namespace Msp.Domain.Agreements;

/// <summary>Tickets that a clause lets the provider leave out of the service levels, once somebody agrees.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ExclusionProposal
{
    internal ExclusionProposal(ExclusionKind kind, string clause, string evidence, IReadOnlyList<string> ticketIds) =>
        (Kind, Clause, Evidence, TicketIds) = (kind, clause, evidence, ticketIds);

    /// <summary>The ground.</summary>
    public ExclusionKind Kind { get; }

    /// <summary>The clause.</summary>
    public string Clause { get; }

    /// <summary>What shows that the clause applies.</summary>
    public string Evidence { get; }

    /// <summary>The tickets, in the order in which they came.</summary>
    public IReadOnlyList<string> TicketIds { get; }

    /// <summary>The exclusion, for the attainment of <c>Msp.Domain.Sla</c>.</summary>
    /// <param name="name">who agreed; not blank</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public Exclusion ApprovedBy(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Exclusion.Under(Clause, Kind).Evidence(Evidence).ApprovedBy(name).Tickets(TicketIds).Build();
    }

    /// <summary>Clause and evidence: <c>§5.1: 43 tickets in 2026-06, 40 included</c>.</summary>
    public override string ToString() => $"{Clause}: {Evidence}";
}
