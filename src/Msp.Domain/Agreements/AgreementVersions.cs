namespace Msp.Domain.Agreements;

/// <summary>Puts the terms of each stretch of time together from those first agreed and the amendments.</summary>
internal static class AgreementVersions
{
    /// <summary>The stretches of dates with one set of terms each, oldest first.</summary>
    /// <param name="effective">the date on which the agreement takes effect</param>
    /// <param name="amendments">by number; of two that apply to a section the later in the list holds</param>
    /// <param name="by">amendments signed later are left out; null for all that are signed</param>
    public static IEnumerable<AgreementStretch> Stretches(LocalDate effective, IReadOnlyList<Amendment> amendments, LocalDate? by = null)
    {
        var changes = new SortedDictionary<LocalDate, List<(AgreementSection Section, int Amendment)>> { [effective] = [] };
        foreach (var (index, amendment) in amendments.Index())
            foreach (var section in amendment.Signed > by ? [] : amendment.Sections)
            {
                if (amendment.AppliesFrom(section) is not { } date)
                    continue;
                if (!changes.TryGetValue(LocalDate.Max(date, effective), out var changed))
                    changes.Add(LocalDate.Max(date, effective), changed = []);
                changed.Add((section, index));
            }

        var sources = FirstAgreed();
        foreach (var (date, changed) in changes)
        {
            foreach (var (section, amendment) in changed)
                sources[(int)section] = Math.Max(sources[(int)section], amendment);
            yield return new(date, [.. sources]);
        }
    }

    /// <summary>The sources of the terms first agreed.</summary>
    public static int[] FirstAgreed() => [.. AgreementSections.All.Select(_ => -1)];

    /// <summary>The versions, oldest first. Of stretches that begin at one instant, as around a date that a zone skips, the last holds.</summary>
    /// <param name="agreement">the agreement's id</param>
    /// <param name="zone">the zone in which dates begin</param>
    /// <param name="first">the terms first agreed</param>
    /// <param name="amendments">by number</param>
    /// <param name="made">sections made before</param>
    public static IReadOnlyList<AgreementVersion> Of(string agreement, DateTimeZone zone, AgreementTermsDraft first, IReadOnlyList<Amendment> amendments,
        MadeSections made) =>
    [
        .. Stretches(first.Term!.Effective!.Value, amendments).GroupBy(stretch => DateStart.Of(stretch.From, zone)).Select(begun =>
        {
            var sources = begun.Last().Sources;
            var number = sources.Max() is >= 0 and var highest ? amendments[highest].Number : 0;
            return new AgreementVersion(agreement, number, begun.Key, Terms(first, amendments, sources), made,
                [.. sources.Select(source => source < 0 ? source : amendments[source].Place)]);
        }),
    ];

    /// <summary>The terms that some sources give.</summary>
    public static AgreementTermsDraft Terms(AgreementTermsDraft first, IReadOnlyList<Amendment> amendments, int[] sources) =>
        AgreementSections.Compose(section => sources[(int)section] is >= 0 and var amendment ? amendments[amendment].Replaces : first);

    /// <summary>When the term is over, by the version in force then; null for never. A version that begins just when the one before is over goes on from
    /// there.</summary>
    public static Instant? Expiry(IReadOnlyList<AgreementVersion> versions, DateTimeZone zone)
    {
        foreach (var (index, version) in versions.Index())
        {
            if (version.Terms.Term.LastDay is not { } last)
                continue;
            var end = Instant.Max(DateStart.Of(last.PlusDays(1), zone), version.Start);
            if (index + 1 == versions.Count || end < versions[index + 1].Start)
                return end;
        }

        return null;
    }

    /// <summary>What was done with an agreement; where nothing is stated, a signature says that it was proposed and agreed.</summary>
    public static IReadOnlyList<LifecycleStep> History(ServiceAgreementDraft draft, DateTimeZone zone)
    {
        if (draft.History is { Count: > 0 } stated)
            return [.. stated.Select(step =>
                new LifecycleStep(step!.Verb!.Value, step.At!.Value, step.Reason) { Successor = step.Successor, Recorded = step.Recorded })];
        if (draft.Signed is not { } signed)
            return [];
        var at = DateStart.Of(signed, zone);
        return [new(AgreementVerb.Propose, at, null), new(AgreementVerb.Agree, at, null)];
    }
}
