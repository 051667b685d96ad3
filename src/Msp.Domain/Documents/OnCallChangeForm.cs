namespace Msp.Domain.Documents;

/// <summary>Makes overrides of their drafts and drafts of overrides.</summary>
internal static class OnCallChangeForm
{
    /// <summary>Adds the override that a draft states, or says what is wrong with it.</summary>
    /// <param name="builder">takes it</param>
    /// <param name="draft">the draft</param>
    /// <param name="index">its place in the list</param>
    /// <param name="places">takes the place for each override that the builder counts</param>
    /// <param name="place">where it stands</param>
    public static void Add(OnCallScheduleBuilder builder, OnCallChangeDraft draft, int index, List<int> places, PartPlace place)
    {
        var people = (draft.By ?? []).Select(person => person ?? "").ToArray();
        if (!IsWhole(draft, people, place)) return;
        var span = new Interval(draft.From, draft.To);
        places.Add(index);
        switch (draft.Kind)
        {
            case OnCallOverrideKind.Swap:
                places.Add(index);
                builder.Swap(draft.Who!, span, people[0], new Interval(draft.OtherFrom, draft.OtherTo));
                break;
            case OnCallOverrideKind.Replace:
                builder.Replace(draft.Who!, people[0], span);
                break;
            case OnCallOverrideKind.Remove:
                builder.Remove(draft.Who!, span);
                break;
            case OnCallOverrideKind.Add:
                builder.Add(draft.Who!, span);
                break;
            default:
                builder.Temporary(draft.Who!, span, people);
                break;
        }
    }

    /// <summary>The drafts of overrides; two of a swap are one draft.</summary>
    public static IEnumerable<OnCallChangeDraft> DraftsOf(IReadOnlyList<OnCallOverride> overrides)
    {
        for (var index = 0; index < overrides.Count; index++)
        {
            var change = overrides[index];
            var draft = new OnCallChangeDraft { Kind = change.Kind, Who = change.Subject, From = change.Start, To = change.End };
            if (change.Kind == OnCallOverrideKind.Swap && overrides[++index] is var other)
                yield return draft with { By = change.CalledIn, OtherFrom = other.Start, OtherTo = other.End };
            else if (change.Kind is OnCallOverrideKind.Replace || (change.Kind == OnCallOverrideKind.Temporary && change.CalledIn.Count > 0))
                yield return draft with { By = change.CalledIn };
            else yield return draft;
        }
    }

    private static bool IsWhole(OnCallChangeDraft draft, string[] people, PartPlace place)
    {
        var before = place.Findings.Count;
        if (draft.Kind is null) place.Miss("kind", "An override is a \"swap\", \"replace\", \"remove\", \"add\" or \"temporary\".");
        place.Has(draft.Who, "who");
        RequireSpan(draft.From, draft.To, "to", place);
        if (draft.Kind == OnCallOverrideKind.Swap) RequireSpan(draft.OtherFrom, draft.OtherTo, "otherTo", place);
        else if (draft.OtherFrom is not null || draft.OtherTo is not null)
            place.Refuse(DomainCodes.DocumentPartUnfit, draft.OtherFrom is null ? "otherTo" : "otherFrom", "", "Only a swap is about two spans.");
        var isOne = draft.Kind is OnCallOverrideKind.Swap or OnCallOverrideKind.Replace;
        if (isOne ? people.Length != 1 : draft.Kind != OnCallOverrideKind.Temporary && people.Length > 0)
            place.Refuse(DomainCodes.DocumentPartUnfit, "by", string.Join(", ", people), isOne ? "One person comes in." : "Nobody else comes in.");
        for (var index = 0; index < people.Length; index++) place.Has(people[index], FindingPath.Item("by", index));
        return place.Findings.Count == before;
    }

    private static void RequireSpan(Instant? from, Instant? to, string step, PartPlace place)
    {
        if (from is null || to is null) place.Miss(step, "A span has a start and a later end.");
        else if (from >= to || from < BusinessCalendar.Earliest || to > BusinessCalendar.Latest)
            place.Refuse(DomainCodes.DocumentPartUnfit, step, $"{to}",
                $"A span has a start and a later end, both from {BusinessCalendar.Earliest} to {BusinessCalendar.Latest}.");
    }
}
