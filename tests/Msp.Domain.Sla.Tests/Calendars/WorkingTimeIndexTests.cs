using static Msp.Domain.Sla.Tests.Zones;

namespace Msp.Domain.Sla.Tests;

/// <summary>The index under growth, at the edges of the range, and for calendars that are hard on it.</summary>
public class WorkingTimeIndexTests
{
    private static readonly Instant Middle = At("2026-06-03T12:00:00Z");

    private static BusinessCalendar Office => BusinessCalendar.In("Etc/UTC").Named("Office").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();

    [Fact]
    public void WorkAt_keeps_its_values_while_the_index_grows_both_ways()
    {
        var calendar = Office;
        var middle = BusinessCalendar.ToNanoseconds(Middle);
        var before = calendar.WorkAt(middle);
        var week = BusinessCalendar.ToNanoseconds(Middle + Duration.FromDays(7));
        Assert.Equal(40 * NodaConstants.NanosecondsPerHour, calendar.WorkAt(week) - before);
        foreach (var year in new[] { 2030, 2020, 1965, 2240, 2100, 1990 })
        {
            var at = BusinessCalendar.ToNanoseconds(Instant.FromUtc(year, 1, 1, 0, 0));
            Assert.Equal(year > 2026, calendar.WorkAt(at) > before);
            Assert.Equal(before, calendar.WorkAt(middle));
        }

        Assert.True(calendar.TryLastAt(before, out var same));
        Assert.Equal(middle, same);
        Assert.True(calendar.WorkAt(BusinessCalendar.ToNanoseconds(BusinessCalendar.Earliest)) < 0);
    }

    [Fact]
    public void Answers_do_not_depend_on_what_was_asked_before()
    {
        var (start, end) = (At("1975-01-01T00:00:00Z"), At("2230-01-01T00:00:00Z"));
        var expected = Office.Between(start, end);
        var calendar = Office;
        foreach (var year in new[] { 2100, 2026, 1970, 2026, 2249, 1960 }) calendar.IsOpen(Instant.FromUtc(year, 1, 1, 0, 0));
        Assert.Equal(expected, calendar.Between(start, end));
        Assert.Equal(-expected, Office.Between(end, start));
    }

    [Theory]
    [InlineData("2026-06-06T12:00:00Z", "2026-06-05T17:00:00Z", "2026-06-08T09:00:00Z")]
    [InlineData("2026-06-05T17:00:00Z", "2026-06-05T17:00:00Z", "2026-06-08T09:00:00Z")]
    [InlineData("2026-06-08T09:00:00Z", "2026-06-05T17:00:00Z", "2026-06-08T09:00:00Z")]
    [InlineData("2026-06-08T09:00:00.000000001Z", "2026-06-08T09:00:00.000000001Z", "2026-06-08T09:00:00.000000001Z")]
    public void TryFirstAt_and_TryLastAt_are_the_ends_of_the_closed_time(string at, string first, string last)
    {
        var calendar = Office;
        var work = calendar.WorkAt(BusinessCalendar.ToNanoseconds(At(at)));
        Assert.True(calendar.TryFirstAt(work, out var firstAt));
        Assert.True(calendar.TryLastAt(work, out var lastAt));
        Assert.Equal((At(first), At(last)), (BusinessCalendar.FromNanoseconds(firstAt), BusinessCalendar.FromNanoseconds(lastAt)));
    }

    [Fact]
    public void WorkAt_outside_the_range_is_refused()
    {
        var calendar = Office;
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.WorkAt(long.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.WorkAt(long.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.WorkAt(BusinessCalendar.ToNanoseconds(BusinessCalendar.Latest) + 1));
    }

    [Fact]
    public void TryFirstAt_before_anything_was_asked_answers_from_the_start_of_the_range()
    {
        var calendar = BusinessCalendar.AlwaysOpen(Of("UTC"));
        Assert.True(calendar.TryLastAt(NodaConstants.NanosecondsPerDay * 10, out var at));
        Assert.Equal(NodaConstants.NanosecondsPerDay * 10, calendar.WorkAt(at));
    }

    [Fact]
    public void A_calendar_that_never_opens_says_never()
    {
        var never = BusinessCalendar.In("UTC").Named("Shut").Build();
        Assert.Equal(Duration.Zero, never.Between(BusinessCalendar.Earliest, BusinessCalendar.Latest));
        Assert.False(never.IsOpen(Middle));
        Assert.Null(never.NextTransition(Middle));
        Assert.Null(never.PreviousTransition(Middle));
        Assert.Empty(never.WorkingIntervals(BusinessCalendar.Earliest, BusinessCalendar.Latest));
        Assert.Equal(Middle, never.Add(Middle, Duration.Zero));
        Assert.Equal(Middle, never.Subtract(Middle, Duration.Zero));
        foreach (var working in new[] { Duration.Epsilon, -Duration.Epsilon, Duration.FromHours(8), Duration.MaxValue, Duration.MinValue })
        {
            foreach (var landing in Enum.GetValues<Landing>())
            {
                Assert.False(never.TryAdd(Middle, working, landing, out var sum));
                Assert.False(never.TrySubtract(Middle, working, landing, out var difference));
                Assert.Equal((default, default), (sum, difference));
            }
        }

        Assert.False(never.TryAdd(Middle, Duration.Zero, Landing.Farthest, out _));
        Assert.False(never.TrySubtract(Middle, Duration.Zero, Landing.Farthest, out _));
        var refusal = Assert.Throws<WorkingTimeNeverException>(() => never.Add(Middle, Duration.FromHours(8)));
        Assert.Equal("Shut", refusal.Calendar);
        Assert.Equal("The calendar \"Shut\" never reaches 8 h of working time after 2026-06-03T12:00:00Z: not between 1960-01-01T00:00:00Z and 2250-01-01T00:00:00Z.", refusal.Message);
        Assert.Contains("8 h of working time before 2026-06-03T12:00:00Z", Assert.Throws<WorkingTimeNeverException>(() => never.Subtract(Middle, Duration.FromHours(8))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0 h")]
    [InlineData(144_000_000_000_000, "40 h")]
    [InlineData(5_400_000_000_000, "1 h 30 min")]
    [InlineData(-5_400_500_000_000, "-1 h 30 min 0.5 s")]
    [InlineData(1, "0.000000001 s")]
    public void Refusal_wrote_hours_as_days_and_writes_them_in_words(long nanoseconds, string text)
    {
        var never = BusinessCalendar.In("UTC").Build();
        var refusal = Assert.Throws<WorkingTimeNeverException>(() => never.Add(Middle, Duration.FromNanoseconds(nanoseconds), Landing.Farthest));
        Assert.Contains($"never reaches {text} of working time after", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_window_of_a_calendar_that_ends_has_a_nearest_but_no_farthest_end()
    {
        var once = BusinessCalendar.In("UTC").Special(Date("2026-06-03"), "09:00-17:00").Build();
        var (open, close) = (At("2026-06-03T09:00:00Z"), At("2026-06-03T17:00:00Z"));
        Assert.Equal(close, once.Add(Middle, Duration.FromHours(5)));
        Assert.False(once.TryAdd(Middle, Duration.FromHours(5), Landing.Farthest, out _));
        Assert.False(once.TryAdd(Middle, Duration.FromHours(5) + Duration.Epsilon, Landing.Nearest, out _));
        Assert.Equal(open, once.Subtract(Middle, Duration.FromHours(3)));
        Assert.False(once.TrySubtract(Middle, Duration.FromHours(3), Landing.Farthest, out _));
        Assert.False(once.TrySubtract(Middle, Duration.FromHours(3) + Duration.Epsilon, Landing.Nearest, out _));
    }

    [Fact]
    public void Openings_decades_away_are_reached()
    {
        var calendar = BusinessCalendar.In("UTC").Special(Date("1970-06-01"), "09:00-10:00").Special(Date("2240-06-01"), "09:00-10:00").Build();
        Assert.Equal(At("2240-06-01T09:30:00Z"), calendar.Add(Middle, Duration.FromMinutes(30)));
        Assert.Equal(At("1970-06-01T09:30:00Z"), calendar.Subtract(Middle, Duration.FromMinutes(30)));
        Assert.Equal(At("2240-06-01T09:00:00Z"), calendar.Add(At("1970-06-01T09:30:00Z"), Duration.FromMinutes(30), Landing.Farthest));
        Assert.Equal(At("1970-06-01T10:00:00Z"), calendar.Add(At("1970-06-01T09:30:00Z"), Duration.FromMinutes(30)));
    }

    [Fact]
    public void Answers_stay_within_the_range()
    {
        var calendar = BusinessCalendar.In("UTC").Special(Date("1959-12-31"), "23:00-24:00").Special(Date("2250-01-01"), "00:00-01:00").Build();
        Assert.False(calendar.TryAdd(Middle, Duration.Epsilon, Landing.Nearest, out _));
        Assert.Equal(BusinessCalendar.Latest, calendar.Add(Middle, Duration.Zero, Landing.Farthest));
        Assert.False(calendar.TrySubtract(Middle, Duration.Epsilon, Landing.Nearest, out _));
        Assert.Equal(BusinessCalendar.Earliest, calendar.Subtract(Middle, Duration.Zero, Landing.Farthest));
        Assert.False(calendar.TryAdd(BusinessCalendar.Latest, Duration.Epsilon, Landing.Farthest, out _));
        Assert.True(calendar.IsOpen(BusinessCalendar.Latest));
    }

    [Fact]
    public void Amounts_beyond_any_range_are_never_reached()
    {
        var always = BusinessCalendar.AlwaysOpen(Of("UTC"));
        Assert.False(always.TryAdd(BusinessCalendar.Earliest, BusinessCalendar.Latest - BusinessCalendar.Earliest + Duration.Epsilon, Landing.Nearest, out _));
        foreach (var start in new[] { BusinessCalendar.Earliest, Middle, BusinessCalendar.Latest })
        {
            foreach (var working in new[] { Duration.MaxValue, Duration.FromDays(105_921), Duration.FromDays(105_921), Duration.FromDays(100_000) })
            {
                Assert.Equal(start == BusinessCalendar.Earliest && working.Days <= 105_921, always.TryAdd(start, working, Landing.Nearest, out _));
                Assert.Equal(start == BusinessCalendar.Latest && working.Days <= 105_921, always.TrySubtract(start, working, Landing.Nearest, out _));
                Assert.Equal(start == BusinessCalendar.Latest && working.Days <= 105_921, always.TryAdd(start, -working, Landing.Nearest, out _));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(48)]
    [InlineData(96)]
    public void Many_windows_a_day_are_told_apart(int count)
    {
        var step = 1440 / count;
        var windows = Enumerable.Range(0, count).Select(index => $"{index * step / 60:00}:{index * step % 60:00}-{((index * step) + (step / 2)) / 60:00}:{((index * step) + (step / 2)) % 60:00}").ToArray();
        var calendar = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, windows).Build();
        var start = At("2020-01-01T00:00:00Z");
        for (var minute = 0L; minute < 20L * 365 * 1440; minute += 7919)
        {
            var (full, rest) = Math.DivRem(minute, step);
            Assert.Equal(Duration.FromMinutes((full * (step / 2)) + Math.Min(rest, step / 2)), calendar.Between(start, start + Duration.FromMinutes(minute)));
            Assert.Equal(rest < step / 2, calendar.IsOpen(start + Duration.FromMinutes(minute)));
        }
    }

    [Fact]
    public void One_crowded_day_among_quiet_years_is_told_apart()
    {
        var windows = Enumerable.Range(0, 96).Select(index => $"{index * 15 / 60:00}:{index * 15 % 60:00}-{((index * 15) + 5) / 60:00}:{((index * 15) + 5) % 60:00}").ToArray();
        var calendar = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, "09:00-10:00").Special(Date("2026-06-03"), windows).Build();
        var midnight = At("2026-06-03T00:00:00Z");
        Assert.Equal(Duration.FromHours(261 + 8), calendar.Between(At("2021-06-04T00:00:00Z"), At("2026-06-04T00:00:00Z")));
        for (var minute = 0; minute <= 1440; minute++)
        {
            var expected = Duration.FromMinutes((minute / 15 * 5) + Math.Min(minute % 15, 5));
            Assert.Equal(expected, calendar.Between(midnight, midnight + Duration.FromMinutes(minute)));
            if (expected > Duration.Zero && minute % 15 is > 0 and < 5) Assert.Equal(midnight + Duration.FromMinutes(minute), calendar.Add(midnight, expected));
        }
    }

    [Fact]
    public void A_hundred_thousand_exceptions_are_all_kept()
    {
        var count = Laws.Lessened(100_000);
        var builder = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "09:00-17:00");
        for (var index = 0; index < count; index++)
        {
            if (index % 2 == 0) builder.Special(Date("1970-01-01").PlusDays(index), "10:00-11:00");
            else builder.Closed(Date("1970-01-01").PlusDays(index), "Closed");
        }

        var calendar = builder.Build();
        Assert.Equal(Duration.FromHours(count / 2), calendar.Between(At("1970-01-01T00:00:00Z"), At("1970-01-01T00:00:00Z") + Duration.FromDays(count)));
        Assert.Equal(count / 2, calendar.WorkingDaysBetween(Date("1970-01-01"), Date("1970-01-01").PlusDays(count)));
    }

    [Fact]
    public void Fifty_years_of_three_windows_a_day_keep_less_than_a_megabyte()
    {
        var calendar = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "06:00-10:00", "11:00-15:00", "16:00-20:00").Build();
        var index = WorkingTimeIndex.Compile(calendar.Schedule, BusinessCalendar.ToNanoseconds(At("2000-01-01T00:00:00Z")), BusinessCalendar.ToNanoseconds(At("2052-01-01T00:00:00Z")));
        Assert.Equal(3 * 18_993, index.Count);
        Assert.InRange(index.Bytes, 900_000, 1_000_000);
    }

    [Fact]
    public void Between_of_many_spans_answers_each_like_one()
    {
        var calendar = Office;
        var starts = Enumerable.Range(0, 500).Select(index => Middle + Duration.FromHours(index * 37)).ToArray();
        var ends = starts.Select((start, index) => start + Duration.FromMinutes((index * 7919) - 100_000)).ToArray();
        var working = new Duration[600];
        calendar.Between(starts, ends, working);
        Assert.Equal(starts.Zip(ends, calendar.Between), working.Take(500));
        Assert.All(working.Skip(500), rest => Assert.Equal(Duration.Zero, rest));
        Assert.Equal("ends", Assert.Throws<ArgumentException>(() => calendar.Between(starts, ends.AsSpan(1), working)).ParamName);
        Assert.Equal("working", Assert.Throws<ArgumentException>(() => calendar.Between(starts, ends, working.AsSpan(0, 499))).ParamName);
    }

    [Fact]
    public void Between_of_many_spans_reaches_from_the_first_instant_to_the_last()
    {
        var days = (int)(BusinessCalendar.Latest - BusinessCalendar.Earliest).TotalDays;
        var random = new Random(7);
        Instant[] starts = [BusinessCalendar.Latest, BusinessCalendar.Earliest, .. Enumerable.Range(0, 300).Select(_ => BusinessCalendar.Earliest + Duration.FromHours(random.Next(days * 24)))];
        Instant[] ends = [BusinessCalendar.Earliest, BusinessCalendar.Latest, .. starts.Skip(2).Select(start => start + Duration.FromNanoseconds(random.NextInt64(-1_000_000, 1)))];
        foreach (var calendar in new[] { Office, BusinessCalendar.AlwaysOpen(DateTimeZone.Utc), BusinessCalendar.In("UTC").Build() })
        {
            var working = new Duration[starts.Length];
            calendar.Between(starts, ends, working);
            Assert.Equal(starts.Zip(ends, calendar.Between), working);
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    public void Between_of_many_spans_refuses_the_first_outside_and_keeps_the_answers_before_it(int outside, bool isStart)
    {
        var calendar = Office;
        // With everything compiled, what is refused is just beside it.
        calendar.Between(BusinessCalendar.Earliest, BusinessCalendar.Latest);
        var starts = Enumerable.Repeat(Middle, 5).ToArray();
        var ends = Enumerable.Repeat(Middle + Duration.FromDays(7), 5).ToArray();
        (isStart ? starts : ends)[outside] = isStart ? BusinessCalendar.Earliest - Duration.Epsilon : BusinessCalendar.Latest + Duration.Epsilon;
        var working = new Duration[5];
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Between(starts, ends, working));
        Assert.Equal(isStart ? "start" : "end", refused.ParamName);
        Assert.Equal(Enumerable.Repeat(calendar.Between(Middle, Middle + Duration.FromDays(7)), outside), working.Take(outside));
        Assert.All(working.Skip(outside), rest => Assert.Equal(Duration.Zero, rest));
        Assert.True(outside == 0 || working[0] > Duration.Zero);
    }

    [Fact]
    public void Days_are_those_that_an_instant_s_day_alone_tells_to_be_compiled()
    {
        foreach (var (first, last) in new[] { ("1961-03-05T06:00:00Z", "1975-01-01T00:00:00Z"), ("1970-01-01T00:00:00Z", "1980-05-05T05:00:00Z"), ("1969-12-31T00:00:00Z", "1980-05-05T05:00:00Z"), ("1999-02-03T00:00:00Z", "1999-02-04T00:00:00Z"), ("1999-02-03T01:00:00Z", "1999-02-04T23:00:00Z") })
        {
            var (from, to) = (BusinessCalendar.ToNanoseconds(At(first)), BusinessCalendar.ToNanoseconds(At(last)));
            var days = WorkingTimeIndex.Compile(Office.Schedule, from, to).Days;
            for (var hour = -100; hour <= 100; hour++)
                foreach (var at in new[] { At(first), At(last), Instant.FromUtc(1970, 1, 1, 0, 0) }.SelectMany(edge => new[] { edge + Duration.FromHours(hour), edge + Duration.FromHours(hour) - Duration.Epsilon }))
                    Assert.True(!days.Contains(InstantParts.Of(at).Day) || (at >= At(first) && at <= At(last)), $"{at} in {days}");
            Assert.InRange((int)(At(last) - At(first)).TotalDays - days.Count, 0, 2);
        }
    }

    [Fact]
    public void Scalar_and_batch_questions_allocate_nothing()
    {
        var calendar = Office;
        Instant[] starts = [Middle, Middle - Duration.FromDays(400)], ends = [Middle + Duration.FromDays(300), Middle];
        var working = new Duration[2];
        Ask();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++) Ask();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Ask()
        {
            calendar.Between(starts, ends, working);
            calendar.Between(starts[0], ends[0]);
            calendar.Add(Middle, Duration.FromHours(100));
            calendar.Add(Middle, Duration.FromHours(100), Landing.Farthest);
            calendar.Subtract(Middle, Duration.FromHours(100));
            calendar.TryAdd(Middle, Duration.FromHours(-100), Landing.Farthest, out _);
            calendar.IsOpen(Middle);
            calendar.NextTransition(Middle);
            calendar.PreviousTransition(Middle);
        }
    }

    [Fact]
    public void Exceptions_can_be_made_without_a_calendar()
    {
        Assert.Equal("", new WorkingTimeNeverException("text").Calendar);
        Assert.Equal("text", new WorkingTimeNeverException("text").Message);
        Assert.Equal("", new WorkingTimeNeverException().Calendar);
        var cause = new InvalidOperationException();
        Assert.Same(cause, new WorkingTimeNeverException("text", cause).InnerException);
    }
}
