namespace Msp.Domain.Sla;

/// <summary>Writes candidate rules as users read them, and what they have in common.</summary>
internal sealed class RuleWriter(ForensicGroup group, HypothesisScores scores)
{
    private const int MostMeasured = 250;

    /// <summary>A rule with each limit that explains so many verdicts, the roundest limit first; of equally round ones that at the closing.</summary>
    public IEnumerable<AppliedRule> Write(Hypothesis rule, int explained)
    {
        var stop = group.Stops[rule.Stop];
        var calendar = CalendarOf(rule);
        return Ranges(rule, explained).Select(range => new AppliedRule(stop, States(rule.Pauses), calendar, range.Limits, range.ExactFit, explained, group.Search.Metric));
    }

    /// <summary>What the roundest limit of a rule adds to its account.</summary>
    public int BitsOfLimit(in Hypothesis rule, int explained) => DescriptionLength.OfLimit(Ranges(rule, explained).First().Limits.Roundness);

    /// <summary>What the best rules say of each part.</summary>
    public IReadOnlyList<RuleEvidence> Evidence(IReadOnlyList<Hypothesis> best, Func<Hypothesis, int> explained)
    {
        // Measuring every limit of thousands of rules would take longer than finding them: the simplest stand for all.
        var limits = best.Take(MostMeasured).SelectMany(rule => Ranges(rule, explained(rule))).Select(range => range.Limits)
            .OrderBy(range => range.Shortest).ThenBy(range => range.Longest ?? Duration.MaxValue);
        var (ofStop, ofZone) = (GivenIf(group.Stops.Count == 1), GivenIf(group.Zones.Count == 1));
        var ofPauses = group.States.Count == 0 ? EvidenceKind.NotAsked : EvidenceKind.Fixed;
        var ofHolidays = group.Search.Holidays.Count == 0 ? EvidenceKind.NotAsked : EvidenceKind.Fixed;
        return
        [
            Of(RulePart.Stop, best.Select(rule => rule.Stop), stop => group.Stops[stop], ofStop),
            Of(RulePart.Pauses, best.Select(rule => rule.Pauses).OrderBy(int.PopCount), set => set == 0 ? "none" : string.Join(" and ", States(set)), ofPauses),
            Of(RulePart.Zone, best.Select(rule => rule.Zone), zone => group.Zones[zone].Id, ofZone),
            Of(RulePart.Days, best.Select(rule => rule.Days).OrderBy(Candidates.SimplicityOf), DaysOf),
            Of(RulePart.Opening, best.Select(rule => rule.Window.Opens).Order(), DailyWindow.Time),
            Of(RulePart.Closing, best.Select(rule => rule.Window.Closes).Order(), ClosingOf),
            Of(RulePart.Break, best.Select(rule => (rule.Window.BreakAt, rule.Window.BreakLength)).Order(), BreakOf),
            Of(RulePart.Holidays, best.Select(rule => rule.Holidays).Order(), set => set == 0 ? "none" : group.Search.Holidays[set - 1].Name, ofHolidays),
            Of(RulePart.Limit, limits, range => $"{range}"),
        ];
    }

    // Where all rules agree it is of the kind stated: what was never in question is not fixed by them.
    private static RuleEvidence Of<T>(RulePart part, IEnumerable<T> values, Func<T, string> text, EvidenceKind agreed = EvidenceKind.Fixed)
    {
        string[] texts = [.. values.Distinct().Select(text)];
        return new(part, texts.Length > 1 ? EvidenceKind.Open : agreed, texts);
    }

    private static EvidenceKind GivenIf(bool isOnly) => isOnly ? EvidenceKind.Given : EvidenceKind.Fixed;

    private static string BreakOf((int At, int Length) pause) =>
        pause.Length == 0 ? "none" : $"{DailyWindow.Time(pause.At)}-{DailyWindow.Time(pause.At + pause.Length)}";

    private static string ClosingOf(int closes) =>
        closes > DailyWindow.DayLength ? $"{DailyWindow.Time(closes - DailyWindow.DayLength)} next day" : DailyWindow.Time(closes);

    private static string DaysOf(int days) => WeekdaysText.Write([.. DaysIn(days)]);

    private static IEnumerable<IsoDayOfWeek> DaysIn(int days) => Enumerable.Range(0, 7).Where(day => (days >> day & 1) == 1).Select(day => (IsoDayOfWeek)(day + 1));

    private string[] States(int pauses) => [.. group.States.Where((_, state) => (pauses >> state & 1) == 1)];

    private BusinessCalendar CalendarOf(in Hypothesis rule)
    {
        var zone = group.Zones[rule.Zone];
        if (rule.IsAllHours) return BusinessCalendar.AlwaysOpen(zone).Named("all hours");
        var builder = BusinessCalendar.In(zone);
        string[] windows = [.. rule.Window.Windows];
        foreach (var day in DaysIn(rule.Days)) builder = rule.Window.RunsPastMidnight ? builder.OpenOvernight(day, windows) : builder.Open(day, windows);
        var name = $"{DaysOf(rule.Days)} {string.Join(", ", windows)}";
        if (rule.Holidays == 0) return builder.Named(name).Build();
        var holidays = group.Search.Holidays[rule.Holidays - 1];
        return builder.Closed(holidays).Named($"{name} but {holidays.Name}").Build();
    }

    private IEnumerable<(LimitRange Limits, Landing ExactFit)> Ranges(Hypothesis rule, int explained)
    {
        var keys = scores.Keys(rule, new long[group.Tickets.Count]);
        var ranges = new List<(LimitRange Limits, Landing ExactFit)>();
        foreach (var below in LimitCut.Explaining(keys, explained))
        {
            var met = below == 0 ? 0 : LimitCut.KeyOf(keys[below - 1]);
            long? breached = below == keys.Length ? null : LimitCut.KeyOf(keys[below]);
            // At the closing: 2 * limit is at least the key of the last met and less than that of the first breached. At the opening: one more.
            var closing = Range((met + 1) >> 1, ((breached + 1) >> 1) - 1);
            var opening = Range(met >> 1, (breached >> 1) - 1);
            if (closing is null && opening is null) continue;
            ranges.Add(opening is null || (closing is not null && closing.Roundness <= opening.Roundness) ? (closing!, Landing.Nearest) : (opening, Landing.Farthest));
        }

        return ranges.OrderBy(range => range.Limits.Roundness);

        static LimitRange? Range(long shortest, long? longest) =>
            longest < shortest ? null : new(Duration.FromNanoseconds(shortest), longest is { } bound ? Duration.FromNanoseconds(bound) : null);
    }
}
