using FluentValidation;
using Msp.Domain.Monetary;

namespace Msp.Domain.Agreements;

/// <summary>Judges an agreement: every part by itself, then what parts say of each other, in every version there will be.</summary>
/// <remarks>What it finds no error in can be made a <see cref="ServiceAgreement"/>. Immutable and thread-safe.</remarks>
public sealed class AgreementValidator : AbstractValidator<ServiceAgreementDraft>
{
    private const int MostAmendments = 200;
    private const int MostSteps = 1_000;

    /// <summary>Makes the validator.</summary>
    public AgreementValidator()
    {
        RuleFor(draft => draft.Id).Text();
        RuleFor(draft => draft.Title).OptionalText();
        RuleFor(draft => draft.Master).Null()
            .Finds(DomainCodes.AgreementMasterUnresolved, "This is a schedule of a framework agreement; resolve it with that first.");
        RuleFor(draft => draft.Zone).Must(IsZone).Finds(DomainCodes.AgreementZoneUnknown, "The zone is an id of the tz database, such as Europe/London.");
        RuleFor(draft => draft.Currency).Must(code => Currency.TryParse(code, out _))
            .Finds(DomainCodes.AgreementCurrencyUnknown, "The currency is an active code of ISO 4217, such as EUR.");
        RuleForEach(draft => draft.Parties).Something().SetValidator(new PartyValidator()!);
        RuleForEach(draft => draft.Sites).Something().SetValidator(new SiteValidator()!);
        RuleFor(draft => draft.Signed).Dated();
        RuleForEach(draft => draft.History).Something().SetValidator(new StepValidator()!);
        RuleFor(draft => draft.Terms).Required();
        RuleFor(draft => draft.Terms).SetValidator(new TermsValidator()!);
        RuleForEach(draft => draft.Amendments).Something().SetValidator(new AmendmentValidator()!);
        RuleFor(draft => draft).Custom((draft, context) => JudgeWhole(draft, context));
    }

    internal static bool IsZone(string? id) => id is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null;

    private static void JudgeWhole(ServiceAgreementDraft draft, ValidationContext<ServiceAgreementDraft> context)
    {
        context.Once("parties", draft.Parties, party => party.Id);
        context.Once("sites", draft.Sites, site => site.Id);
        foreach (var side in new[] { Side.Provider, Side.Client })
            if (draft.Parties?.Any(party => party?.Side == side) != true)
                context.Report(DomainCodes.AgreementPartyMissing, "parties", null, $"There is no {FindingPath.Value(side)} among the parties.");
        foreach (var (index, site) in (draft.Sites ?? []).Index())
            if (site?.Party is { } owner && draft.Parties?.Any(party => party?.Id == owner) != true)
                context.Report(DomainCodes.AgreementPartyUnknown, FindingPath.Item("sites", index, "party"), owner, "There is no such party.");
        if (draft.Terms is { } terms)
        {
            if (terms.Term is null)
                context.Report(DomainCodes.AgreementValueMissing, "terms.term", null, "An agreement has a term.");
            if (terms.Services is null or { Count: 0 })
                context.Report(DomainCodes.AgreementServicesMissing, "terms.services", null, "The catalogue has no service.", Severity.Warning);
            if (terms.ScopeDefault is null)
                context.Report(DomainCodes.AgreementScopeDefaultMissing, "terms.scopeDefault", null,
                    "What holds where no service says anything is not stated; it needs a quote.", Severity.Warning);
        }

        if (draft.Amendments is { Count: > MostAmendments })
            context.Report(DomainCodes.AgreementTooMany, "amendments", draft.Amendments.Count, "An agreement has at most 200 amendments.");
        else
            new AmendmentReview(draft, context).Judge();
        foreach (var (index, step) in (draft.History ?? []).Index())
            if (step?.Successor is { } successor && successor == draft.Id)
                context.Report(DomainCodes.AgreementSuccessorUnfit, FindingPath.Item("history", index, "successor"), successor,
                    "An agreement does not take its own place.");
        if (draft.History is { Count: > MostSteps })
            context.Report(DomainCodes.AgreementTooMany, "history", draft.History.Count, "An agreement has at most 1,000 steps.");
    }

    private sealed class PartyValidator : AbstractValidator<PartyDraft>
    {
        public PartyValidator()
        {
            RuleFor(party => party.Id).Text();
            RuleFor(party => party.Name).OptionalText();
            RuleFor(party => party.Side).Required();
            RuleFor(party => party.Side).OfParty();
        }
    }

    private sealed class SiteValidator : AbstractValidator<SiteDraft>
    {
        public SiteValidator()
        {
            RuleFor(site => site.Id).Text();
            RuleFor(site => site.Name).OptionalText();
            RuleFor(site => site.Zone).Must(zone => zone is null || IsZone(zone))
                .Finds(DomainCodes.AgreementZoneUnknown, "The zone is an id of the tz database, such as Europe/London.");
        }
    }

    private sealed class StepValidator : AbstractValidator<LifecycleStepDraft>
    {
        public StepValidator()
        {
            RuleFor(step => step.Verb).Required();
            RuleFor(step => step.Verb).OneOf();
            RuleFor(step => step.At).Required();
            RuleFor(step => step.At).Timed();
            RuleFor(step => step.Recorded).Timed();
            RuleFor(step => step.Reason).OptionalText();
            RuleFor(step => step.Successor).OptionalText();
            RuleFor(step => step.Successor).Must((step, successor) => successor is null || step.Verb is AgreementVerb.Supersede)
                .Finds(DomainCodes.AgreementSuccessorUnfit, "Only what is superseded has a successor.");
        }
    }

    private sealed class AmendmentValidator : AbstractValidator<AmendmentDraft>
    {
        public AmendmentValidator()
        {
            RuleFor(amendment => amendment.Number).Required();
            RuleFor(amendment => amendment.Number).Must(number => number is null or >= 1)
                .Finds(DomainCodes.AgreementOutOfRange, "An amendment's number is 1 or more.");
            RuleFor(amendment => amendment.Signed).Dated();
            RuleFor(amendment => amendment.Effective).Required();
            RuleFor(amendment => amendment.Effective).Dated();
            RuleFor(amendment => amendment.Reason).OptionalText();
            RuleFor(amendment => amendment.Replaces).Must(terms => terms is not null && AgreementSections.Stated(terms).Count > 0)
                .Finds(DomainCodes.AgreementAmendmentEmpty, "An amendment states at least one section.");
            RuleFor(amendment => amendment.Replaces).SetValidator(new TermsValidator()!);
            RuleFor(amendment => amendment).Custom((amendment, context) =>
            {
                var stated = amendment.Replaces is { } terms ? AgreementSections.Stated(terms) : [];
                var seen = new HashSet<AgreementSection>();
                foreach (var (index, section) in (amendment.Retroactive ?? []).Index())
                    if (!stated.Contains(section) || !seen.Add(section))
                        context.Report(DomainCodes.AgreementRetroactiveUnfit, FindingPath.Item("retroactive", index), section,
                            "A section that reaches back is one that the amendment states, once.");
            });
        }
    }
}
