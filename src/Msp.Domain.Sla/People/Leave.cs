using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>A span in which somebody is not to be reached: leave, sickness, training.</summary>
/// <remarks>Made by its factories. Equality is by value. Immutable and thread-safe.</remarks>
public sealed record Leave
{
    private Leave(string person, Instant start, Instant end) => (Person, Start, End) = (person, start, end);

    /// <summary>Who is away. Never empty.</summary>
    public string Person { get; }

    /// <summary>The first instant away.</summary>
    public Instant Start { get; }

    /// <summary>The first instant back; after <see cref="Start"/>.</summary>
    public Instant End { get; }

    /// <summary>Away for whole days.</summary>
    /// <param name="person">who; not empty</param>
    /// <param name="first">the first day away</param>
    /// <param name="last">the last day away, itself included</param>
    /// <param name="zone">where the days begin and end</param>
    /// <exception cref="ArgumentException"><paramref name="person"/> is empty or white space, <paramref name="last"/> is before
    /// <paramref name="first"/>, or the zone skipped all these days.</exception>
    public static Leave Days(string person, LocalDate first, LocalDate last, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (last < first)
            throw new ArgumentException($"The last day {LocalDatePattern.Iso.Format(last)} is before the first, {LocalDatePattern.Iso.Format(first)}.", nameof(last));
        return Between(person, LocalMoment.In(zone, first.AtMidnight()), LocalMoment.In(zone, last.PlusDays(1).AtMidnight()));
    }

    /// <summary>Away for part of a day, or for any other span.</summary>
    /// <param name="person">who; not empty</param>
    /// <param name="startInclusive">the first instant away</param>
    /// <param name="endExclusive">the first instant back</param>
    /// <exception cref="ArgumentException"><paramref name="person"/> is empty or white space, or <paramref name="endExclusive"/> is not after
    /// <paramref name="startInclusive"/>.</exception>
    public static Leave Between(string person, Instant startInclusive, Instant endExclusive)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        if (endExclusive <= startInclusive)
            throw new ArgumentException($"The end {endExclusive} is not after the start {startInclusive}.", nameof(endExclusive));
        return new(person, startInclusive, endExclusive);
    }

    /// <summary>One line: person, start and end.</summary>
    public override string ToString() => $"{Person} away {Start} to {End}";

    internal bool Holds(string person, Instant at) => Start <= at && at < End && Person == person;
}
