namespace TicketReplay;

/// <summary>The codes of what can be wrong with a rules file; explained in docs/ticket-replay.md. Calendars, targets and policies bring codes of their own.</summary>
internal static class RulesCodes
{
    public const string Json = "rules.json";
    public const string MetricOwn = "rules.metric-own";
    public const string MetricUnused = "rules.metric-unused";
    public const string Missing = "rules.missing";
    public const string UnknownCalendar = "rules.unknown-calendar";
    public const string UnknownProperty = "rules.unknown-property";
    public const string UnknownState = "rules.unknown-state";
    public const string Value = "rules.value";
}
