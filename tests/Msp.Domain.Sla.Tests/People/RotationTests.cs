namespace Msp.Domain.Sla.Tests.People;

public sealed class RotationTests
{
    private static readonly LocalTime Nine = new(9, 0);

    [Fact]
    public void Shifts_weekly_over_both_changes_of_the_clock_keep_nine_o_clock()
    {
        var week = Rotation.Weekly("ana", "ben", "cem").HandedOver(IsoDayOfWeek.Monday, Nine).In("Europe/London").From(new LocalDate(2026, 1, 5)).Build();

        Assert.Equal(
            [new RotationShift(11, "cem", Utc(2026, 3, 23, 9), Utc(2026, 3, 30, 8)), new RotationShift(12, "ana", Utc(2026, 3, 30, 8), Utc(2026, 4, 6, 8))],
            week.Shifts(Utc(2026, 3, 23, 9), Utc(2026, 4, 6, 8)));
        Assert.Equal(new RotationShift(41, "cem", Utc(2026, 10, 19, 8), Utc(2026, 10, 26, 9)), week.At(Utc(2026, 10, 26, 8, 59)));
        Assert.Equal(Duration.FromHours(167), week.At(Utc(2026, 3, 25, 0)) is { } spring ? spring.End - spring.Start : default);
        Assert.Equal(Duration.FromHours(169), week.At(Utc(2026, 10, 20, 0)) is { } autumn ? autumn.End - autumn.Start : default);
    }

    // GoAlert hands such a rotation over on 31 January, 3 March, 31 March and 1 May: each month is added to the date before, and runs over.
    [Fact]
    public void Shifts_monthly_from_31_January_end_with_each_month_and_do_not_drift_as_in_GoAlert()
    {
        var month = Rotation.Monthly("ana", "ben").HandedOver(Nine).In("UTC").From(new LocalDate(2026, 1, 31)).Build();

        Assert.Equal(
            [Utc(2026, 1, 31, 9), Utc(2026, 2, 28, 9), Utc(2026, 3, 31, 9), Utc(2026, 4, 30, 9), Utc(2026, 5, 31, 9)],
            month.Shifts(Utc(2026, 1, 1, 0), Utc(2026, 6, 1, 0)).Select(shift => shift.Start));
        Assert.Equal(Utc(2028, 2, 29, 9), month.At(Utc(2028, 3, 1, 0))?.Start);
    }

    [Fact]
    public void Shifts_handed_over_in_a_gap_or_an_overlap_begin_at_its_end_and_at_the_first_of_two()
    {
        var day = Rotation.Daily("ana", "ben").HandedOver(new LocalTime(1, 30)).In("Europe/London").From(new LocalDate(2026, 1, 1)).Build();

        Assert.Equal(Utc(2026, 3, 29, 1), day.At(Utc(2026, 3, 29, 12))?.Start);
        Assert.Equal(Utc(2026, 10, 25, 0, 30), day.At(Utc(2026, 10, 25, 12))?.Start);
    }

    [Fact]
    public void Shifts_hourly_over_both_changes_of_the_clock_leave_out_what_the_clock_skips()
    {
        var hour = Rotation.Hourly("ana", "ben", "cem").In("Europe/London").From(new LocalDate(2026, 3, 29)).Build();

        // 01:00 does not happen: the second turn is empty, and the third begins when the clock shows 02:00.
        Assert.Equal(
            [(0L, "ana", Utc(2026, 3, 29, 0)), (2L, "cem", Utc(2026, 3, 29, 1)), (3L, "ana", Utc(2026, 3, 29, 2))],
            hour.Shifts(Utc(2026, 3, 29, 0), Utc(2026, 3, 29, 3)).Select(shift => (shift.Number, shift.Person, shift.Start)));
        Assert.Equal(2, hour.At(Utc(2026, 3, 29, 1))?.Number);
        // 01:00 happens twice: that turn is two hours long.
        var twice = hour.At(Utc(2026, 10, 25, 1, 30));
        Assert.Equal((Utc(2026, 10, 25, 0), Utc(2026, 10, 25, 2)), (twice!.Value.Start, twice.Value.End));
    }

    [Fact]
    public void Shifts_over_a_date_the_zone_skipped_have_no_empty_turn()
    {
        var day = Rotation.Daily("ana", "ben", "cem").In("Pacific/Apia").From(new LocalDate(2011, 12, 29)).Build();

        Assert.Equal([(0L, "ana"), (2L, "cem")], day.Shifts(day.Start, day.Start + Duration.FromDays(2)).Select(shift => (shift.Number, shift.Person)));
    }

    [Fact]
    public void At_outside_the_rotation_is_nobody()
    {
        var week = Rotation.Weekly("ana").HandedOver(Nine).In("UTC").From(new LocalDate(2026, 1, 5)).Until(new LocalDate(2026, 1, 21)).Build();

        Assert.Equal((Utc(2026, 1, 5, 9), Utc(2026, 1, 21, 9)), (week.Start, week.End));
        Assert.Null(week.At(Utc(2026, 1, 5, 9) - Duration.Epsilon));
        Assert.Equal(0, week.At(Utc(2026, 1, 5, 9))?.Number);
        Assert.Equal(new RotationShift(2, "ana", Utc(2026, 1, 19, 9), Utc(2026, 1, 21, 9)), week.At(Utc(2026, 1, 21, 9) - Duration.Epsilon));
        Assert.Null(week.At(Utc(2026, 1, 21, 9)));
        Assert.Equal(3, week.Shifts(Rotation.Earliest, Rotation.Latest).Count());
        Assert.Empty(week.Shifts(Utc(2026, 1, 21, 9), Rotation.Latest));
        Assert.Empty(week.Shifts(Utc(2026, 1, 12, 0), Utc(2026, 1, 12, 0)));
        Assert.Throws<ArgumentException>("endExclusive", () => week.Shifts(Utc(2026, 1, 12, 0), Utc(2026, 1, 11, 0)));
    }

    [Fact]
    public void Always_is_one_turn_over_the_whole_range()
    {
        var holder = Rotation.Always("dora");

        Assert.Equal([new RotationShift(0, "dora", Rotation.Earliest, Rotation.Latest)], holder.Shifts(Rotation.Earliest, Rotation.Latest));
        Assert.Equal(new RotationShift(0, "dora", Rotation.Earliest, Rotation.Latest), holder.At(Rotation.Earliest));
        Assert.Equal((0, "dora, always"), (holder.Length, holder.ToString()));
        Assert.Throws<ArgumentException>("person", () => Rotation.Always(" "));
    }

    [Fact]
    public void ToString_names_people_and_length() =>
        Assert.Equal("ana, ben every 2 Weeks", Rotation.Weekly("ana", "ben").Every(2).In("UTC").From(new LocalDate(2026, 1, 5)).Build().ToString());

    [Fact]
    public void At_agrees_with_somebody_who_watches_the_wall_clock() => Laws.HoldForRandom(150, random =>
    {
        var (rotation, local) = RandomRotations.Next(random);
        var start = rotation.Start;
        var (number, latest) = (-1L, new LocalDateTime(1900, 1, 1, 0, 0));
        for (var minute = 0; minute < 4000; minute += 5)
        {
            // The hand-over is when the clock first shows its time, or one after it.
            var at = start + Duration.FromMinutes(minute);
            var shown = at.InZone(rotation.Zone).LocalDateTime;
            if (shown > latest) latest = shown;
            while (local(number + 1) <= latest) number++;
            var turn = rotation.At(at);
            if (turn?.Number != number || turn?.Person != rotation.People[(int)(number % rotation.People.Count)]) throw new InvalidOperationException($"{rotation} at {at}: {turn}, expected turn {number}");
        }
    });

    [Fact]
    public void Shifts_tile_any_span_and_are_those_of_a_longer_one() => Laws.HoldForRandom(400, random =>
    {
        var (rotation, _) = RandomRotations.Next(random);
        var from = rotation.Start + Duration.FromMinutes(random.Next(3_000_000));
        var to = from + Duration.FromMinutes(random.Next(400_000));
        var shifts = rotation.Shifts(from, to).ToList();
        var at = from;
        foreach (var shift in shifts)
        {
            if (shift.Start != at || shift.End <= shift.Start) throw new InvalidOperationException($"{rotation}: {shift} after {at}");
            at = shift.End;
        }

        if (at != to) throw new InvalidOperationException($"{rotation}: ends {at}, not {to}");
        var longer = rotation.Shifts(rotation.Start, to + Duration.FromDays(50)).Where(shift => shift.End > from && shift.Start < to)
            .Select(shift => shift with { Start = Instant.Max(shift.Start, from), End = Instant.Min(shift.End, to) });
        if (!longer.SequenceEqual(shifts)) throw new InvalidOperationException($"{rotation}: {from} to {to} is not the cut of a longer span");
        foreach (var shift in shifts)
            if (rotation.At(shift.Start)?.Number != shift.Number || rotation.At(shift.End - Duration.Epsilon)?.Number != shift.Number) throw new InvalidOperationException($"{rotation}: {shift} is not what At says");
    });

    private static Instant Utc(int year, int month, int day, int hour, int minute = 0) => Instant.FromUtc(year, month, day, hour, minute);
}
