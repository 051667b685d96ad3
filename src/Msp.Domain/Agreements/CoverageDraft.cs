namespace Msp.Domain.Agreements;

/// <summary>Who answers for a service in one line, when, and how fast, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record CoverageDraft
{
    /// <summary>The line, such as <c>first line</c> or <c>senior</c>; required.</summary>
    public string? Line { get; init; }

    /// <summary>The skill it is stated for, such as <c>networks</c>; every skill that has no entry of its own by default.</summary>
    public string? Skill { get; init; }

    /// <summary>The role that answers, as the roster names it; the line by default.</summary>
    public string? Role { get; init; }

    /// <summary>The calendar of its hours, by name; required.</summary>
    public string? Hours { get; init; }

    /// <summary>How long at most until a human answers, in time within the hours; zero or more; at once by default.</summary>
    public Duration? AnswersWithin { get; init; }

    /// <summary>What holds outside the hours; nobody answers until they open by default.</summary>
    public OutsideHoursDraft? Outside { get; init; }

    /// <summary>The clause it is stated in; that of the service by default.</summary>
    public string? Clause { get; init; }
}
