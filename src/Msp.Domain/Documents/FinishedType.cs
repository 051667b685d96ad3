namespace Msp.Domain.Documents;

/// <summary>The objects of service levels that agreements hold finished, and the drafts by which documents state them.</summary>
internal static class FinishedType
{
    private static readonly Dictionary<Type, Type> Drafts = new()
    {
        [typeof(SlaPolicy)] = typeof(SlaPolicyDraft),
        [typeof(Roster)] = typeof(RosterDraft),
        [typeof(EscalationLadder)] = typeof(EscalationLadderDraft),
        [typeof(ServiceCreditSchedule)] = typeof(ServiceCreditScheduleDraft),
        [typeof(SupportingTarget)] = typeof(SupportingTargetDraft),
    };

    /// <summary>Whether the serializer does not make the type.</summary>
    public static bool Is(Type type) => type == typeof(BusinessCalendar) || Drafts.ContainsKey(type);

    /// <summary>The type whose parts a document states: the draft of a finished type, any other type itself.</summary>
    public static Type Stated(Type type) => Drafts.GetValueOrDefault(type, type);

    /// <summary>The draft of a finished object.</summary>
    /// <param name="finished">the object</param>
    /// <param name="key">how the agreement names it; empty for what has no name</param>
    /// <param name="calendars">what its parts may name</param>
    public static object DraftOf(object finished, string key, CalendarScope calendars) => finished switch
    {
        SlaPolicy policy => SlaPolicyDraft.Of(policy, key, calendars),
        Roster roster => RosterDraft.Of(roster, calendars),
        EscalationLadder ladder => EscalationLadderDraft.Of(ladder, key),
        ServiceCreditSchedule schedule => ServiceCreditScheduleDraft.Of(schedule, key),
        SupportingTarget supporting => SupportingTargetDraft.Of(supporting, calendars),
        _ => throw new ArgumentException($"A {finished.GetType()} is not held finished.", nameof(finished)),
    };

    /// <summary>The entries of a dictionary of finished objects, by key.</summary>
    public static IEnumerable<(string Key, object Value)> Entries(object dictionary) => dictionary switch
    {
        IReadOnlyDictionary<string, BusinessCalendar> calendars => Sorted(calendars),
        IReadOnlyDictionary<string, SlaPolicy> policies => Sorted(policies),
        IReadOnlyDictionary<string, EscalationLadder> ladders => Sorted(ladders),
        IReadOnlyDictionary<string, ServiceCreditSchedule> schedules => Sorted(schedules),
        IReadOnlyDictionary<string, SupportingTarget> targets => Sorted(targets),
        _ => throw new ArgumentException($"A {dictionary.GetType()} holds nothing finished.", nameof(dictionary)),
    };

    private static IEnumerable<(string Key, object Value)> Sorted<T>(IReadOnlyDictionary<string, T> entries)
        where T : class => entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, (object)entry.Value));
}
