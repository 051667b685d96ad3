namespace Msp.Domain.Communication;

/// <summary>How both sides talk, as people write it down: routes, contacts, escalation paths, reports, meetings and the account manager.</summary>
/// <remarks>Nothing is checked here; <see cref="CommunicationProtocol.TryFrom"/> judges it. Immutable and thread-safe.</remarks>
public sealed record CommunicationDraft
{
    /// <summary>The zone in which dates and times are read, such as <c>Europe/London</c>; required.</summary>
    public string? Zone { get; init; }

    /// <summary>The people and desks that can be contacted.</summary>
    public IReadOnlyList<ContactDraft?>? Contacts { get; init; }

    /// <summary>Which channel leads to which contact for what, in the order in which they are to be tried.</summary>
    public IReadOnlyList<RouteDraft?>? Routes { get; init; }

    /// <summary>The escalation ladders of both organisations.</summary>
    public IReadOnlyList<EscalationPathDraft?>? Paths { get; init; }

    /// <summary>The reports owed; none by default.</summary>
    public IReadOnlyList<ReportDraft?>? Reports { get; init; }

    /// <summary>The meetings owed; none by default.</summary>
    public IReadOnlyList<MeetingDraft?>? Meetings { get; init; }

    /// <summary>Who looks after the client, and with how much time; nobody by default.</summary>
    public AccountManagerDraft? AccountManager { get; init; }
}
