using System.Diagnostics.CodeAnalysis;
using Msp.Domain.Monetary;

namespace Msp.Domain.Agreements;

/// <summary>An agreement between a managed service provider and its client: who agreed to what, from when on, and what was amended since.</summary>
/// <remarks>
/// Made by <see cref="From"/> of a <see cref="ServiceAgreementDraft"/>. Every question takes the instant it is asked for: terms are those in force then.
/// Immutable and thread-safe.
/// </remarks>
public sealed partial class ServiceAgreement
{
    private static readonly AgreementValidator Validator = new();

    private readonly AgreementKnowledge known;
    private readonly AgreementTermsDraft firstTerms;
    private readonly bool hasOwnHistory;

    private ServiceAgreement(ServiceAgreementDraft draft)
    {
        (Id, Title, Signed) = (draft.Id!, draft.Title ?? draft.Id!, draft.Signed);
        (Zone, Currency) = (DateTimeZoneProviders.Tzdb[draft.Zone!], Currency.Parse(draft.Currency!));
        Parties = [.. draft.Parties!.Select(party => new AgreementParty(party!))];
        Sites = [.. (draft.Sites ?? []).Select(site => new AgreementSite(site!, Zone))];
        Amendments = [.. (draft.Amendments ?? []).Select((amendment, place) => Amendment.Of(amendment!, place)).OrderBy(amendment => amendment.Number)];
        firstTerms = new AgreementTerms(draft.Terms!, new()).ToDraft();
        (hasOwnHistory, History) = (draft.History is { Count: > 0 }, AgreementVersions.History(draft, Zone));
        known = new(Id, Zone, firstTerms, Amendments, History);
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What people call it.</summary>
    public string Title { get; }

    /// <summary>The zone in which its dates begin and end.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The currency of its amounts.</summary>
    public Currency Currency { get; }

    /// <summary>Who agreed, in the order stated.</summary>
    public IReadOnlyList<AgreementParty> Parties { get; }

    /// <summary>The places that are served, in the order stated.</summary>
    public IReadOnlyList<AgreementSite> Sites { get; }

    /// <summary>The date of signature; null while it is not signed.</summary>
    public LocalDate? Signed { get; }

    /// <summary>What was done with it, oldest first; what happens by itself is not among it.</summary>
    public IReadOnlyList<LifecycleStep> History { get; }

    /// <summary>What was changed, by number; amendments that are not signed among them.</summary>
    public IReadOnlyList<Amendment> Amendments { get; }

    /// <summary>The terms through time, as known with every signed amendment: each version holds from its start to that of the next. Where an amendment
    /// applies section by section from different dates, each of them begins a version.</summary>
    public IReadOnlyList<AgreementVersion> Versions => known.Whole.Versions;

    /// <summary>Makes an agreement of what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; all findings are in it.</exception>
    public static ServiceAgreement From(ServiceAgreementDraft draft) => Definition.From(draft, Validator, valid => new ServiceAgreement(valid), "agreement");

    /// <summary>Makes an agreement of what was written down, or says everything that is wrong with it.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="agreement">the agreement, or null when there are errors</param>
    /// <param name="findings">everything found; warnings also for an agreement that is made</param>
    /// <returns>whether there are no errors</returns>
    public static bool TryFrom(ServiceAgreementDraft draft, [NotNullWhen(true)] out ServiceAgreement? agreement, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, Validator, valid => new ServiceAgreement(valid), out agreement, out findings);

    /// <summary>The agreement with another amendment.</summary>
    /// <param name="amendment">the amendment; its number is above those of all others</param>
    /// <param name="amended">the agreement with it, or null when there are errors</param>
    /// <param name="findings">everything found, in the whole agreement</param>
    /// <returns>whether there are no errors</returns>
    public bool TryAmend(AmendmentDraft amendment, [NotNullWhen(true)] out ServiceAgreement? amended, out IReadOnlyList<Finding> findings)
    {
        var draft = ToDraft();
        return TryFrom(draft with { Amendments = [.. draft.Amendments ?? [], amendment] }, out amended, out findings);
    }

    /// <summary>The canonical draft: making it again gives the same agreement.</summary>
    public ServiceAgreementDraft ToDraft() => new()
    {
        Id = Id, Title = Title == Id ? null : Title, Zone = Zone.Id, Currency = Currency.Code, Signed = Signed,
        Parties = [.. Parties.Select(party => party.ToDraft())],
        Sites = Sites.Count == 0 ? null : [.. Sites.Select(site => site.ToDraft())],
        History = hasOwnHistory ? [.. History.Select(step => step.ToDraft())] : null,
        Terms = firstTerms,
        Amendments = Amendments.Count == 0 ? null : [.. Amendments.Select(amendment => amendment.ToDraft())],
    };

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
