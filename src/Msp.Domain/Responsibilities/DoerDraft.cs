namespace Msp.Domain.Responsibilities;

/// <summary>Somebody who does an activity, or a part of it, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record DoerDraft
{
    /// <summary>The role; required.</summary>
    public string? Role { get; init; }

    /// <summary>The site it does it for, by id; every site by default.</summary>
    public string? Site { get; init; }

    /// <summary>The calendar, by name, in whose hours it does it; at any time by default.</summary>
    public string? Hours { get; init; }

    /// <summary>The line it does it in, such as <c>first line</c>; every line by default.</summary>
    public string? Line { get; init; }
}
