using Msp.Domain.Agreements;

namespace Msp.Domain.Linting;

/// <summary>A first response promised sooner than any line of the coverage is to answer: both are stated, and they contradict each other.</summary>
/// <remarks>Tried where hours begin and end, and as long before these as somebody has for an answer. What is found is so; the witness need not be the
/// worst.</remarks>
internal static class AnswerRule
{
    public static LintFinding? Find(LintedTerms linted, string place, CatalogueService service, SlaTarget target)
    {
        (Instant At, Instant? By, Instant Due)? worst = null;
        var latest = Duration.Zero;
        foreach (var at in Starts(linted, service, target))
        {
            if (target.DueFor(at) is not { } due) continue;
            var by = service.Coverage.Select(entry => entry.At(at, linted.Terms).AnsweredBy).Min();
            var late = by is { } answered ? answered - due : Duration.MaxValue;
            if (late > latest) (worst, latest) = ((at, by, due), late);
        }

        if (worst is not var (start, answer, promised)) return null;
        var zone = linted.Agreement.Zone;
        return new(
            FindingSeverity.Warning, DomainCodes.LintAnswerAfterResponse, $"{place}.coverage",
            $"{LintedTerms.Text(start, zone)}: by the coverage {(answer is { } known ? $"somebody answers by {LintedTerms.Text(known, zone)}" : "nobody ever answers")}, and {target} is due {LintedTerms.Text(promised, zone)}.",
            "Let a line answer sooner, or promise the response later.", FindingPath.Value(start)) { At = start };
    }

    private static SortedSet<Instant> Starts(LintedTerms linted, CatalogueService service, SlaTarget target)
    {
        var starts = new SortedSet<Instant>();
        if (service.Coverage.Count == 0) return starts;
        starts.Add(linted.Start);
        var before = service.Coverage.SelectMany(entry => new[] { entry.AnswersWithin, entry.Outside?.AnswersWithin ?? Duration.Zero }).Append(Duration.Zero)
            .Distinct().ToList();
        var edges = service.Coverage.Select(entry => linted.Terms.Calendars[entry.Hours]).Append(target.Calendar).Distinct()
            .SelectMany(calendar => calendar.WorkingIntervals(linted.Start, linted.End)).SelectMany(open => new[] { open.Start, open.End });
        foreach (var edge in edges)
            foreach (var length in before)
                for (var at = edge - length; at <= edge - length + Duration.Epsilon; at += Duration.Epsilon)
                    if (at >= linted.Start && at < linted.End) starts.Add(at);
        return starts;
    }
}
