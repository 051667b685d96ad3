namespace Msp.Domain.Responsibilities;

/// <summary>Judges roles by the people there are.</summary>
internal sealed class RaciReview(Roster roster, IReadOnlyDictionary<string, BusinessCalendar> calendars, Instant start, Instant end)
{
    public IEnumerable<Finding> OfRole(RaciRole role, int index)
    {
        var place = FindingPath.Item("roles", index);
        if (role.Line is { } line)
        {
            if (!roster.Roles.Contains(line, StringComparer.Ordinal))
                yield return Finding.Error(DomainCodes.RaciLineUnknown, $"{place}.line", line, "The roster has no such role.");
            else if (role.Hours is { } hours && !calendars.ContainsKey(hours))
                yield return Unknown($"{place}.hours", hours);
            else if (FirstGap(line, role.Hours is { } named ? calendars[named] : null) is var (at, why))
                yield return Finding.Warning(DomainCodes.RaciRoleGap, place, FindingPath.Value(at), $"{role}: from then on nobody is there: {why}.");
        }

        if (role.Holder is null)
            yield return Finding.Warning(DomainCodes.RaciHolderMissing, place, role.Name, "Beyond the roster nobody holds the role.");
        else if (role.Deputy is null)
            yield return Finding.Warning(DomainCodes.RaciDeputyMissing, place, role.Name, $"Nobody stands in while {role.Holder} is away.");
    }

    internal static Finding Unknown(string place, string hours) =>
        Finding.Error(DomainCodes.RaciHoursUnknown, place, hours, "The agreement has no such calendar.");

    /// <summary>The first instant within the hours at which nobody of a line is there.</summary>
    private (Instant At, string Why)? FirstGap(string line, BusinessCalendar? hours)
    {
        foreach (var shift in roster.Shifts(new Recipient(line), start, end))
        {
            if (!shift.Answer.IsGap) continue;
            if (hours is null) return (shift.Start, shift.Answer.Explanation);
            foreach (var open in hours.WorkingIntervals(shift.Start, shift.End)) return (open.Start, shift.Answer.Explanation);
        }

        return null;
    }
}
