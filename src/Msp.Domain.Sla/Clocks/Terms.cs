namespace Msp.Domain.Sla;

/// <summary>Where a clock's target comes from: one target whatever happens, or a policy that is asked anew when the ticket changes; and
/// which revisions of its calendar are known.</summary>
internal readonly struct Terms
{
    private readonly SlaTarget? target;
    private readonly SlaPolicy? policy;
    private readonly Metric? metric;
    private readonly Instant? knownBy;

    public Terms(SlaTarget target, Instant? knownBy) => (this.target, this.knownBy) = (target, knownBy);

    public Terms(SlaPolicy policy, Metric metric, Instant? knownBy) => (this.policy, this.metric, this.knownBy) = (policy, metric, knownBy);

    public bool CanChange => policy is not null;

    public SlaTarget TargetFor(TicketAttributes attributes) => target ?? policy!.TargetOrNoneFor(metric!, attributes);

    public ClockState NewState(SlaTarget terms) => new(terms, knownBy is { } known ? terms.Calendar.AsKnownAt(known) : terms.Calendar);
}
