using Msp.Domain.Sla.Tests.People;

namespace Msp.Domain.Sla.Tests.Escalation;

/// <summary>Schedules of a few layers with every kind of change, over about three weeks on whole minutes, and the same thing as plain data.</summary>
internal sealed record RandomSchedules(
    OnCallSchedule Schedule,
    Instant Start,
    Instant End,
    List<(Rotation Rotation, BusinessCalendar? Within, WhenAway WhenAway)> Layers,
    List<(string Kind, string One, string Other, Instant Start, Instant End)> Changes,
    List<(string Name, Instant Start, Instant End, string[] People)> Temporaries,
    List<Leave> Leaves)
{
    private static readonly string[] Names = ["ana", "ben", "cem", "dora", "eli"];

    public static RandomSchedules Next(Random random)
    {
        var zone = random.Next(2) == 0 ? "Europe/London" : "America/New_York";
        var start = DateTimeZoneProviders.Tzdb[zone].AtStartOfDay(random.Next(2) == 0 ? new LocalDate(2026, 3, 22) : new LocalDate(2026, 10, 20)).ToInstant();
        var end = start + Duration.FromDays(21);
        var builder = OnCallSchedule.Named("random");
        var plain = new RandomSchedules(null!, start, end, [], [], [], []);
        for (var layer = random.Next(1, 4); layer > 0; layer--)
        {
            var (rotation, _) = NextRotation(random, zone, start);
            var within = random.Next(2) == 0 ? null : BusinessCalendar.In(zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday, "08:00-18:00").OpenOvernight(IsoDayOfWeek.Saturday, "22:00-06:15").Build();
            var whenAway = random.Next(2) == 0 ? WhenAway.NextStandsIn : WhenAway.LeaveGap;
            plain.Layers.Add((rotation, within, whenAway));
            builder.Layer(rotation, within, whenAway);
        }

        for (var count = random.Next(8); count > 0; count--) plain.Change(builder, random);
        for (var count = random.Next(5); count > 0; count--)
        {
            var span = plain.NextSpan(random);
            plain.Leaves.Add(Leave.Between(Name(random), span.Start, span.End));
        }

        return plain with { Schedule = builder.OnLeave(plain.Leaves).Build() };
    }

    public static string Name(Random random) => Names[random.Next(Names.Length)];

    private static (Rotation, int) NextRotation(Random random, string zone, Instant start)
    {
        string[] people = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Name(random))];
        var date = start.InZone(DateTimeZoneProviders.Tzdb[zone]).Date.PlusDays(random.Next(-9, 2));
        var time = new LocalTime(random.Next(24), random.Next(4) * 15);
        var builder = random.Next(3) switch { 0 => Rotation.Hourly(people).Every(random.Next(3, 13)), 1 => Rotation.Daily(people), _ => Rotation.Weekly(people) };
        return (builder.HandedOver(time).In(zone).From(date).Build(), 0);
    }

    private Interval NextSpan(Random random)
    {
        var from = Start + Duration.FromMinutes(random.Next(20 * 24 * 60));
        return new(from, from + Duration.FromMinutes(random.Next(1, 4 * 24 * 60)));
    }

    private void Change(OnCallScheduleBuilder builder, Random random)
    {
        var (one, other, span, second) = (Name(random), Name(random), NextSpan(random), NextSpan(random));
        switch (random.Next(5))
        {
            case 0:
                builder.Swap(one, span, other, second);
                Changes.Add(("swap", one, other, span.Start, span.End));
                Changes.Add(("swap", other, one, second.Start, second.End));
                break;
            case 1:
                builder.Add(one, span);
                Changes.Add(("add", one, one, span.Start, span.End));
                break;
            case 2:
                builder.Remove(one, span);
                Changes.Add(("remove", one, "", span.Start, span.End));
                break;
            case 3:
                builder.Replace(one, other, span);
                Changes.Add(("replace", one, other, span.Start, span.End));
                break;
            default:
                string[] people = one == other ? [] : [one, other];
                builder.Temporary("t", span, people);
                Temporaries.Add(("t", span.Start, span.End, people));
                break;
        }
    }
}
