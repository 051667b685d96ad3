using System.Globalization;
using System.Text;

namespace Msp.Domain.Sla;

/// <summary>A ledger for people.</summary>
internal static class LedgerText
{
    public static string Format(Ledger ledger)
    {
        var reading = ledger.Reading;
        var target = reading.Target!;
        var zone = target.Calendar.Zone;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{target.Name}, times in {zone.Id}\n");
        var sum = Duration.Zero;
        foreach (var span in ledger.Spans)
        {
            sum += span.Counted;
            var schedule = span.IsOpen ? $"open ({span.Schedule.Text})" : $"closed ({span.Schedule.Text})";
            text.Append(CultureInfo.InvariantCulture, $"{InstantText.At(span.Start, zone)} - {InstantText.At(span.End, zone)}  {(span.Counts ? "+" : " ")}{Amount(span.Counted),-12} = ");
            text.Append(CultureInfo.InvariantCulture, $"{Amount(sum),-12} {span.Clock}; {schedule}\n");
        }

        foreach (var superseded in ledger.Superseded)
        {
            text.Append(CultureInfo.InvariantCulture, $"until {InstantText.At(superseded.Before.AsOf, zone)} under {superseded.Before.Target}: ");
            text.Append(CultureInfo.InvariantCulture, $"{superseded.Before.Verdict}{(superseded.IsVoid ? ", void: misclassified" : "")}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{reading.Phase}, {reading.Verdict}: {Amount(reading.Spent)} spent");
        if (reading.Limit is { } limit) text.Append(CultureInfo.InvariantCulture, $" of {Amount(limit)}");
        if (reading.Surcharge > Duration.Zero) text.Append(CultureInfo.InvariantCulture, $" ({Amount(reading.Surcharge)} of it for a start outside hours)");
        if (reading.Due is { } due) text.Append(CultureInfo.InvariantCulture, $", due {InstantText.At(due, zone)}");
        if (reading.Stop is { } stop) text.Append(CultureInfo.InvariantCulture, $", stopped {InstantText.At(stop, zone)}");
        return text.Append('\n').ToString();
    }

    private static string Amount(Duration amount)
    {
        var nanoseconds = amount.ToInt64Nanoseconds();
        var (minutes, rest) = Math.DivRem(nanoseconds, NodaConstants.NanosecondsPerMinute);
        var seconds = rest == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{rest / 1_000_000_000m:00.#########}");
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}{seconds}");
    }
}
