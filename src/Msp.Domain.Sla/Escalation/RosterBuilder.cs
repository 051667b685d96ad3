using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Sla;

/// <summary>Defines a <see cref="Roster"/>.</summary>
/// <remarks>Not thread-safe; can be built several times.</remarks>
public sealed class RosterBuilder
{
    private readonly IReadOnlyList<Person> people;
    private readonly List<KeyValuePair<string, OnCallSchedule>> roles = [];

    internal RosterBuilder(IReadOnlyList<Person> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        this.people = [.. people];
    }

    /// <summary>Who fills a role when.</summary>
    /// <param name="name">the role's name</param>
    /// <param name="schedule">who is on call for it</param>
    public RosterBuilder Role(string name, OnCallSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        roles.Add(new(name, schedule));
        return this;
    }

    /// <summary>A role that is named after its schedule.</summary>
    /// <param name="schedule">who is on call for it</param>
    public RosterBuilder Role(OnCallSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return Role(schedule.Name, schedule);
    }

    /// <summary>Makes the roster.</summary>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all findings are in it.</exception>
    public Roster Build() => TryBuild(out var roster, out var findings) ? roster : throw new InvalidDefinitionException("roster", findings);

    /// <summary>Makes the roster, or says everything that is wrong with its definition.</summary>
    /// <param name="roster">the roster, or null when there are errors</param>
    /// <param name="findings">everything found</param>
    /// <returns>whether there is a roster</returns>
    public bool TryBuild([NotNullWhen(true)] out Roster? roster, out IReadOnlyList<Finding> findings)
    {
        var found = new List<Finding>();
        foreach (var repeated in people.GroupBy(person => person.Name).Where(same => same.Count() > 1))
            found.Add(Finding.Error(FindingCodes.RosterPersonRepeated, "people", repeated.Key, "A person is described once."));
        for (var place = 0; place < roles.Count; place++)
        {
            var name = roles[place].Key;
            var where = FormattableString.Invariant($"roles[{place}]");
            if (string.IsNullOrWhiteSpace(name)) found.Add(Finding.Error(FindingCodes.RosterRoleBlank, where, name ?? "", "A role has a name."));
            else if (roles.FindIndex(role => role.Key == name) < place)
                found.Add(Finding.Error(FindingCodes.RosterRoleRepeated, where, name, "A role has one schedule; give it another layer."));
        }

        var isRight = found.Count == 0;
        var described = people.Select(person => person.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (role, schedule) in roles)
            foreach (var name in schedule.People.Where(name => !described.Contains(name)))
                found.Add(Finding.Warning(
                    FindingCodes.RosterPersonUnknown, role, name, "On call but not described; taken as somebody without skills who is reached by every channel."));
        findings = found.AsReadOnly();
        roster = isRight ? new Roster(people, [.. roles], findings) : null;
        return isRight;
    }
}
