using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>Defines an <see cref="EscalationLadder"/>.</summary>
/// <remarks>Not thread-safe; can be built several times.</remarks>
public sealed class EscalationLadderBuilder
{
    private const int MostReminders = 100;

    private static readonly Duration Shortest = Duration.FromMinutes(1);
    private static readonly Duration Longest = Duration.FromDays(366);

    private readonly string name;
    private readonly List<EscalationLevel> levels = [];
    private int reminders;
    private Duration remindsEvery;
    private ClientUpdates? updates;

    internal EscalationLadderBuilder(string name) => this.name = name;

    /// <summary>The next level.</summary>
    /// <param name="moment">when it acts</param>
    /// <param name="kind">what for</param>
    /// <param name="to">whom it calls upon</param>
    /// <param name="by">how</param>
    /// <param name="fallback">who else, when nobody acknowledges; null for nobody</param>
    /// <param name="whenNobody">what happens when nobody can be reached at its moment</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is no channel.</exception>
    public EscalationLadderBuilder Level(
        EscalationMoment moment, EscalationKind kind, Recipient to, Channel by, EscalationFallback? fallback = null, WhenNobody whenNobody = WhenNobody.Skip)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(to);
        ChannelCheck.Require(by, nameof(by));
        levels.Add(new(levels.Count + 1, moment, kind, to, by, fallback, whenNobody));
        return this;
    }

    /// <summary>The last level is repeated until somebody acknowledges.</summary>
    /// <param name="times">1 to 100</param>
    /// <param name="every">the time between, on the clock; a minute to 366 days</param>
    public EscalationLadderBuilder Repeat(int times, Duration every)
    {
        (reminders, remindsEvery) = (times, every);
        return this;
    }

    /// <summary>The client is told how things stand, acknowledged or not, as long as the clock runs.</summary>
    /// <param name="every">the time between updates, in target time; a minute to 366 days</param>
    /// <param name="by">how</param>
    /// <param name="duringMajorIncidents">the time between updates in a major incident, on the clock; as <paramref name="every"/> by default</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is no channel.</exception>
    public EscalationLadderBuilder UpdatesClient(Duration every, Channel by, Duration? duringMajorIncidents = null)
    {
        ChannelCheck.Require(by, nameof(by));
        updates = new(every, duringMajorIncidents ?? every, by);
        return this;
    }

    /// <summary>Makes the ladder.</summary>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are in it.</exception>
    public EscalationLadder Build() =>
        TryBuild(out var ladder, out var findings) ? ladder : throw new InvalidDefinitionException("escalation ladder", findings);

    /// <summary>Makes the ladder, or says everything that is wrong with its definition. What depends on a target
    /// or on people, <see cref="EscalationReview"/> says.</summary>
    /// <param name="ladder">the ladder, or null when there are errors</param>
    /// <param name="findings">everything found</param>
    /// <returns>whether there is a ladder</returns>
    public bool TryBuild([NotNullWhen(true)] out EscalationLadder? ladder, out IReadOnlyList<Finding> findings)
    {
        var found = new List<Finding>();
        if (levels.Count == 0 && updates is null)
            found.Add(Finding.Error(FindingCodes.LadderEmpty, "levels", "", "A ladder needs a level, or updates to the client."));
        foreach (var level in levels) Check(level, found);
        CheckTimes(found);
        findings = found.AsReadOnly();
        ladder = found.Count == 0 ? new EscalationLadder(name, [.. levels], reminders, remindsEvery, updates) : null;
        return ladder is not null;
    }

    private void Check(EscalationLevel level, List<Finding> found)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"levels[{level.Number - 1}]");
        if (string.IsNullOrWhiteSpace(level.To.Role) || string.IsNullOrWhiteSpace(level.Fallback?.To.Role ?? "none"))
            found.Add(Finding.Error(FindingCodes.LadderRoleBlank, place, "", "A recipient is a role."));
        var earlier = levels.Take(level.Number - 1).LastOrDefault(other => Order(other.Moment, level.Moment) > 0);
        if (earlier is null) return;
        var message = string.Create(CultureInfo.InvariantCulture, $"Level {earlier.Number} ({earlier.Moment}) comes later; levels ascend.");
        found.Add(Finding.Error(FindingCodes.LadderLevelsDescending, place, $"{level.Moment}", message));
    }

    private void CheckTimes(List<Finding> found)
    {
        if (reminders is < 0 or > MostReminders || (remindsEvery != Duration.Zero && reminders == 0))
            found.Add(Finding.Error(
                FindingCodes.LadderTimeOutOfRange, "repeat.times", reminders.ToString(CultureInfo.InvariantCulture), "A level is repeated 1 to 100 times."));
        if (reminders != 0 && IsOut(remindsEvery))
            found.Add(Finding.Error(
                FindingCodes.LadderTimeOutOfRange, "repeat.every", WorkingTimeText.Of(remindsEvery), "Repetitions are a minute to 366 days apart."));
        if (reminders != 0 && levels.Count == 0) found.Add(Finding.Error(FindingCodes.LadderEmpty, "repeat", "", "There is no level to repeat."));
        if (updates is null) return;
        if (IsOut(updates.Every))
            found.Add(Finding.Error(
                FindingCodes.LadderTimeOutOfRange, "updates.every", WorkingTimeText.Of(updates.Every), "Updates are a minute to 366 days apart."));
        if (IsOut(updates.InMajorIncidents))
            found.Add(Finding.Error(
                FindingCodes.LadderTimeOutOfRange, "updates.duringMajorIncidents", WorkingTimeText.Of(updates.InMajorIncidents), "Updates are a minute to 366 days apart."));
    }

    private static bool IsOut(Duration apart) => apart < Shortest || apart > Longest;

    /// <summary>How two moments of one kind are ordered; zero for moments of different kinds, whose order depends on the target.</summary>
    private static int Order(EscalationMoment one, EscalationMoment other) => (one, other) switch
    {
        (EscalationMoment.AtShare first, EscalationMoment.AtShare second) => first.Share.CompareTo(second.Share),
        (EscalationMoment.FromStart first, EscalationMoment.FromStart second) when first.CountedIn == second.CountedIn => first.Amount.CompareTo(second.Amount),
        (EscalationMoment.FromDue first, EscalationMoment.FromDue second) when first.CountedIn == second.CountedIn => first.Offset.CompareTo(second.Offset),
        _ => 0,
    };
}
