using static Msp.Domain.Sla.Tests.Zones;

namespace Msp.Domain.Sla.Tests;

public class BusinessCalendarTests
{
    private static readonly LocalDate Christmas = Date("2026-12-25");

    private static BusinessCalendarBuilder Desk => BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00");

    public static TheoryData<string> Differences => ["name", "zone", "hours", "from", "closed date", "closed name", "set", "special date", "special hours", "break date", "break name", "break hours", "precedence"];

    [Fact]
    public void Equals_of_the_same_definition_in_another_order_holds()
    {
        var one = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, "09:00-12:00", "13:00-17:00").Open(IsoDayOfWeek.Tuesday, "09:00-17:00")
            .Closed(Christmas, "Christmas").Closed(Date("2026-12-26"), "Boxing Day").Special(Date("2026-12-24"), "09:00-12:00").Build();
        var other = BusinessCalendar.In("Europe/London").Special(Date("2026-12-24"), "09:00-10:00", "10:00-12:00").Closed(Date("2026-12-26"), "Boxing Day").Closed(Christmas, "Christmas")
            .Open(IsoDayOfWeek.Tuesday, "12:00-17:00", "09:00-12:00").Open(IsoDayOfWeek.Monday, "13:00-17:00").Open(IsoDayOfWeek.Monday, "09:00-12:00").Build();
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.True(one == other);
        Assert.False(one != other);
        Assert.True(one.Equals((object)other));
    }

    [Theory]
    [MemberData(nameof(Differences))]
    public void Equals_of_a_definition_that_differs_fails(string difference)
    {
        var full = Full("");
        Assert.Equal(Full(""), full);
        var other = Full(difference);
        Assert.NotEqual(full, other);
        Assert.NotEqual(other, full);
        Assert.True(full != other);
    }

    [Fact]
    public void Equals_with_nothing_fails()
    {
        var calendar = Desk.Build();
        Assert.False(calendar.Equals(Nothing(calendar)));
        Assert.False(calendar.Equals((object)"Europe/London"));
        Assert.False(calendar == Nothing(calendar));
        Assert.False(Nothing(calendar) == calendar);
        Assert.True(Nothing(calendar) == Nothing(calendar));
    }

    [Fact]
    public void Named_changes_nothing_but_the_name()
    {
        var calendar = Desk.Build();
        var renamed = calendar.Named("Desk");
        Assert.Equal("Desk", renamed.Name);
        Assert.Equal("Desk", renamed.ToString());
        Assert.Equal(calendar, renamed.Named(calendar.Name));
        Assert.Throws<ArgumentException>(() => calendar.Named(""));
    }

    [Fact]
    public void TimeZoneVersion_names_the_database()
    {
        Assert.StartsWith("TZDB: 20", Desk.Build().TimeZoneVersion, StringComparison.Ordinal);
        Assert.DoesNotContain("mapping", Desk.Build().TimeZoneVersion, StringComparison.Ordinal);
        Assert.Equal("custom", BusinessCalendar.AlwaysOpen(new SunDial()).TimeZoneVersion);
    }

    [Fact]
    public void AlwaysOpen_is_open_at_both_ends_of_the_range()
    {
        var always = BusinessCalendar.AlwaysOpen(Of("Europe/London"));
        Assert.Equal("Europe/London", always.Name);
        Assert.True(always.IsOpen(BusinessCalendar.Earliest));
        Assert.True(always.IsOpen(BusinessCalendar.Latest));
        Assert.Equal(BusinessCalendar.Latest - BusinessCalendar.Earliest, always.Between(BusinessCalendar.Earliest, BusinessCalendar.Latest));
        Assert.Equal(BusinessCalendar.Latest, always.Add(BusinessCalendar.Earliest, BusinessCalendar.Latest - BusinessCalendar.Earliest));
        Assert.Equal(BusinessCalendar.Earliest, always.Subtract(BusinessCalendar.Latest, BusinessCalendar.Latest - BusinessCalendar.Earliest, Landing.Farthest));
        Assert.Null(always.NextTransition(BusinessCalendar.Earliest));
        Assert.Null(always.PreviousTransition(BusinessCalendar.Latest));
        Assert.True(always.IsWorkingDay(Christmas));
        Assert.Equal(BusinessCalendar.AlwaysOpen(Of("Europe/London")), always);
        Assert.NotEqual(BusinessCalendar.AlwaysOpen(Of("UTC")), always);
        Assert.Throws<ArgumentNullException>(() => BusinessCalendar.AlwaysOpen(null!));
    }

    [Theory]
    [InlineData("1959-12-31T23:59:59.999999999Z", false)]
    [InlineData("1960-01-01T00:00:00Z", true)]
    [InlineData("2250-01-01T00:00:00Z", true)]
    [InlineData("2250-01-01T00:00:00.000000001Z", false)]
    [InlineData("2250-01-01T00:00:01Z", false)]
    [InlineData("9999-12-31T23:59:59Z", false)]
    [InlineData("-9998-01-01T00:00:00Z", false)]
    [InlineData("2544-07-21T00:00:00Z", false)]
    public void Questions_outside_the_range_are_refused_with_both_bounds(string text, bool answered)
    {
        var calendar = Desk.Build();
        var at = At(text);
        var inside = At("2026-06-01T00:00:00Z");
        Action[] questions =
        [
            () => calendar.IsOpen(at), () => calendar.Between(at, inside), () => calendar.Between(inside, at), () => calendar.TryAdd(at, Duration.Zero, Landing.Nearest, out _), () => calendar.TrySubtract(at, Duration.Zero, Landing.Nearest, out _),
            () => calendar.NextTransition(at), () => calendar.PreviousTransition(at), () => calendar.WorkingIntervals(at, at), () => calendar.Explain(at, at),
            () => calendar.TryAddWorkingDays(at, 0, WorkingDayRule.KeepTime(), out _), () => calendar.RevisedBy(calendar, at),
        ];
        foreach (var question in questions)
        {
            if (answered)
            {
                question();
                continue;
            }

            var refusal = Assert.Throws<ArgumentOutOfRangeException>(question);
            Assert.Contains("1960-01-01T00:00:00Z to 2250-01-01T00:00:00Z", refusal.Message, StringComparison.Ordinal);
            Assert.Equal(at, refusal.ActualValue);
        }
    }

    [Fact]
    public void Questions_outside_the_range_named_a_parameter_nobody_gave_and_name_the_callers()
    {
        var calendar = Desk.Build();
        var (inside, outside) = (At("2026-06-01T00:00:00Z"), Instant.MinValue);
        var (date, year) = (Date("2026-06-01"), Date("1900-01-01"));
        Refuses("at", () => calendar.IsOpen(outside));
        Refuses("start", () => calendar.Between(outside, inside));
        Refuses("end", () => calendar.Between(inside, outside));
        Refuses("start", () => calendar.Between([outside], [inside], new Duration[1]));
        Refuses("end", () => calendar.Between([inside], [outside], new Duration[1]));
        Refuses("start", () => calendar.Add(outside, Duration.Zero));
        Refuses("end", () => calendar.Subtract(outside, Duration.Zero));
        Refuses("after", () => calendar.NextTransition(outside));
        Refuses("before", () => calendar.PreviousTransition(outside));
        Refuses("start", () => calendar.Explain(outside, inside));
        Refuses("publishedAt", () => calendar.RevisedBy(calendar, outside));
        Refuses("interval", () => calendar.SameHours(calendar, new(outside, inside)));
        Refuses("start", () => calendar.AddWorkingDays(outside, 1, WorkingDayRule.ToClose));
        Refuses("date", () => calendar.IsWorkingDay(year));
        Refuses("startInclusive", () => calendar.WorkingDaysBetween(year, date));
        Refuses("endExclusive", () => calendar.WorkingDaysBetween(date, year));

        static void Refuses(string parameter, Action question) => Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(question).ParamName);
    }

    [Fact]
    public void TimeZoneVersion_of_a_composite_named_one_zone_and_names_those_of_its_parts()
    {
        var (known, custom) = (Desk.Build(), BusinessCalendar.AlwaysOpen(new SunDial()));
        Assert.Equal(known.TimeZoneVersion, known.Union(known).TimeZoneVersion);
        Assert.Equal($"{known.TimeZoneVersion}, custom", known.Union(custom).TimeZoneVersion);
        Assert.Equal($"custom, {known.TimeZoneVersion}", custom.Intersect(known).TimeZoneVersion);
        Assert.Equal($"{known.TimeZoneVersion}, custom", known.Except(known.Union(custom), "Works").TimeZoneVersion);
        Assert.Equal($"{known.TimeZoneVersion}, custom", known.RevisedBy(custom, At("2026-06-01T00:00:00Z")).TimeZoneVersion);
    }

    [Fact]
    public void Equals_of_two_zones_under_one_id_held_and_fails()
    {
        var zone = new SunDial();
        Assert.NotEqual(Open(Of("Europe/London")), Open(zone));
        Assert.NotEqual(Open(new SunDial()), Open(zone));
        Assert.Equal(Open(zone), Open(zone));

        static BusinessCalendar Open(DateTimeZone zone) => BusinessCalendar.In(zone).Open(IsoDayOfWeek.Monday, "09:00-17:00").Build();
    }

    /// <summary>A zone of nobody's database under a name that is in it.</summary>
    private sealed class SunDial() : DateTimeZone("Europe/London", isFixed: true, Offset.Zero, Offset.Zero)
    {
        public override NodaTime.TimeZones.ZoneInterval GetZoneInterval(Instant instant) => new("sun", null, null, Offset.Zero, Offset.Zero);
    }

    private static BusinessCalendar? Nothing(BusinessCalendar calendar) => calendar.Name.Length == 0 ? calendar : null;

    private static BusinessCalendar Full(string difference)
    {
        bool Is(string name) => difference == name;
        var builder = BusinessCalendar.In(Is("zone") ? "Europe/Dublin" : "Europe/London").Named(Is("name") ? "Other" : "Desk")
            .Open(IsoDayOfWeek.Monday, Is("hours") ? "09:00-16:00" : "09:00-17:00")
            .From(Is("from") ? Date("2027-01-02") : Date("2027-01-01")).Open(IsoDayOfWeek.Tuesday, "09:00-17:00")
            .Closed(Is("closed date") ? Date("2026-12-26") : Christmas, Is("closed name") ? "Noel" : "Christmas")
            .Closed(Is("set") ? HolidaySet.Scotland : HolidaySet.EnglandAndWales)
            .Special(Is("special date") ? Date("2026-12-23") : Date("2026-12-24"), Is("special hours") ? "09:00-12:00" : "09:00-12:30")
            .Break(Is("break date") ? Date("2026-06-02") : Date("2026-06-01"), Is("break name") ? "Drill" : "Fire drill", Is("break hours") ? "12:00-12:30" : "12:00-13:00");
        return (Is("precedence") ? builder.HolidayBeatsSpecial() : builder).Build();
    }
}
