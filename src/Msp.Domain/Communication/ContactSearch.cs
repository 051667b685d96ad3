namespace Msp.Domain.Communication;

/// <summary>Finds the first instant at which a route's contact, or a fallback of it, is there while the channel is attended.</summary>
internal sealed class ContactSearch(IReadOnlyDictionary<string, Contact> contacts, DateTimeZone zone, Roster? roster,
    IReadOnlyDictionary<string, BusinessCalendar> calendars)
{
    private static readonly Duration Farthest = Duration.FromDays(31);

    public ContactStep Find(ContactRoute route, Instant at)
    {
        var hours = route.Hours is null ? null : calendars[route.Hours];
        var end = at + Farthest;
        var chain = Chain(route.Contact);
        var reasons = new List<string>();
        var open = Attended(hours, at, end);
        if (open != at) reasons.Add(open is { } opens ? $"{route.Hours} opens {FindingPath.Value(opens)}" : $"{route.Hours} does not open");
        while (open is { } from)
        {
            var there = chain.Select(contact => (Contact: contact, At: Next(contact, route.By, from, end))).ToList();
            var best = there.Where(one => one.At is not null).OrderBy(one => one.At).FirstOrDefault();
            if (best.At is not { } earliest) break;
            open = Attended(hours, earliest, end);
            if (open != earliest) continue;
            reasons.AddRange(there.TakeWhile(one => one.Contact != best.Contact).Select(one => $"{one.Contact} is not there"));
            if (earliest > from) reasons.Add($"nobody is there before {FindingPath.Value(earliest)}");
            return new(route, best.Contact, Answer(best.Contact, route.By, earliest), earliest, string.Join("; ", reasons));
        }

        return new(route, null, null, null, string.Join("; ", reasons.Append("nobody is there within 31 days")));
    }

    private List<Contact> Chain(string name)
    {
        var chain = new List<Contact>();
        for (var next = contacts[name]; next is not null; next = next.Fallback is null ? null : contacts[next.Fallback]) chain.Add(next);
        return chain;
    }

    private static Instant? Attended(BusinessCalendar? hours, Instant from, Instant end)
    {
        if (hours is null || hours.IsOpen(from)) return from;
        return hours.WorkingIntervals(from, end).Select(open => (Instant?)open.Start).FirstOrDefault();
    }

    /// <summary>The first instant from one on at which a contact is there; null when there is none before the end.</summary>
    private Instant? Next(Contact contact, Channel by, Instant from, Instant end)
    {
        for (var at = from; at < end;)
        {
            var date = at.InZone(zone).Date;
            if (contact.Away.Where(away => away.Contains(date)).Select(away => (LocalDate?)away.End).Max() is { } last)
            {
                at = DateStart.Of(last.PlusDays(1), zone);
                continue;
            }

            if (contact.Line is not { } line) return at;
            if (roster?.Roles.Contains(line, StringComparer.Ordinal) != true) return null;
            if (roster.Shifts(new Recipient(line), at, end, by).FirstOrDefault(shift => !shift.Answer.IsGap) is not { } shift) return null;
            if (shift.Start <= at) return at;
            at = shift.Start;
        }

        return null;
    }

    private OnCallAnswer? Answer(Contact contact, Channel by, Instant at) => contact.Line is { } line ? roster!.Reachable(new Recipient(line), at, by) : null;
}
