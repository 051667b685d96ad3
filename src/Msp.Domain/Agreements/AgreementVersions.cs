namespace Msp.Domain.Agreements;

/// <summary>Puts the terms of each stretch of time together from those first agreed and the amendments.</summary>
internal static class AgreementVersions
{
    /// <summary>The start of a date: its first instant, which a change of the clocks can make later than midnight.</summary>
    public static Instant StartOf(LocalDate date, DateTimeZone zone) => zone.AtStartOfDay(date).ToInstant();

    /// <summary>The versions, oldest first; amendments apply in the order given.</summary>
    public static IReadOnlyList<AgreementVersion> Of(string agreement, DateTimeZone zone, AgreementTermsDraft first, IReadOnlyList<Amendment> amendments)
    {
        var start = first.Term!.Effective!.Value;
        LocalDate? From(Amendment amendment, AgreementSection section) => amendment.AppliesFrom(section) is { } date ? LocalDate.Max(date, start) : null;

        var dates = amendments.SelectMany(amendment => amendment.Sections.Select(section => From(amendment, section))).OfType<LocalDate>().Append(start).Distinct().Order();
        return
        [
            .. dates.Select(date =>
            {
                var applied = amendments.Where(amendment => amendment.Sections.Any(section => From(amendment, section) <= date)).ToList();
                var terms = applied.Aggregate(first, (under, amendment) => AgreementSections.Overlay(under, amendment.Replaces, section => From(amendment, section) <= date));
                return new AgreementVersion(agreement, applied.Count == 0 ? 0 : applied.Max(amendment => amendment.Number), StartOf(date, zone), terms);
            }),
        ];
    }

    /// <summary>When the term is over, by the version in force then; null for never.</summary>
    public static Instant? Expiry(IReadOnlyList<AgreementVersion> versions, DateTimeZone zone)
    {
        foreach (var (index, version) in versions.Index())
        {
            if (version.Terms.Term.LastDay is not { } last)
                continue;
            var end = Instant.Max(StartOf(last.PlusDays(1), zone), version.Start);
            if (index + 1 == versions.Count || end <= versions[index + 1].Start)
                return end;
        }

        return null;
    }

    /// <summary>What was done with an agreement; where nothing is stated, a signature says that it was proposed and agreed.</summary>
    public static IReadOnlyList<LifecycleStep> History(ServiceAgreementDraft draft, DateTimeZone zone)
    {
        if (draft.History is { Count: > 0 } stated)
            return [.. stated.Select(step => new LifecycleStep(step!.Verb!.Value, step.At!.Value, step.Reason))];
        if (draft.Signed is not { } signed)
            return [];
        var at = StartOf(signed, zone);
        return [new(AgreementVerb.Propose, at, null), new(AgreementVerb.Agree, at, null)];
    }
}
