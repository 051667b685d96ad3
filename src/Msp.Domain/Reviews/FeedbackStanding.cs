using System.Globalization;
using System.Text;

namespace Msp.Domain.Reviews;

/// <summary>How the replies to feedback stand at an instant.</summary>
/// <remarks>Made by <see cref="FeedbackLog.At"/>. The counts by state add up to what was given, and so do those by kind. Immutable and thread-safe.</remarks>
public sealed class FeedbackStanding
{
    internal FeedbackStanding(Instant asOf, IReadOnlyList<FeedbackReading> readings) => (AsOf, Readings) = (asOf, readings);

    /// <summary>The instant.</summary>
    public Instant AsOf { get; }

    /// <summary>Every piece of feedback, in the order in which it was given.</summary>
    public IReadOnlyList<FeedbackReading> Readings { get; }

    /// <summary>The share of replies due by then that came in time: in time over in time, late and overdue; null where none was due.</summary>
    public Ratio? Punctuality => CountOf(ReplyState.InTime) is var met && met + CountOf(ReplyState.Late) + CountOf(ReplyState.Overdue) is > 0 and var all
        ? Ratio.Of(met, all) : null;

    /// <summary>How many replies stand so.</summary>
    /// <param name="state">how</param>
    public int CountOf(ReplyState state) => Readings.Count(reading => reading.State == state);

    /// <summary>How many say so.</summary>
    /// <param name="kind">what</param>
    public int CountOf(FeedbackKind kind) => Readings.Count(reading => reading.Item.Kind == kind);

    /// <summary>The counts that add up to what was given, then what is overdue, one line each, ended by a line feed.</summary>
    public override string ToString()
    {
        var kinds = Enum.GetValues<FeedbackKind>().Select(kind => string.Create(CultureInfo.InvariantCulture, $"{CountOf(kind)} {FindingPath.Value(kind)}"));
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{Readings.Count} given: {string.Join(", ", kinds)}\n"));
        text.Append(CultureInfo.InvariantCulture, $"replies: {CountOf(ReplyState.InTime)} in time, {CountOf(ReplyState.Late)} late, ")
            .Append(CultureInfo.InvariantCulture, $"{CountOf(ReplyState.Overdue)} overdue, {CountOf(ReplyState.Waiting)} waiting, ")
            .Append(CultureInfo.InvariantCulture, $"{CountOf(ReplyState.NotDue)} not due\n");
        foreach (var reading in Readings.Where(reading => reading.State == ReplyState.Overdue))
            text.Append(reading).Append('\n');
        return text.ToString();
    }
}
