namespace Msp.Domain.Documents;

/// <summary>Somebody's absence, as a document states it: whole days, or a span.</summary>
internal sealed record LeaveDraft
{
    /// <summary>Who is away; required.</summary>
    public string? Person { get; init; }

    /// <summary>From when on; required, unless days are stated.</summary>
    public Instant? From { get; init; }

    /// <summary>Until when, this instant excluded; required, unless days are stated.</summary>
    public Instant? To { get; init; }

    /// <summary>The first day; in place of <see cref="From"/>.</summary>
    public LocalDate? First { get; init; }

    /// <summary>The last day, included; in place of <see cref="To"/>.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>The zone whose days they are; required with days.</summary>
    public string? Zone { get; init; }

    /// <summary>Makes the leave.</summary>
    /// <returns>null, with findings, when something is missing or wrong</returns>
    public Leave? Make(PartPlace place)
    {
        if (!place.Has(Person, "person")) return null;
        if (First is not null || Last is not null || Zone is not null) return MakeDays(place);
        if (From is { } from && To is { } to && from < to) return Leave.Between(Person, from, to);
        place.Refuse(From is null || To is null ? DomainCodes.DocumentPartMissing : DomainCodes.DocumentPartUnfit, "to", "",
            "A leave has a start and a later end, or a first and a last day and their zone.");
        return null;
    }

    /// <summary>The draft of a leave.</summary>
    public static LeaveDraft Of(Leave leave) => new() { Person = leave.Person, From = leave.Start, To = leave.End };

    private Leave? MakeDays(PartPlace place)
    {
        var zone = Zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone);
        if (zone is null || First is null || Last is null || From is not null || To is not null)
        {
            place.Refuse(DomainCodes.DocumentPartUnfit, "zone", Zone ?? "",
                "Days of leave have a first and a last day and a zone of the tz database, and no instants beside them.");
            return null;
        }

        if (Last >= First && First.Value.Year is >= 1900 and <= 2249 && Last.Value.Year <= 2249) return Leave.Days(Person!, First.Value, Last.Value, zone);
        place.Refuse(DomainCodes.DocumentPartUnfit, "last", NodaTime.Text.LocalDatePattern.Iso.Format(Last.Value),
            "The last day is not before the first; both are in the years 1900 to 2249.");
        return null;
    }
}
