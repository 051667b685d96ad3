using System.Text;
using NodaTime.Text;

namespace TicketReplay.Tests;

public class InstantReaderTests
{
    private static readonly InstantRules London = new(
        DateTimeZoneProviders.Tzdb["Europe/London"], [new InstantFormat.Iso(), new InstantFormat.Epoch(1_000)], InstantRules.UsualNoneDates, ["NULL"], AmbiguousIsLater: false, Instant.FromUtc(1960, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0));

    [Theory]
    [InlineData("2025-10-31T22:10:04Z", "2025-10-31T22:10:04Z")] // ConnectWise, Autotask REST, Zendesk
    [InlineData("2025-10-31T22:10:04.5120083Z", "2025-10-31T22:10:04.5120083Z")] // HaloPSA, seven digits
    [InlineData("2025-10-31T22:10:04.123456789Z", "2025-10-31T22:10:04.123456789Z")]
    [InlineData("2025-10-31T18:10:04.097-0400", "2025-10-31T22:10:04.097Z")] // Jira, no colon
    [InlineData("2025-10-31T18:10:04.097-04:00", "2025-10-31T22:10:04.097Z")]
    [InlineData("2025-10-31T18:10:04-04", "2025-10-31T22:10:04Z")]
    [InlineData("1762180872003", "2025-11-03T14:41:12.003Z")] // Jira webhooks
    [InlineData("2025-07-01 09:30:00", "2025-07-01T08:30:00Z")] // ServiceNow: blank, no zone
    [InlineData("2025-12-01T09:30", "2025-12-01T09:30:00Z")]
    [InlineData("2025-07-01T09:30:45.1", "2025-07-01T08:30:45.1Z")] // Autotask SOAP drops trailing zeros
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z")]
    [InlineData(" 2025-12-01T09:30Z ", "2025-12-01T09:30:00Z")]
    public void Read_reads_the_forms_that_ticket_systems_write(string text, string expected) =>
        Assert.Equal((InstantOutcome.Read, InstantPattern.ExtendedIso.Parse(expected).Value), Read(London, text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("NULL")]
    [InlineData("1900-01-01T00:00:00")] // HaloPSA's sentinel
    [InlineData("1900-01-01 00:00:00")]
    [InlineData("1900-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00")]
    public void Read_gives_none_for_empty_and_sentinels(string text) => Assert.Equal(InstantOutcome.None, Read(London, text).Outcome);

    [Theory]
    [InlineData("2025-02-29T10:00Z")]
    [InlineData("2025-13-01T10:00Z")]
    [InlineData("2025-00-01T10:00Z")]
    [InlineData("2025-01-01T24:00Z")]
    [InlineData("2025-01-01T23:60Z")]
    [InlineData("2025-01-01T23:59:60Z")]
    [InlineData("2025-01-01T23:59:59.Z")]
    [InlineData("2025-01-01T23:59:59.1234567890Z")]
    [InlineData("2025-01-01T10:00+0")]
    [InlineData("2025-01-01T10:00+25:00")]
    [InlineData("2025-01-01T10:00 UTC")]
    [InlineData("2025-01-01")]
    [InlineData("01/02/2025 10:00")]
    [InlineData("n/a")]
    [InlineData("45762.59")]
    [InlineData("2025-01-01T1é:00Z")]
    public void Read_refuses_what_is_in_no_format(string text) => Assert.Equal(InstantOutcome.Garbled, Read(London, text).Outcome);

    [Theory]
    [InlineData("1959-12-31T00:00:00Z")]
    [InlineData("2216-05-05T00:00:00Z")]
    public void Read_refuses_what_the_rules_call_implausible(string text) => Assert.Equal(InstantOutcome.Implausible, Read(London, text).Outcome);

    [Fact]
    public void Read_takes_the_earlier_of_two_by_default_and_the_later_where_said()
    {
        Assert.Equal((InstantOutcome.Ambiguous, Instant.FromUtc(2025, 10, 26, 0, 30)), Read(London, "2025-10-26 01:30"));
        Assert.Equal((InstantOutcome.Ambiguous, Instant.FromUtc(2025, 10, 26, 1, 30)), Read(London with { AmbiguousIsLater = true }, "2025-10-26 01:30"));
    }

    [Fact]
    public void Read_moves_a_skipped_time_forward_by_the_gap() =>
        Assert.Equal((InstantOutcome.Skipped, Instant.FromUtc(2025, 3, 30, 1, 30)), Read(London, "2025-03-30 01:30"));

    [Fact]
    public void Read_never_guesses_a_zone()
    {
        var zoneless = London with { Zone = null };
        Assert.Equal(InstantOutcome.ZoneMissing, Read(zoneless, "2025-10-31 22:10").Outcome);
        Assert.Equal(InstantOutcome.Read, Read(zoneless, "2025-10-31 22:10Z").Outcome);
    }

    [Fact]
    public void Read_tries_patterns_in_their_order()
    {
        var rules = London with
        {
            Formats = [new InstantFormat.Local(LocalDateTimePattern.CreateWithInvariantCulture("dd/MM/uuuu HH:mm")), new InstantFormat.WithOffset(OffsetDateTimePattern.CreateWithInvariantCulture("dd.MM.uuuu HH:mm o<+HH:mm>"))],
        };
        Assert.Equal((InstantOutcome.Read, Instant.FromUtc(2025, 7, 4, 9, 5)), Read(rules, "04/07/2025 10:05"));
        Assert.Equal((InstantOutcome.Read, Instant.FromUtc(2025, 7, 4, 8, 5)), Read(rules, "04.07.2025 10:05 +02:00"));
        Assert.Equal(InstantOutcome.None, Read(rules, "01/01/1900 00:00").Outcome);
        Assert.Equal(InstantOutcome.Garbled, Read(rules, "2025-07-04T10:05").Outcome);
    }

    [Fact]
    public void Read_agrees_with_NodaTime_at_every_hour_of_years_in_zones_with_odd_changes()
    {
        foreach (var id in new[] { "Europe/London", "Australia/Lord_Howe", "America/St_Johns", "Antarctica/Troll", "Africa/Casablanca", "UTC" })
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            var reader = new InstantReader(London with { Zone = zone });
            for (var local = new LocalDateTime(2010, 10, 1, 0, 15); local.Year < 2012; local = local.PlusMinutes(30))
            {
                var outcome = reader.Read(Encoding.UTF8.GetBytes(local.ToString("uuuu-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture)), out var instant);
                var mapping = zone.MapLocal(local);
                Assert.Equal(mapping.Count switch { 0 => InstantOutcome.Skipped, 1 => InstantOutcome.Read, _ => InstantOutcome.Ambiguous }, outcome);
                Assert.Equal(local.InZoneLeniently(zone).ToInstant(), instant);
            }
        }
    }

    private static (InstantOutcome Outcome, Instant Instant) Read(InstantRules rules, string text)
    {
        var outcome = new InstantReader(rules).Read(Encoding.UTF8.GetBytes(text), out var instant);
        return (outcome, instant);
    }
}
