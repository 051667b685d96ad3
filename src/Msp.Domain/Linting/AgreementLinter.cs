using Msp.Domain.Agreements;

namespace Msp.Domain.Linting;

/// <summary>Looks beyond validity: for contradictions and impossible promises of an agreement, each with a witness.</summary>
/// <remarks>What is found is right; that nothing is found does not say that an agreement is good. Each rule is a type of its own. Immutable and
/// thread-safe.</remarks>
public static class AgreementLinter
{
    private static readonly Func<LintedTerms, IEnumerable<LintFinding>>[] Rules =
    [
        ResponseRule.Find, SupplierRule.Find, EscalationRule.Find, PolicyRule.Find, TargetRule.Find, WaitRule.Find, CatalogueRule.Find, RemedyRule.Find,
        HolidayEndRule.Find, TermRule.Find,
        DutyRule.Find, RoleRule.Find, PeopleRule.Find, LadderRule.Find, MaintenanceRule.Find,
    ];

    /// <summary>Looks over the terms in force at the start of a span and every later version: what is signed is looked at before it applies.</summary>
    /// <remarks>Of an agreement that is not in force at the start, the terms looked at first are those that would be. A version that begins after the span is
    /// looked at for as long as the span is.</remarks>
    /// <param name="agreement">the agreement</param>
    /// <param name="startInclusive">the start of the time in which people and targets are looked at: a year tells of every holiday</param>
    /// <param name="endExclusive">its end, or that of the agreement when it is earlier</param>
    /// <param name="asOf">the instant from which dates are past; <paramref name="startInclusive"/> by default</param>
    /// <returns>what was found, version by version and rule by rule; what several versions share is in it once. Empty when there is nothing</returns>
    /// <exception cref="ArgumentException"><paramref name="endExclusive"/> is not after <paramref name="startInclusive"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside what calendars support, or less than 31 days before its end.</exception>
    public static IReadOnlyList<LintFinding> Lint(ServiceAgreement agreement, Instant startInclusive, Instant endExclusive, Instant? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentOutOfRangeException.ThrowIfLessThan(startInclusive, BusinessCalendar.Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(endExclusive, BusinessCalendar.Latest - LintedTerms.LookAhead);
        if (endExclusive <= startInclusive)
            throw new ArgumentException($"The end {endExclusive} is not after the start {startInclusive}.", nameof(endExclusive));
        if (asOf is { } now)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(now, BusinessCalendar.Earliest, nameof(asOf));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(now, BusinessCalendar.Latest, nameof(asOf));
        }

        var seen = new HashSet<(string, string, string)>();
        return
        [
            .. LintedTerms.Of(agreement, startInclusive, endExclusive, asOf ?? startInclusive)
            .SelectMany(linted => Rules.SelectMany(rule => rule(linted)).Select(linted.Placed))
                .Where(found => seen.Add((found.Code, found.Place, found.At is null ? found.Witness : ""))),
        ];
    }
}
