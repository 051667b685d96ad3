using System.Globalization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Kpis;

/// <summary>One thing that happened or is, as facts: a ticket, an answer to a survey, a device, an occurrence, a month's totals.</summary>
/// <remarks>
/// Formulas name the kind and the facts. A fact is a yes or no, a number, a text, an instant, a length of time or an amount of money; what is not known is
/// left out. A later record of the same kind and id replaces the earlier one. Equality is by reference.
/// Immutable and thread-safe.
/// </remarks>
public sealed class KpiRecord
{
    internal const decimal Largest = 1_000_000_000_000m;

    private readonly (string Name, object Value)[] facts;

    private KpiRecord(string kind, string id, Instant? recorded, Instant? seen, (string Name, object Value)[] facts) =>
        (Kind, Id, Recorded, Seen, this.facts) = (kind, id, recorded, seen, facts);

    /// <summary>What it is, such as <c>ticket</c>.</summary>
    public string Kind { get; }

    /// <summary>The id among its kind.</summary>
    public string Id { get; }

    /// <summary>When it became known; null for always. A figure read as of an earlier instant leaves it out.</summary>
    public Instant? Recorded { get; }

    /// <summary>The instant at which things stood as it says; null for whenever. A figure of how things stood earlier leaves it out.</summary>
    public Instant? Seen { get; }

    /// <summary>The names of its facts, in the order they were added.</summary>
    public IReadOnlyList<string> Names => [.. facts.Select(fact => fact.Name)];

    /// <summary>Makes a record without facts.</summary>
    /// <param name="kind">a word that begins with a small letter: letters and digits, at most 40</param>
    /// <param name="id">not blank</param>
    /// <exception cref="ArgumentException"><paramref name="kind"/> is no such word, or <paramref name="id"/> is blank.</exception>
    public static KpiRecord Of(string kind, string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (!FormulaText.IsName(kind)) throw new ArgumentException($"A kind is a word such as ticket, not {kind}.", nameof(kind));
        return new(kind, id, null, null, []);
    }

    /// <summary>What an attainment kept of one episode of a ticket's clock, as a record of the kind <c>target</c>.</summary>
    /// <remarks>Facts: <c>ticket</c>, <c>metric</c>, <c>met</c>, <c>missed</c>, <c>excluded</c>, <c>began</c>, <c>decided</c>, <c>stopped</c>, <c>spent</c>,
    /// <c>limit</c> and <c>overrun</c> (a number: the overrun as a part of the limit).</remarks>
    /// <param name="item">the episode</param>
    public static KpiRecord Of(AttainmentItem item) =>
        Of("target", string.Create(CultureInfo.InvariantCulture, $"{item.TicketId}/{item.Metric.Name}/{item.Episode}"))
        .With("ticket", item.TicketId).With("metric", item.Metric.Name)
        .With("met", item.Standing == ItemStanding.Met).With("missed", item.Standing == ItemStanding.Missed)
            .With("excluded", item.Standing == ItemStanding.Excluded)
        .With("began", item.Began).With("decided", item.DecidedAt).With("stopped", item.StoppedAt).With("spent", item.Spent).With("limit", item.Limit)
        .With("overrun", item.Consumed is { } consumed ? decimal.Round(Math.Max(0m, consumed - 1m), 9) : null);

    /// <summary>The record, with a yes or no.</summary>
    /// <param name="name">a word that begins with a small letter: letters and digits, at most 40; not there yet</param>
    /// <param name="value">the fact</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no such word, or the record has a fact of that name.</exception>
    public KpiRecord With(string name, bool value) => Adding(name, value);

    /// <summary>The record, with a number.</summary>
    /// <param name="name">as above</param>
    /// <param name="value">the fact, at most a million million either way; null leaves it out</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no such word, or the record has a fact of that name.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is larger.</exception>
    public KpiRecord With(string name, decimal? value) => value is { } number && Math.Abs(number) > Largest
        ? throw new ArgumentOutOfRangeException(nameof(value), value, "A number is at most a million million.")
        : Adding(name, value);

    /// <summary>The record, with a text, such as the client it belongs to.</summary>
    /// <param name="name">as above</param>
    /// <param name="value">the fact; null leaves it out</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no such word, or the record has a fact of that name.</exception>
    public KpiRecord With(string name, string? value) => Adding(name, value);

    /// <summary>The record, with an instant.</summary>
    /// <param name="name">as above</param>
    /// <param name="value">the fact; null leaves it out</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no such word, or the record has a fact of that name.</exception>
    public KpiRecord With(string name, Instant? value) => Adding(name, value);

    /// <summary>The record, with a length of time, such as the working time spent.</summary>
    /// <param name="name">as above</param>
    /// <param name="value">the fact; null leaves it out</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no such word, or the record has a fact of that name.</exception>
    public KpiRecord With(string name, Duration? value) => Adding(name, value);

    /// <summary>The record, with an amount of money.</summary>
    /// <param name="name">as above</param>
    /// <param name="value">the fact, at most a million million either way; null leaves it out</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no such word, or the record has a fact of that name.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is larger.</exception>
    public KpiRecord With(string name, Money? value) => value is { } money && Math.Abs(money.Amount) > Largest
        ? throw new ArgumentOutOfRangeException(nameof(value), value, "An amount is at most a million million.")
        : Adding(name, value);

    /// <summary>The record, as known from an instant on.</summary>
    /// <param name="at">when it became known</param>
    public KpiRecord RecordedAt(Instant at) => new(Kind, Id, at, Seen, facts);

    /// <summary>The record, as things stood at an instant: of a device or a workload there is one for each time that somebody looked.</summary>
    /// <remarks>Without it every past month is judged by how things stand today: what is protected since yesterday would have been so all year.</remarks>
    /// <param name="at">when it was seen</param>
    public KpiRecord SeenAt(Instant at) => new(Kind, Id, Recorded, at, facts);

    /// <summary>The kind and id: <c>ticket T-1</c>.</summary>
    public override string ToString() => $"{Kind} {Id}";

    /// <summary>All facts in the order of their names.</summary>
    internal string Text =>
        string.Join('\n', facts.OrderBy(fact => fact.Name, StringComparer.Ordinal).Select(fact => $"{fact.Name} {FormulaReading.Told(fact.Value)}"));

    /// <summary>A fact as it was given; null when the record does not have it.</summary>
    internal object? Fact(string name)
    {
        foreach (var (known, value) in facts)
        {
            if (known == name) return value;
        }

        return null;
    }

    private KpiRecord Adding(string name, object? value)
    {
        if (!FormulaText.IsName(name)) throw new ArgumentException($"A fact's name is a word such as opened, not {name}.", nameof(name));
        if (Fact(name) is not null) throw new ArgumentException($"{this} has a fact {name}.", nameof(name));
        return value is null ? this : new(Kind, Id, Recorded, Seen, [.. facts, (name, value)]);
    }
}
