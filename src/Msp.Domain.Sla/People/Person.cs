namespace Msp.Domain.Sla;

/// <summary>Somebody who can be called upon: what they know, which languages they speak, and how they are reached.</summary>
/// <remarks>
/// Without a channel named, somebody is reached by all of them. Names, skills and languages are compared ordinally. Changes make another
/// person of the same name.
/// Immutable and thread-safe.
/// </remarks>
public sealed class Person
{
    private static readonly Channel[] AllChannels = Enum.GetValues<Channel>();

    /// <summary>Somebody without special skills who is reached by every channel.</summary>
    /// <param name="name">as rotations call them; not empty</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public Person(string name)
        : this(name, [], [], AllChannels) => ArgumentException.ThrowIfNullOrWhiteSpace(name);

    private Person(string name, IReadOnlyList<string> skills, IReadOnlyList<string> languages, IReadOnlyList<Channel> channels) =>
        (Name, Skills, Languages, Channels) = (name, [.. skills], [.. languages], [.. channels]);

    /// <summary>The name that rotations and roles use. Never empty.</summary>
    public string Name { get; }

    /// <summary>What they know, such as <c>network</c>; ascending, each once.</summary>
    public IReadOnlyList<string> Skills { get; }

    /// <summary>The languages they speak, such as <c>de</c>; ascending, each once.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>How they are reached; ascending, each once.</summary>
    public IReadOnlyList<Channel> Channels { get; }

    /// <summary>The same person with further skills.</summary>
    /// <param name="skills">what else they know</param>
    public Person Skilled(params string[] skills) => new(Name, Merged(Skills, skills), Languages, Channels);

    /// <summary>The same person with further languages.</summary>
    /// <param name="languages">what else they speak</param>
    public Person Speaking(params string[] languages) => new(Name, Skills, Merged(Languages, languages), Channels);

    /// <summary>The same person, reached by these channels only.</summary>
    /// <param name="channels">how; none for somebody who cannot be reached</param>
    public Person ReachedBy(params Channel[] channels) => new(Name, Skills, Languages, [.. channels.Distinct().Order()]);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static string[] Merged(IReadOnlyList<string> known, string[] further) => [.. known.Concat(further).Distinct().Order(StringComparer.Ordinal)];
}
