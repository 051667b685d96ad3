using System.Text;

namespace Msp.Domain.Responsibilities;

/// <summary>Who answers for, does, is asked about and is told of each activity, over both sides and vendors (RACI).</summary>
/// <remarks>Each activity has exactly one role that answers for it. Made with <see cref="ResponsibilityTerms"/>. Immutable and thread-safe.</remarks>
public sealed class RaciMatrix
{
    private readonly Dictionary<string, RaciRole> byName;

    internal RaciMatrix(IReadOnlyList<RaciRole> roles, IReadOnlyList<RaciActivity> activities)
    {
        (Roles, Activities) = (roles, activities);
        byName = roles.ToDictionary(role => role.Name, StringComparer.Ordinal);
    }

    /// <summary>The roles, in the order they were stated.</summary>
    public IReadOnlyList<RaciRole> Roles { get; }

    /// <summary>The activities, in the order they were stated.</summary>
    public IReadOnlyList<RaciActivity> Activities { get; }

    /// <summary>A role by name.</summary>
    /// <param name="name">the name</param>
    /// <returns>the role, or null when there is none</returns>
    public RaciRole? RoleNamed(string name) => byName.GetValueOrDefault(name);

    /// <summary>An activity of a service: the one stated for it, or else the one stated for every service.</summary>
    /// <param name="name">the activity's name</param>
    /// <param name="service">the service's id; null for one stated for every service only</param>
    /// <returns>the activity, or null when there is none</returns>
    public RaciActivity? ActivityNamed(string name, string? service = null) =>
        Activities.FirstOrDefault(activity => activity.Name == name && activity.Service == service)
        ?? Activities.FirstOrDefault(activity => activity.Name == name && activity.Service is null);

    /// <summary>Looks whether people fill the roles: lines at every instant of their hours, with the first one at which nobody is there;
    /// holder and deputy for the time that no roster covers. And whether parts told apart by their hours really are.</summary>
    /// <param name="roster">who fills the lines</param>
    /// <param name="calendars">the agreement's calendars, by name</param>
    /// <param name="startInclusive">the start of the span looked at</param>
    /// <param name="endExclusive">its end, such as the horizon of the roster</param>
    /// <returns>the findings, roles first; places as in the draft, instants as values. Empty when there are none</returns>
    /// <exception cref="ArgumentException"><paramref name="endExclusive"/> is before <paramref name="startInclusive"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside what calendars support.</exception>
    public IReadOnlyList<Finding> Review(Roster roster, IReadOnlyDictionary<string, BusinessCalendar> calendars, Instant startInclusive, Instant endExclusive)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(calendars);
        if (endExclusive < startInclusive) throw new ArgumentException($"The end {endExclusive} is before the start {startInclusive}.", nameof(endExclusive));
        var review = new RaciReview(roster, calendars, startInclusive, endExclusive);
        return [.. Roles.SelectMany(review.OfRole), .. Parts(calendars, startInclusive, endExclusive)];
    }

    /// <summary>The parts that overlap though their hours differ, with the first instant at which they do.</summary>
    internal IEnumerable<Finding> Overlaps(IReadOnlyDictionary<string, BusinessCalendar> calendars, Instant start, Instant end) =>
        Parts(calendars, start, end).Where(found => found.Code == DomainCodes.RaciDoersOverlap);

    private IEnumerable<Finding> Parts(IReadOnlyDictionary<string, BusinessCalendar> calendars, Instant start, Instant end) =>
        Activities.SelectMany(new RaciPartReview(calendars, start, end).OfActivity);

    /// <summary>The matrix as a Markdown table: a row for each activity, a column for each role.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append("| activity | ").AppendJoin(" | ", Roles.Select(role => role.Name)).Append(" |\n|---|").AppendJoin("|", Roles.Select(_ => "---"))
            .Append("|\n");
        foreach (var activity in Activities)
            text.Append("| ").Append(activity).Append(" | ").AppendJoin(" | ", Roles.Select(role => activity.CodeOf(role.Name))).Append(" |\n");
        return text.ToString();
    }
}
