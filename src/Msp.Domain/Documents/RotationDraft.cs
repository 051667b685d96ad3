namespace Msp.Domain.Documents;

/// <summary>People who take turns, as a document states it; one person alone without a unit is always on.</summary>
internal sealed record RotationDraft
{
    /// <summary>Who takes turns, in order; at least one.</summary>
    public IReadOnlyList<string?>? People { get; init; }

    /// <summary>The unit of a shift; left out for one person who is always on.</summary>
    public RotationUnit? Unit { get; init; }

    /// <summary>How many units a shift is long, 1 to 1000; by default 1.</summary>
    public int? Length { get; init; }

    /// <summary>The zone on whose wall clock turns are handed over; required, unless somebody is always on.</summary>
    public string? Zone { get; init; }

    /// <summary>The date from which there are turns; required, unless somebody is always on.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The date on which the last turn ends; by default there is no end.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The time of day at which turns are handed over; by default midnight.</summary>
    public LocalTime? HandedOver { get; init; }

    /// <summary>The day of the week on which weekly turns are handed over; by default that of the date from which there are turns.</summary>
    public IsoDayOfWeek? HandedOverOn { get; init; }

    /// <summary>Makes the rotation.</summary>
    /// <returns>null, with findings, when something is missing or wrong</returns>
    public Rotation? Make(PartPlace place)
    {
        var people = (People ?? []).Select(person => person ?? "").ToArray();
        if (Unit is null) return MakeAlways(people, place);
        var builder = Unit switch
        {
            RotationUnit.Hours => Rotation.Hourly(people),
            RotationUnit.Days => Rotation.Daily(people),
            RotationUnit.Weeks => Rotation.Weekly(people),
            _ => Rotation.Monthly(people),
        };
        builder.Every(Length ?? 1).In(Zone ?? "");
        if (From is { } from) builder.From(from);
        if (Until is { } until) builder.Until(until);
        if (HandedOverOn is { } day) builder.HandedOver(day, HandedOver ?? LocalTime.Midnight);
        else builder.HandedOver(HandedOver ?? LocalTime.Midnight);
        if (!builder.TryBuild(out var rotation, out var found)) place.Take(found, step => step == "handedOver" ? "handedOverOn" : step);
        return rotation;
    }

    /// <summary>The draft of a rotation.</summary>
    public static RotationDraft Of(Rotation rotation) => rotation.Length == 0 ? new() { People = rotation.People } : new()
    {
        People = rotation.People,
        Unit = rotation.Unit,
        Length = rotation.Length == 1 ? null : rotation.Length,
        Zone = rotation.Zone.Id,
        From = rotation.FirstHandOver.Date,
        Until = rotation.End == Rotation.Latest ? null : rotation.End.InZone(rotation.Zone).Date,
        HandedOver = rotation.FirstHandOver.TimeOfDay == LocalTime.Midnight ? null : rotation.FirstHandOver.TimeOfDay,
        HandedOverOn = rotation.Unit == RotationUnit.Weeks ? rotation.FirstHandOver.DayOfWeek : null,
    };

    private Rotation? MakeAlways(string[] people, PartPlace place)
    {
        if (people is not [var person] || !Judging.IsStated(person) || this != new RotationDraft { People = People })
        {
            place.Miss("unit", "Turns have a unit; without one there is just one person, who is always on.");
            return null;
        }

        return Rotation.Always(person);
    }
}
