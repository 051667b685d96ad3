using System.Globalization;

namespace Msp.Domain.Operations;

/// <summary>What a process came to, part by part of a period, such as month by month of a year.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class OversightTrend
{
    private OversightTrend(IReadOnlyList<(ReportingPeriod Period, OccurrenceCounts Counts)> parts) => Parts = parts;

    /// <summary>The parts, in order; a time belongs to that in which it is due. Together they are all times.</summary>
    public IReadOnlyList<(ReportingPeriod Period, OccurrenceCounts Counts)> Parts { get; }

    /// <summary>The change of the share on time from the first part with data to the last, in percentage points, each share rounded down to four decimals;
    /// null with fewer than two.</summary>
    public decimal? Change
    {
        get
        {
            var shares = Parts.Where(part => part.Counts.OnTimeShare is not null).Select(part => part.Counts.OnTimeShare!.Value).ToList();
            return shares.Count < 2 ? null : shares[^1].Percent(4) - shares[0].Percent(4);
        }
    }

    /// <summary>Divides what came of a process into months.</summary>
    /// <param name="report">where its times stand</param>
    /// <param name="process">the process, by id; null for all</param>
    /// <exception cref="ArgumentException">The plan has no such process.</exception>
    public static OversightTrend ByMonth(OccurrenceReport report, string? process = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var period = report.Plan.Period;
        var schedules = process is null ? report.Plan.Schedules : [report.Plan.ScheduleOf(process)];
        var months = new List<ReportingPeriod>();
        for (var month = ReportingPeriod.MonthOf(period.Start, period.Zone); month.Start < period.End; month = month.Next) months.Add(month);
        var counts = months.Select(_ => new int[7]).ToArray();
        var first = months[0].Start.InZone(period.Zone).Date;
        foreach (var schedule in schedules)
        {
            var slot = schedule.Start;
            var place = schedule.Dates.Select(span => ((span.Date.Date.Year - first.Year) * 12) + span.Date.Date.Month - first.Month).ToArray();
            foreach (var (start, count) in schedule.Parts)
            {
                for (var date = start; date < start + count; date++) counts[place[date]][(int)report.StatusAt(slot++)]++;
            }
        }

        return new([.. months.Zip(counts, (month, by) => (month, OccurrenceCounts.Of(by)))]);
    }

    /// <summary>One line a part.</summary>
    public override string ToString() =>
        string.Join('\n', Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Period.Name} {part.Counts}")));
}
