using System.Collections.Frozen;

namespace Msp.Domain.Sla;

/// <summary>Who fills which role when: each role has an on-call schedule, and people have skills, languages and channels.</summary>
/// <remarks>
/// A line is a role whose schedule has rotations; a manager is one whose schedule has the holder and, below, deputies. Somebody whom a schedule names
/// and the roster does not describe has no skill and every channel. Made by <see cref="Of"/>. Immutable and thread-safe.
/// </remarks>
public sealed class Roster
{
    private readonly FrozenDictionary<string, Person> people;
    private readonly FrozenDictionary<string, OnCallSchedule> schedules;

    internal Roster(IReadOnlyList<Person> people, IReadOnlyList<KeyValuePair<string, OnCallSchedule>> roles, IReadOnlyList<Finding> findings)
    {
        People = [.. people];
        this.people = people.ToFrozenDictionary(person => person.Name);
        schedules = roles.ToFrozenDictionary();
        Roles = [.. roles.Select(role => role.Key)];
        Skills = [.. people.SelectMany(person => person.Skills).Distinct().Order(StringComparer.Ordinal)];
        Findings = findings;
    }

    /// <summary>Everybody who is described, in the order they were given.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>The roles, in the order they were given.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>Every skill that somebody has; ascending, each once.</summary>
    public IReadOnlyList<string> Skills { get; }

    /// <summary>What was found when the roster was built and did not prevent it, such as somebody on call who is not described.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Starts a roster.</summary>
    /// <param name="people">who can be called upon</param>
    public static RosterBuilder Of(params IReadOnlyList<Person> people) => new(people);

    /// <summary>The schedule of a role.</summary>
    /// <param name="role">one of <see cref="Roles"/></param>
    /// <exception cref="ArgumentException">There is no role <paramref name="role"/>.</exception>
    public OnCallSchedule ScheduleOf(string role) =>
        schedules.TryGetValue(role, out var schedule) ? schedule : throw new ArgumentException($"The roster has no role \"{role}\".", nameof(role));

    /// <summary>Who can be called upon at an instant.</summary>
    /// <param name="recipient">the role, and what they must know</param>
    /// <param name="at">the instant</param>
    /// <param name="by">how they must be reachable; null for any way</param>
    /// <returns>those on call for the role who fit, or why nobody does</returns>
    /// <exception cref="ArgumentException">The roster has no such role.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is outside <see cref="BusinessCalendar.Earliest"/> to <see cref="BusinessCalendar.Latest"/>.</exception>
    public OnCallAnswer Reachable(Recipient recipient, Instant at, Channel? by = null) => Fitting(Schedule(recipient).At(at), recipient, by);

    /// <summary>Who can be called upon over a span: shifts that tile it, gaps included.</summary>
    /// <param name="recipient">the role, and what they must know</param>
    /// <param name="startInclusive">the start</param>
    /// <param name="endExclusive">the end</param>
    /// <param name="by">how they must be reachable; null for any way</param>
    /// <returns>as <see cref="OnCallSchedule.Shifts"/>, with those who fit only</returns>
    /// <exception cref="ArgumentException">The roster has no such role, or <paramref name="endExclusive"/> is before <paramref name="startInclusive"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside <see cref="BusinessCalendar.Earliest"/> to <see cref="BusinessCalendar.Latest"/>.</exception>
    public IReadOnlyList<OnCallShift> Shifts(Recipient recipient, Instant startInclusive, Instant endExclusive, Channel? by = null) =>
        Fitting(Schedule(recipient).Shifts(startInclusive, endExclusive), recipient, by).AsReadOnly();

    /// <summary>These shifts, with those who have a skill only.</summary>
    internal List<OnCallShift> Skilled(IReadOnlyList<OnCallShift> shifts, string skill) => Fitting(shifts, new Recipient("any") { Skill = skill }, null);

    internal bool Knows(Recipient recipient) => schedules.ContainsKey(recipient.Role);

    private OnCallSchedule Schedule(Recipient recipient)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        return schedules.TryGetValue(recipient.Role, out var schedule) ? schedule : throw new ArgumentException($"The roster has no role \"{recipient.Role}\".", nameof(recipient));
    }

    private List<OnCallShift> Fitting(IReadOnlyList<OnCallShift> shifts, Recipient recipient, Channel? by)
    {
        var fitting = new List<OnCallShift>();
        foreach (var shift in shifts)
        {
            var answer = Fitting(shift.Answer, recipient, by);
            if (fitting.Count > 0 && fitting[^1].Answer == answer) fitting[^1] = fitting[^1] with { End = shift.End };
            else fitting.Add(shift with { Answer = answer });
        }

        return fitting;
    }

    private OnCallAnswer Fitting(OnCallAnswer called, Recipient recipient, Channel? by)
    {
        if (called.IsGap) return called;
        var fit = new List<OnCallPerson>();
        var lacking = new List<string>();
        foreach (var person in called.People)
        {
            if (recipient.Lacks(people.TryGetValue(person.Name, out var known) ? known : new Person(person.Name), by) is { } lack) lacking.Add(lack);
            else fit.Add(person);
        }

        return new(fit, string.Join("; ", lacking));
    }
}
