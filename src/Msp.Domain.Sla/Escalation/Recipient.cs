namespace Msp.Domain.Sla;

/// <summary>Whom to call upon: a role, and what whoever fills it must know.</summary>
/// <remarks>Names are compared ordinally. Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Role">the role, such as <c>first line</c> or <c>service manager</c>, as the roster names it</param>
public sealed record Recipient(string Role)
{
    /// <summary>A skill they must have; null for anybody.</summary>
    public string? Skill { get; init; }

    /// <summary>A language they must speak; null for anybody.</summary>
    public string? Language { get; init; }

    /// <summary>One phrase: role, skill, language.</summary>
    public override string ToString() => $"{Role}{(Skill is null ? "" : $", {Skill}")}{(Language is null ? "" : $", speaking {Language}")}";

    /// <summary>Why somebody does not fit; null when they do.</summary>
    internal string? Lacks(Person person, Channel? by) =>
        Skill is not null && !person.Skills.Contains(Skill) ? $"{person.Name} lacks {Skill}"
        : Language is not null && !person.Languages.Contains(Language) ? $"{person.Name} does not speak {Language}"
        : by is { } channel && !person.Channels.Contains(channel) ? $"{person.Name} has no {channel}"
        : null;
}
