namespace Msp.Domain.Documents;

/// <summary>How a level of a ladder that nobody acknowledges is repeated.</summary>
internal sealed record ReminderDraft
{
    /// <summary>How often, 1 to 100 times; required.</summary>
    public int? Times { get; init; }

    /// <summary>How long repetitions are apart, a minute to 366 days; required.</summary>
    public Duration? Every { get; init; }
}
