namespace Msp.Domain.Documents;

/// <summary>What starts and stops clocks, as documents write it.</summary>
internal static class TriggerText
{
    public const string Forms =
        "\"created\", \"created by client\", \"assigned\", \"provider reply\", \"client reply\", \"resolved\", \"closed\", \"reached: workaround\", \"entering: Pending\" or \"entering any but: Pending\"";

    public const string Pattern =
        "^(created|created by client|assigned|provider reply|client reply|resolved|closed|reached: .+|entering: .+|entering any but: .+)$";

    private const string Reached = "reached: ";
    private const string Entering = "entering: ";
    private const string EnteringAnyBut = "entering any but: ";

    private static readonly Dictionary<string, Trigger> Words = new(StringComparer.Ordinal)
    {
        ["created"] = Trigger.Creation,
        ["created by client"] = Trigger.CreationByClient,
        ["assigned"] = Trigger.Assignment,
        ["provider reply"] = Trigger.ProviderReply,
        ["client reply"] = Trigger.ClientReply,
        ["resolved"] = Trigger.Resolved,
        ["closed"] = Trigger.Closed,
    };

    public static bool TryParse(string text, out Trigger trigger)
    {
        if (Words.TryGetValue(text, out trigger!)) return true;
        trigger = Trigger.Closed;
        if (After(text, Entering) is { } state) trigger = Trigger.Entering(state);
        else if (After(text, EnteringAnyBut) is { } other) trigger = Trigger.EnteringAnyBut(other);
        else if (After(text, Reached) is { } name && Leaves.Of(typeof(Metric))!.CanRead(name)) trigger = Trigger.Reaching(Metric.Named(name));
        else return false;
        return true;
    }

    public static string Format(Trigger trigger)
    {
        if (trigger.Milestone is { } milestone) return $"{Reached}{milestone.Name}";
        if (trigger.Status is { } status) return $"{(trigger.IsExcept ? EnteringAnyBut : Entering)}{status}";
        return Words.First(word => word.Value == trigger).Key;
    }

    private static string? After(string text, string start) =>
        text.Length > start.Length && text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : null;
}
