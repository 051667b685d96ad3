using Msp.Domain.Sla.Tests.Oracles;

namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>A ledger of which one field was changed is no proof any more: the verifier has to say so, whatever the field.</summary>
public sealed class LedgerCorruptionTests
{
    [Fact]
    public void Check_refuses_every_ledger_with_one_field_changed() => Laws.HoldForRandom(300, random =>
    {
        var ticket = RandomTicket.Next(random);
        var reading = ticket.Target.Read(ticket.Events, ticket.AsOf);
        var ledger = ticket.Target.Explain(ticket.Events, ticket.AsOf);
        foreach (var (what, corrupted) in Corruptions(ledger))
        {
            if (LedgerVerifier.Check(corrupted, reading).Count == 0) throw new InvalidOperationException($"{what} passed: {ticket}\n{ledger}");
        }
    });

    [Fact]
    public void Check_refuses_the_reading_of_another_instant() => Laws.HoldForRandom(300, random =>
    {
        var ticket = RandomTicket.Next(random);
        var ledger = ticket.Target.Explain(ticket.Events, ticket.AsOf);
        if (ledger.Spans.Count == 0) return;
        Assert.NotEmpty(LedgerVerifier.Check(ledger, ticket.Target.Read(ticket.Events, ticket.AsOf + Duration.Epsilon)));
    });

    private static IEnumerable<(string What, Ledger Ledger)> Corruptions(Ledger ledger)
    {
        for (var index = 0; index < ledger.Spans.Count; index++)
        {
            foreach (var (what, span) in Corruptions(ledger.Spans[index])) yield return ($"{what} of span {index}", ledger with { Spans = [.. ledger.Spans.Take(index), span, .. ledger.Spans.Skip(index + 1)] });
            if (ledger.Spans.FirstOrDefault(other => IsOpenBy(other.Schedule) is { } open && open != ledger.Spans[index].IsOpen) is { } opposite)
                yield return ($"schedule of span {index}", ledger with { Spans = [.. ledger.Spans.Take(index), ledger.Spans[index] with { Schedule = opposite.Schedule }, .. ledger.Spans.Skip(index + 1)] });
            yield return ($"span {index} left out", ledger with { Spans = [.. ledger.Spans.Take(index), .. ledger.Spans.Skip(index + 1)] });
            yield return ($"span {index} twice", ledger with { Spans = [.. ledger.Spans.Take(index + 1), .. ledger.Spans.Skip(index)] });
        }

        for (var index = 0; index < ledger.Waits.Count; index++)
        {
            var total = ledger.Waits[index];
            yield return ($"working time of wait {index}", ledger with { Waits = Replaced(ledger.Waits, index, total with { Hours = total.Hours with { Working = total.Hours.Working + Duration.Epsilon } }) });
            yield return ($"clock time of wait {index}", ledger with { Waits = Replaced(ledger.Waits, index, total with { Hours = total.Hours with { OnTheClock = total.Hours.OnTheClock - Duration.Epsilon } }) });
            yield return ($"party of wait {index}", ledger with { Waits = Replaced(ledger.Waits, index, total with { WaitsFor = (WaitingFor)(((int)total.WaitsFor + 1) % 4) }) });
            yield return ($"wait {index} left out", ledger with { Waits = [.. ledger.Waits.Take(index), .. ledger.Waits.Skip(index + 1)] });
        }

        yield return ("working time running", ledger with { Running = ledger.Running with { Working = ledger.Running.Working + Duration.Epsilon } });
        yield return ("clock time running", ledger with { Running = ledger.Running with { OnTheClock = ledger.Running.OnTheClock + Duration.Epsilon } });
        yield return ("working time credited", ledger with { Credited = ledger.Credited with { Working = ledger.Credited.Working + Duration.Epsilon } });
        yield return ("clock time credited", ledger with { Credited = ledger.Credited with { OnTheClock = ledger.Credited.OnTheClock + Duration.Epsilon } });
        yield return ("working time stopped", ledger with { Stopped = ledger.Stopped with { Working = ledger.Stopped.Working + Duration.Epsilon } });
        yield return ("clock time stopped", ledger with { Stopped = ledger.Stopped with { OnTheClock = ledger.Stopped.OnTheClock + Duration.Epsilon } });
    }

    private static IEnumerable<(string What, LedgerSpan Span)> Corruptions(LedgerSpan span)
    {
        yield return ("earlier start", span with { Start = span.Start - Duration.Epsilon });
        yield return ("later start", span with { Start = span.Start + Duration.Epsilon });
        yield return ("earlier end", span with { End = span.End - Duration.Epsilon });
        yield return ("later end", span with { End = span.End + Duration.Epsilon });
        yield return ("openness", span with { IsOpen = !span.IsOpen });
        yield return ("kind of time", span with { OnTheClock = !span.OnTheClock });
        yield return ("counting", span with { Counts = !span.Counts });
        if (span.Clock is not ClockCause.Counting) yield return ("cause, now counting", span with { Clock = ClockCause.Counted });
        if (span.Clock is not ClockCause.Stopped) yield return ("cause, now stopped", span with { Clock = ClockCause.Halted });
        if (span.Clock is ClockCause.Waiting waiting)
        {
            yield return ("party waited for", span with { Clock = waiting with { WaitsFor = (WaitingFor)(((int)waiting.WaitsFor + 1) % 4) } });
            yield return ("credit", span with { Clock = waiting with { IsCredited = !waiting.IsCredited } });
        }
        else
        {
            yield return ("cause, now waiting", span with { Clock = new ClockCause.Waiting(WaitingFor.Client, "", IsCredited: true, "") });
            yield return ("cause, now attributed", span with { Clock = new ClockCause.Waiting(WaitingFor.Provider, "", IsCredited: false, "") });
        }
    }

    private static IReadOnlyList<WaitTotal> Replaced(IReadOnlyList<WaitTotal> totals, int index, WaitTotal total) => [.. totals.Take(index), total, .. totals.Skip(index + 1)];

    private static bool? IsOpenBy(CalendarRule rule) => rule.Match<bool?>(weekly => true, outside => false, holiday => false, special => null, @break => false, maintenance => false, always => true);
}
