using FluentValidation;

namespace Msp.Domain.Agreements;

/// <summary>Judges what sections say of each other in every version there can be: each meeting of sections once, however many versions it is in.</summary>
/// <param name="agreement">parties, sites and currency</param>
/// <param name="first">the terms first agreed</param>
/// <param name="amendments">by number</param>
internal sealed class ReferenceReview(ServiceAgreementDraft agreement, AgreementTermsDraft first, IReadOnlyList<Amendment> amendments)
{
    // What a section names stands in these; those that are not among the keys name nothing.
    private static readonly Dictionary<AgreementSection, AgreementSection[]> Named = new()
    {
        [AgreementSection.Services] =
            [AgreementSection.Calendars, AgreementSection.Policies, AgreementSection.Ladders, AgreementSection.CreditSchedules, AgreementSection.Roster,
                AgreementSection.Pricing],
        [AgreementSection.ScopeDefault] = [AgreementSection.Pricing],
        [AgreementSection.WorkloadLimits] = [AgreementSection.Services],
        [AgreementSection.Readiness] = [AgreementSection.Calendars, AgreementSection.Term],
        [AgreementSection.Onboarding] = [AgreementSection.Calendars, AgreementSection.Term],
        [AgreementSection.Provisions] = [AgreementSection.Calendars, AgreementSection.Term],
        [AgreementSection.Term] = [AgreementSection.Calendars],
        [AgreementSection.Responsibilities] = [AgreementSection.Calendars, AgreementSection.Services],
        [AgreementSection.Communication] = [AgreementSection.Calendars, AgreementSection.Ladders],
        [AgreementSection.Pricing] = [AgreementSection.Calendars, AgreementSection.Services],
    };

    private readonly HashSet<(AgreementSection, int, int, int, int, int, int, int)> judged = [];
    private readonly WorkingDays workingDays = new();

    /// <summary>Everything found; a fault that is in several versions may be there several times.</summary>
    /// <returns>the amendment the section is from, by its place in the list, below zero for the terms first agreed; code; path in the terms; value; message;
    /// severity</returns>
    public IEnumerable<(int Source, string Code, string Path, object? Value, string Message, Severity Severity)> Findings() => Versions().SelectMany(Judge);

    private IEnumerable<int[]> Versions()
    {
        var sources = AgreementVersions.FirstAgreed();
        yield return sources;
        foreach (var (index, amendment) in amendments.Index())
        {
            foreach (var section in amendment.Sections)
                sources[(int)section] = index;
            yield return sources;
        }

        if (first.Term?.Effective is not { } effective)
            yield break;
        foreach (var signed in amendments.Select(amendment => amendment.Signed).Where(signed => signed is not null).Distinct().Order())
            foreach (var stretch in AgreementVersions.Stretches(effective, amendments, signed))
                yield return stretch.Sources;
    }

    private List<(int, string, string, object?, string, Severity)> Judge(int[] sources)
    {
        var findings = new List<(int, string, string, object?, string, Severity)>();
        HashSet<AgreementSection> wanted = [.. Named.Keys.Where(section => judged.Add(Meeting(section, sources)))];
        if (wanted.Count > 0)
        {
            new TermsReferences(agreement, AgreementVersions.Terms(first, amendments, sources), workingDays, wanted,
            (code, section, path, value, message, severity) =>
                findings.Add((sources[(int)section], code, path, value, message, severity))).Judge();
        }

        return findings;
    }

    private static (AgreementSection, int, int, int, int, int, int, int) Meeting(AgreementSection section, int[] sources)
    {
        var named = Named[section];
        int Of(int place) => place < named.Length ? sources[(int)named[place]] : -1;
        return (section, sources[(int)section], Of(0), Of(1), Of(2), Of(3), Of(4), Of(5));
    }
}
