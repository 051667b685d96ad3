namespace Msp.Domain.Documents;

/// <summary>The calendars that parts of a section may name.</summary>
internal sealed class CalendarScope
{
    /// <summary>Stands for a calendar that was refused, so that the parts that name it are judged; what is made with it is thrown away.</summary>
    public static readonly BusinessCalendar StandIn = BusinessCalendar.AlwaysOpen(DateTimeZone.Utc);

    private readonly Dictionary<string, BusinessCalendar?> byName;
    private readonly Func<int, BusinessCalendar?> statedAt;

    private CalendarScope(Dictionary<string, BusinessCalendar?> byName, Func<int, BusinessCalendar?> statedAt) =>
        (this.byName, this.statedAt) = (byName, statedAt);

    /// <summary>No calendars yet.</summary>
    /// <param name="statedAt">the calendar stated in place at an offset of the text; null for one that was refused</param>
    public static CalendarScope Empty(Func<int, BusinessCalendar?> statedAt) => new(new(StringComparer.Ordinal), statedAt);

    /// <summary>The names known, of calendars refused as well.</summary>
    public IEnumerable<string> Names => byName.Keys;

    /// <summary>These calendars, and further ones that hide those of the same names.</summary>
    /// <param name="further">by name; null for one that was refused</param>
    public CalendarScope With(IEnumerable<KeyValuePair<string, BusinessCalendar?>> further)
    {
        var all = new Dictionary<string, BusinessCalendar?>(byName, StringComparer.Ordinal);
        foreach (var (name, calendar) in further) all[name] = calendar;
        return new(all, statedAt);
    }

    /// <summary>The calendar of a part.</summary>
    /// <returns>null for one that was refused, and with <paramref name="isKnown"/> false for a name that there is not</returns>
    public BusinessCalendar? Find(CalendarPart part, out bool isKnown)
    {
        BusinessCalendar? calendar = null;
        isKnown = part.Name is null || byName.TryGetValue(part.Name, out calendar);
        return part.Name is null ? part.Calendar ?? statedAt(part.Offset) : calendar;
    }

    /// <summary>How a part states a calendar: by the first name that has it, else in place.</summary>
    public CalendarPart PartOf(BusinessCalendar calendar)
    {
        foreach (var (name, known) in byName)
            if (ReferenceEquals(known, calendar)) return new() { Name = name };
        foreach (var (name, known) in byName)
            if (calendar.Equals(known)) return new() { Name = name };
        return new() { Calendar = calendar };
    }
}
