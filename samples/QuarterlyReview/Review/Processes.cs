using Msp.Domain.Operations;
using Msp.Domain.Reviews;
using NodaTime.Text;

namespace QuarterlyReviewSample;

/// <summary>What is done again and again so that nothing happens: the library's templates, with backups looked at once for all servers.</summary>
internal static class Processes
{
    private const string Desk = "desk";

    public static IReadOnlyList<OperationalProcess> All { get; } =
        [.. ProcessTemplates.All(new LocalDate(2025, 10, 1), Desk)
            .Select(draft => OperationalProcess.From(draft.Kind == ProcessKind.Backup ? draft with { AssetKinds = null } : draft))];

    /// <summary>What is to be in place on every endpoint and server.</summary>
    public static IReadOnlyList<SafetyControl> Controls { get; } =
    [
        new("endpoint-protection", "Endpoint protection, seen by two tools", ["laptop", "server"], 14) { Sources = 2,
            References = ["CIS 10.1", "NIST DE.CM-09"] },
        new("backup", "Backup of servers", ["server"], 7) { References = ["CIS 11.2"] },
    ];

    /// <summary>Plans what is due in a period.</summary>
    public static OccurrencePlan Plan(ReportingPeriod period, IEnumerable<ManagedAsset> assets) =>
        OccurrencePlan.Of(period, All, assets, new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal) { [Desk] = Engagement.Desk });

    /// <summary>Draws which of the work of a period is checked by somebody else. The seed is the hash of what was done in the period by its end: whoever does
    /// the work cannot know it before the last of it is written down, and it is the same for the same rows.</summary>
    /// <param name="report">the work</param>
    /// <param name="log">what happened</param>
    public static CheckPlan Checks(OccurrenceReport report, IEnumerable<OccurrenceEvent> log) => CheckPlan.Of(report, PackInput.Of("log",
        log.Where(happened => happened is not OccurrenceEvent.Checked && happened.At < report.Plan.Period.End && report.Plan.Contains(happened.Of))
            .Select(happened => $"{happened.GetType().Name}\n{happened.Of}\n{happened.By}\n{InstantPattern.ExtendedIso.Format(happened.At)}")).Hash);
}
