namespace Msp.Domain.Documents;

/// <summary>Somebody who can be called upon, as a document states it.</summary>
internal sealed record PersonDraft
{
    /// <summary>The name; required.</summary>
    public string? Name { get; init; }

    /// <summary>What they know; by default nothing in particular.</summary>
    public IReadOnlyList<string?>? Skills { get; init; }

    /// <summary>The languages they speak; by default none in particular.</summary>
    public IReadOnlyList<string?>? Languages { get; init; }

    /// <summary>How they are reached; by default by every channel.</summary>
    public IReadOnlyList<Channel>? Channels { get; init; }

    /// <summary>Makes the person; null, with a finding, without a name.</summary>
    public Person? Make(PartPlace place)
    {
        if (!place.Has(Name, "name")) return null;
        var person = new Person(Name).Skilled([.. (Skills ?? []).OfType<string>()]).Speaking([.. (Languages ?? []).OfType<string>()]);
        return Channels is null ? person : person.ReachedBy([.. Channels]);
    }

    /// <summary>The draft of a person.</summary>
    public static PersonDraft Of(Person person) => new()
    {
        Name = person.Name,
        Skills = person.Skills.Count == 0 ? null : person.Skills,
        Languages = person.Languages.Count == 0 ? null : person.Languages,
        Channels = person.Channels.SequenceEqual(Enum.GetValues<Channel>()) ? null : person.Channels,
    };
}
