using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Msp.Domain.Kpis;
using Msp.Domain.Operations;

namespace Msp.Domain.Reviews;

public static partial class PackSections
{
    /// <summary>KPIs against their targets, each number with the items that are in it and out of it.</summary>
    /// <param name="title">the title, once in a pack</param>
    /// <param name="scorecard">the scorecard</param>
    /// <param name="records">the records that it was measured from: every fact of those known then goes into the hash</param>
    /// <exception cref="ArgumentException"><paramref name="records"/> are others: a figure would not be what the scorecard says.</exception>
    public static PackSection Scorecard(string title, Scorecard scorecard, IEnumerable<KpiRecord> records)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        ArgumentNullException.ThrowIfNull(records);
        var known = Known(records, scorecard.AsOf);
        var values = scorecard.Lines.Select(line => Measured(line.Value, known, nameof(records))).ToList();
        return PackSection.Of(
            PackSectionKind.Scorecard, title,
            [.. values.Select(value => PackFigure.Stated(value.Kpi.Id, value.Kpi.Name, Unit(value.Kpi), value.Value, value.Why()))],
            [.. scorecard.Lines.Select(line => new PackLine(line.Kpi.Id, line.ToString()))],
            Definitions(scorecard),
            PackInput.Of("measurements", values.Select(Text)),
            Records(known));
    }

    /// <summary>KPIs over time.</summary>
    /// <param name="title">the title, once in a pack</param>
    /// <param name="scorecard">the scorecard, with the series of each KPI</param>
    /// <param name="records">the records that it was measured from: every fact of those known then goes into the hash</param>
    /// <exception cref="ArgumentException"><paramref name="records"/> are others: a figure would not be what the scorecard says.</exception>
    public static PackSection Trends(string title, Scorecard scorecard, IEnumerable<KpiRecord> records)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        ArgumentNullException.ThrowIfNull(records);
        var known = Known(records, scorecard.AsOf);
        return PackSection.Of(
            PackSectionKind.Trends, title,
            [
                .. scorecard.Lines.SelectMany(line => line.Series.Points.Select(point => PackFigure.Stated(
                    $"{line.Kpi.Id} {point.Period.Name}", $"{line.Kpi.Name}, {point.Period.Name}", Unit(line.Kpi), point.Value,
                        point.ToString()))),
            ],
            [.. scorecard.Lines.Select(line => new PackLine(line.Kpi.Id, $"{line.Kpi.Name}: {KpiTrend.Of(line.Series)}"))],
            Definitions(scorecard),
            PackInput.Of("measurements", scorecard.Lines.SelectMany(line => line.Series.Points.Select(point =>
                $"{line.Kpi.Id}\n{point}\n{(point.Measured is { } value ? Text(Measured(value, known, nameof(records))) : "")}"))),
            Records(known));
    }

    /// <summary>Service levels kept and missed in a period that was closed, with the verdicts as they were frozen.</summary>
    /// <param name="title">the title, once in a pack</param>
    /// <param name="closed">the period</param>
    public static PackSection Attainment(string title, ClosedPeriod closed)
    {
        ArgumentNullException.ThrowIfNull(closed);
        var missed = closed.Items.Where(item => item.Standing == ItemStanding.Missed).ToList();
        return PackSection.Of(
            PackSectionKind.Attainment, title,
            [
                PackFigure.Sum("decided", "Targets decided", "targets", new("met", closed.Counted.Met), new("missed", closed.Counted.Missed)),
                PackFigure.Share("attainment", "Targets met", new("met", closed.Counted.Met), new("decided", closed.Counted.Decided)),
                PackFigure.Sum(
                    "excluded", "Targets excluded", "targets",
                    [.. closed.Items.Where(item => item.Standing == ItemStanding.Excluded).Select(item =>
                        new PackTerm($"{item.TicketId} {item.Metric}, {item.ExcludedBy}", 1m))]),
            ],
            [
                .. closed.Outcome is { } outcome ? [new PackLine("outcome", outcome.ToString())] : Array.Empty<PackLine>(),
                .. missed.Select(item => new PackLine(item.TicketId,
                    string.Create(CultureInfo.InvariantCulture, $"{item.TicketId} {item.Metric}, episode {item.Episode}: {item}"))),
            ],
            PackInput.Of("verdicts", [closed.ToJson()]));
    }

    /// <summary>Preventive work that was planned, done, checked and overseen, with what was found.</summary>
    /// <param name="title">the title, once in a pack</param>
    /// <param name="proof">the proof</param>
    public static PackSection Discipline(string title, ProofOfDiscipline proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        return PackSection.Of(
            PackSectionKind.Discipline, title,
            [
                .. proof.Lines.Index().Select(line => PackFigure.Stated(
                    string.Create(CultureInfo.InvariantCulture, $"{line.Index + 1}"), line.Item.Name, "%", line.Item.Value?.Percent(2),
                        line.Item.Explanation.Length > 0 ? line.Item.Explanation : "none")),
            ],
            [.. proof.Findings.Select(finding => new PackLine(finding.Place, finding.ToString()))],
            PackInput.Of("proof", [proof.Hash]));
    }

    /// <summary>What was asked of one audience after another: surveys about a ticket and about the relationship, questions and editions of them, are never put
    /// together.</summary>
    /// <param name="title">the title, once in a pack</param>
    /// <param name="surveys">the surveys that were sent, answered or not</param>
    /// <param name="asOf">what was known at that instant is in it</param>
    /// <param name="period">the period in which they were sent; null for every one sent to date</param>
    public static PackSection Surveys(string title, IEnumerable<SurveyResponse> surveys, Instant asOf, ReportingPeriod? period = null)
    {
        ArgumentNullException.ThrowIfNull(surveys);
        var rounds = SurveyRound.Of(surveys.Where(survey => period is null || period.Contains(survey.Sent)), asOf);
        return PackSection.Of(
            PackSectionKind.Surveys, title,
            [
                .. rounds.SelectMany(round => new[]
                {
                    PackFigure.Share($"{round.Name} answered", $"{round.Name}: answered of delivered", new("answered", round.Answered),
                        new("delivered", round.Delivered)),
                    PackFigure.Sum($"{round.Name} answers", $"{round.Name}: answers by rating", "answers", [.. round.Ratings.Select(rating =>
                        new PackTerm(string.Create(CultureInfo.InvariantCulture, $"rated {rating.Rating}"), rating.Count))]),
                }),
            ],
            [.. rounds.Select(round => new PackLine(round.Name, round.ToString()))],
            PackInput.Of("surveys", rounds.SelectMany(round => round.Facts)));
    }

    private static KpiRecord[] Known(IEnumerable<KpiRecord> records, Instant asOf) => [.. records.Where(record => !(record.Recorded > asOf))];

    // A value names the records that became known after it, and would not be the same when it is measured again: so only those known go into a pack.
    private static KpiValue Measured(KpiValue value, KpiRecord[] known, string records)
    {
        var again = value.Kpi.Measure(known, value.Period, value.AsOf);
        return (again.Standing, again.Count, again.Numerator, again.Denominator) == (value.Standing, value.Count, value.Numerator, value.Denominator)
            ? again
            : throw new ArgumentException($"{value.Kpi.Id} of {value.Period.Name} was measured from other records: it was {value}, and is {again}.", records);
    }

    private static PackInput Definitions(Scorecard scorecard) =>
        PackInput.Of("definitions", scorecard.Lines.Select(line => JsonSerializer.Serialize(line.Kpi.ToDraft(), PackJson.Default.KpiDraft)));

    private static string Unit(Kpi kpi) => kpi.Unit == KpiUnit.Money ? kpi.Currency! : FindingPath.Value(kpi.Unit);

    private static PackInput Records(KpiRecord[] known) => PackInput.Of("records", known.Select(record => JsonSerializer.Serialize(
        new(record.Kind, record.Id, record.Recorded, record.Seen,
            [.. record.Names.Order(StringComparer.Ordinal).Select(name => new KpiFact(name, record.Fact(name)!))]),
            PackJson.Default.KpiFacts)));

    private static string Text(KpiValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) value.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
