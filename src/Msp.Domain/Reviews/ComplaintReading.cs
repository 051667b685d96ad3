using System.Globalization;
using System.Text;

namespace Msp.Domain.Reviews;

/// <summary>How a complaint stands at an instant.</summary>
/// <remarks>Made by <see cref="Complaint.At"/>. Immutable and thread-safe.</remarks>
public sealed class ComplaintReading
{
    internal ComplaintReading(
        Complaint complaint, Instant asOf, ComplaintStatus status, int level, IReadOnlyList<ComplaintStep> steps, IReadOnlyList<ComplaintDeadline> deadlines) =>
        (Complaint, AsOf, Status, Level, Steps, Deadlines) = (complaint, asOf, status, level, steps, deadlines);

    /// <summary>The complaint.</summary>
    public Complaint Complaint { get; }

    /// <summary>The instant.</summary>
    public Instant AsOf { get; }

    /// <summary>The status.</summary>
    public ComplaintStatus Status { get; }

    /// <summary>The index of the level it is or ended at, from 0.</summary>
    public int Level { get; }

    /// <summary>What happened, in order; what happened by itself included.</summary>
    public IReadOnlyList<ComplaintStep> Steps { get; }

    /// <summary>What every level it reached had to do, and how that stands; level by level.</summary>
    public IReadOnlyList<ComplaintDeadline> Deadlines { get; }

    /// <summary>Whether it is neither resolved nor withdrawn nor left unresolved.</summary>
    public bool IsOpen => Status is ComplaintStatus.Raised or ComplaintStatus.Acknowledged or ComplaintStatus.Answered;

    /// <summary>The status and the level, then every step and deadline, one line each, ended by a line feed.</summary>
    public override string ToString()
    {
        var levels = Complaint.Ladder.Levels;
        var text = new StringBuilder($"{Complaint.Id} {Complaint.Title}: {FindingPath.Value(Status)} at {levels[Level].Name}\n");
        foreach (var step in Steps)
            text.Append(CultureInfo.InvariantCulture, $"{FindingPath.Value(step.At)} {FindingPath.Value(step.Verb)} by {step.By ?? "itself"}: ")
                .Append(CultureInfo.InvariantCulture, $"{FindingPath.Value(step.To)} at {levels[step.Level].Name}\n");
        foreach (var deadline in Deadlines)
            text.Append(CultureInfo.InvariantCulture, $"{levels[deadline.Level].Name}, {FindingPath.Value(deadline.Verb)} by ")
                .Append(FindingPath.Value(deadline.Due)).Append(": ").Append(FindingPath.Value(deadline.State)).Append('\n');
        return text.ToString();
    }
}
