namespace Msp.Domain.Communication;

/// <summary>One way to reach somebody: who answers, from when on, and why it is them.</summary>
/// <remarks>Made by <see cref="CommunicationProtocol.WhoToContact"/>. Immutable and thread-safe.</remarks>
public sealed class ContactStep
{
    internal ContactStep(ContactRoute route, Contact? contact, OnCallAnswer? who, Instant? there, string reason) =>
        (Route, Contact, Who, There, Reason) = (route, contact, who, there, reason);

    /// <summary>The channel, with its line and what it costs.</summary>
    public ContactRoute Route { get; }

    /// <summary>Who is contacted: the route's contact or a fallback; null when nobody is there within 31 days.</summary>
    public Contact? Contact { get; }

    /// <summary>Who of a line is on call then; null for a contact without a line.</summary>
    public OnCallAnswer? Who { get; }

    /// <summary>The first instant at which the contact is there and the channel attended; null when there is none within 31 days.</summary>
    public Instant? There { get; }

    /// <summary>When a human has answered at the latest; null when nobody does.</summary>
    public Instant? AnsweredBy => There + Route.AnswersWithin;

    /// <summary>Why it is not the route's contact at once: hours, absences, gaps, in the order they were met; empty when it is.</summary>
    public string Reason { get; }

    /// <summary>One line: route, who, from when on, and why.</summary>
    public override string ToString()
    {
        var who = Contact is null ? "nobody" : Contact.Name == Route.Contact ? "" : $"instead {Contact}";
        var parts = new[] { who, Who is null ? "" : $"{Who}", AnsweredBy is { } at ? $"answers by {FindingPath.Value(at)}" : "", Reason }.Where(part =>
            part.Length > 0);
        return $"{Route}: {string.Join("; ", parts)}";
    }
}
