using System.Text.Json;

namespace TicketReplay;

/// <summary>Writes each ledger as one line of JSON, in the format that docs/ticket-replay.md describes and docs/verify/ledger.py verifies.</summary>
/// <param name="output">where to</param>
internal sealed class LedgerLines(Stream output) : IDisposable
{
    private readonly MemoryStream line = new();

    public void Add(TicketResult result)
    {
        if (result.Ledger is not { } ledger || ledger.Reading.Target is not { Limit: not Limit.NoLimit } target) return;
        line.SetLength(0);
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("ticket", result.Ticket.Id);
            json.WriteString("metric", result.Metric.Name);
            json.WriteNumber("episode", ledger.Reading.Episode);
            json.WriteString("priority", result.Priority);
            Terms(json, target);
            Reading(json, ledger.Reading);
            json.WriteStartArray("spans");
            foreach (var span in ledger.Spans) Span(json, span);
            json.WriteEndArray();
            json.WriteStartArray("waits");
            foreach (var wait in ledger.Spans.Where(span => span.Clock is ClockCause.Waiting).GroupBy(span => (((ClockCause.Waiting)span.Clock).WaitsFor, ((ClockCause.Waiting)span.Clock).IsCredited)))
            {
                json.WriteStartObject();
                json.WriteString("for", Written.WaitingFor(wait.Key.WaitsFor));
                json.WriteBoolean("credited", wait.Key.IsCredited);
                json.WriteNumber("open_ns", wait.Where(span => span.IsOpen).Sum(span => span.Length.ToInt64Nanoseconds()));
                json.WriteNumber("all_ns", wait.Sum(span => span.Length.ToInt64Nanoseconds()));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("stopped");
            json.WriteNumber("open_ns", ledger.Stopped.Working.ToInt64Nanoseconds());
            json.WriteNumber("all_ns", ledger.Stopped.OnTheClock.ToInt64Nanoseconds());
            json.WriteEndObject();
            json.WriteNumber("terms_changed", ledger.Superseded.Count);
            json.WriteBoolean("event_at_as_of", result.Ticket.Events.Any(one => one.At == ledger.Reading.AsOf));
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        line.WriteTo(output);
    }

    public void Dispose() => line.Dispose();

    private static void Terms(Utf8JsonWriter json, SlaTarget target)
    {
        json.WriteString("target", target.Name);
        json.WriteString("limit", target.Limit.ToString());
        json.WriteString("calendar", target.Calendar.Name);
        json.WriteString("zone", target.Calendar.Zone.Id);
        json.WriteString("zones", target.Calendar.TimeZoneVersion);
        json.WriteString("counts", target.Limit is Limit.OfClockTime ? "clock time" : "working time");
        json.WriteString("exact_fit", target.Rules.ExactFit == Landing.Farthest ? "farthest" : "nearest");
        json.WriteNumber("grain_ns", target.Rules.Granularity switch { Granularity.Minute => NodaConstants.NanosecondsPerMinute, Granularity.Second => NodaConstants.NanosecondsPerSecond, _ => 1L });
    }

    private static void Reading(Utf8JsonWriter json, in Reading reading)
    {
        json.WriteString("as_of", Written.Instant(reading.AsOf));
        Instant(json, "started_at", reading.Start);
        Instant(json, "episode_started_at", reading.EpisodeStart);
        Instant(json, "due_at", reading.Due);
        Instant(json, "stopped_at", reading.Stop);
        Instant(json, "decided_at", reading.DecidedAt);
        Instant(json, "standing_breach_at", reading.StandingBreach);
        json.WriteString("phase", Written.Phase(reading.Phase));
        json.WriteString("verdict", Written.Verdict(reading.Verdict));
        Amount(json, "spent_ns", reading.Spent);
        Amount(json, "limit_ns", reading.Limit);
        Amount(json, "remaining_ns", reading.Remaining);
        Amount(json, "overrun_ns", reading.Overrun);
        Amount(json, "credited_ns", reading.Credited);
    }

    private static void Span(Utf8JsonWriter json, LedgerSpan span)
    {
        json.WriteStartObject();
        json.WriteString("from", Written.Instant(span.Start));
        json.WriteString("to", Written.Instant(span.End));
        json.WriteBoolean("open", span.IsOpen);
        json.WriteString("schedule", span.Schedule.Text);
        json.WriteString("clock", span.Clock.Match(_ => "counting", _ => "waiting", _ => "stopped"));
        if (span.Clock is ClockCause.Waiting waiting)
        {
            json.WriteString("for", Written.WaitingFor(waiting.WaitsFor));
            json.WriteString("why", waiting.Reason);
            json.WriteBoolean("credited", waiting.IsCredited);
            if (waiting.Others.Length > 0) json.WriteString("also", waiting.Others);
        }

        json.WriteBoolean("counts", span.Counts);
        json.WriteNumber("counted_ns", span.Counted.ToInt64Nanoseconds());
        json.WriteEndObject();
    }

    private static void Instant(Utf8JsonWriter json, string name, Instant? instant)
    {
        if (instant is { } given) json.WriteString(name, Written.Instant(given));
        else json.WriteNull(name);
    }

    private static void Amount(Utf8JsonWriter json, string name, Duration? amount)
    {
        if (amount is { } given) json.WriteNumber(name, given.ToInt64Nanoseconds());
        else json.WriteNull(name);
    }
}
