using Msp.Domain.Monetary;

namespace Msp.Domain.Communication;

/// <summary>How a contact is reached for a purpose: channel, hours, line, and what it costs.</summary>
/// <remarks>Made with <see cref="CommunicationProtocol"/>. Immutable and thread-safe.</remarks>
public sealed class ContactRoute
{
    internal ContactRoute(RouteDraft draft)
    {
        (Purpose, Urgency, Contact, By, Address) = (draft.Purpose!, draft.Urgency, draft.Contact!, draft.By!.Value, draft.Address);
        (Hours, Line, AnswersWithin, Surcharge, Fee) = (draft.Hours, draft.Line, draft.AnswersWithin ?? Duration.Zero, draft.Surcharge, draft.Fee);
    }

    /// <summary>What for. Never empty.</summary>
    public string Purpose { get; }

    /// <summary>How urgent; null for whatever no other route of the purpose names.</summary>
    public string? Urgency { get; }

    /// <summary>The contact, by name.</summary>
    public string Contact { get; }

    /// <summary>The channel.</summary>
    public Channel By { get; }

    /// <summary>The number or address; null where not stated.</summary>
    public string? Address { get; }

    /// <summary>The calendar, by name, in whose hours it is attended; null for around the clock.</summary>
    public string? Hours { get; }

    /// <summary>The line that answers, in words; null where not stated.</summary>
    public string? Line { get; }

    /// <summary>How long until a human answers who is there, on the clock; zero for at once.</summary>
    public Duration AnswersWithin { get; }

    /// <summary>What using it adds to the rate; null for nothing.</summary>
    public Share? Surcharge { get; }

    /// <summary>What each use costs; null for nothing.</summary>
    public Money? Fee { get; }

    /// <summary>One phrase: contact, channel and address, line and costs.</summary>
    public override string ToString()
    {
        var (address, line) = (Address is null ? "" : $" {Address}", Line is null ? "" : $", {Line}");
        return $"{Contact} by {FindingPath.Value(By)}{address}{line}{(Surcharge is { } surcharge ? $", +{surcharge}" : "")}{(Fee is { } fee ? $", {fee} each" : "")}";
    }

    internal RouteDraft ToDraft() => new()
    {
        Purpose = Purpose,
        Urgency = Urgency,
        Contact = Contact,
        By = By,
        Address = Address,
        Hours = Hours,
        Line = Line,
        AnswersWithin = AnswersWithin == Duration.Zero ? null : AnswersWithin,
        Surcharge = Surcharge,
        Fee = Fee,
    };
}
