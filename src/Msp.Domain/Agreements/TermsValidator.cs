using FluentValidation;

namespace Msp.Domain.Agreements;

/// <summary>Judges each section of the terms by itself; what sections say of each other is judged by <see cref="TermsReferences"/>.</summary>
internal sealed partial class TermsValidator : AbstractValidator<AgreementTermsDraft>
{
    private const int MostScopeRules = 200;
    private const int MostTickets = 10_000_000;

    public TermsValidator()
    {
        RuleFor(terms => terms).Custom((terms, context) =>
        {
            context.Named("calendars", terms.Calendars);
            context.Named("policies", terms.Policies);
            context.Named("ladders", terms.Ladders);
            context.Named("creditSchedules", terms.CreditSchedules);
            context.Named("supportingTargets", terms.SupportingTargets);
            context.Once("services", terms.Services, service => service.Id);
            context.Once("provisions", terms.Provisions, provision => provision.Id);
            context.Once("kpis", terms.Kpis, kpi => kpi.Id);
        });
        RuleForEach(terms => terms.Services).Something().SetValidator(new ServiceValidator()!);
        RuleFor(terms => terms.ScopeDefault).SetValidator(new ScopeRuleValidator()!);
        RuleFor(terms => terms.ScopeDefault)
            .Must(rule => rule is not { Activity: not null } and not { Site: not null } and not { Assets: not null } and not { Users: not null })
            .Finds(DomainCodes.AgreementScopeUnfit, "What holds where no service says anything holds for every request.");
        RuleForEach(terms => terms.WorkloadLimits).Something().SetValidator(new WorkloadLimitValidator()!);
        RuleFor(terms => terms.Readiness).SetValidator(new ReadinessValidator()!);
        RuleFor(terms => terms.Onboarding).SetValidator(new OnboardingValidator()!);
        RuleForEach(terms => terms.Provisions).Something().SetValidator(new ProvisionValidator()!);
        RuleFor(terms => terms.Term).SetValidator(new TermValidator()!);
        RuleFor(terms => terms.ChangePolicy).SetValidator(new ChangePolicyValidator()!);
        RuleFor(terms => terms.Pricing).SetValidator(new Pricing.PricingTermsValidator()!);
        RuleFor(terms => terms.Responsibilities).SetValidator(new Responsibilities.ResponsibilitiesValidator()!);
        RuleFor(terms => terms.Communication).SetValidator(new Communication.CommunicationValidator()!);
        RuleForEach(terms => terms.Kpis).Something().SetValidator(new Kpis.KpiValidator()!);
    }

    private sealed class ServiceValidator : AbstractValidator<ServiceDraft>
    {
        public ServiceValidator()
        {
            RuleFor(service => service.Id).Text();
            RuleFor(service => service.Name).OptionalText();
            RuleFor(service => service.Clause).OptionalText();
            RuleFor(service => service.Owner).OptionalText();
            RuleForEach(service => service.Coverage).Something().SetValidator(new CoverageValidator()!);
            RuleFor(service => service.Maintenance).SetValidator(new MaintenanceValidator()!);
            RuleForEach(service => service.Scope).Something().SetValidator(new ScopeRuleValidator()!);
            RuleFor(service => service).Custom((service, context) =>
            {
                JudgeLines(service.Coverage ?? [], context);
                JudgeTies(service.Scope ?? [], context);
            });
        }

        private static void JudgeLines(IReadOnlyList<CoverageDraft?> coverage, ValidationContext<ServiceDraft> context)
        {
            var seen = new HashSet<(string?, string?)>();
            foreach (var (index, entry) in coverage.Index())
                if (entry is not null && !seen.Add((entry.Line, entry.Skill)))
                    context.Report(DomainCodes.AgreementCoverageRepeated, FindingPath.Item("coverage", index), entry.Line,
                        "The line is stated already for this skill.");
        }

        // Two rules that some request fits, none more specific than the other: nothing tells which holds.
        private static void JudgeTies(IReadOnlyList<ScopeRuleDraft?> rules, ValidationContext<ServiceDraft> context)
        {
            if (rules.Count > MostScopeRules)
            {
                context.Report(DomainCodes.AgreementTooMany, "scope", rules.Count, "A service has at most 200 scope rules.");
                return;
            }

            for (var later = 1; later < rules.Count; later++)
            {
                if (rules[later] is not { } rule)
                    continue;
                var earlier = Enumerable.Range(0, later).FirstOrDefault(before => rules[before] is { } other && Tie(other, rule), -1);
                if (earlier >= 0)
                    context.Report(DomainCodes.AgreementScopeTie, FindingPath.Item("scope", later), rule.Clause,
                        $"Some request fits this rule and {FindingPath.Item("scope", earlier)}, and neither is more specific.");
            }
        }

        private static bool Tie(ScopeRuleDraft one, ScopeRuleDraft other) =>
            Stated(one) == Stated(other) && Meet(one.Activity, other.Activity) && Meet(one.Site, other.Site) && Meet(one.Assets, other.Assets)
                && Meet(one.Users, other.Users);

        private static int Stated(ScopeRuleDraft rule) => new[] { rule.Activity, rule.Site, rule.Assets, rule.Users }.Count(part => part is not null);

        private static bool Meet(string? one, string? other) => one is null || other is null || one == other;
    }

    private sealed class CoverageValidator : AbstractValidator<CoverageDraft>
    {
        public CoverageValidator()
        {
            RuleFor(coverage => coverage.Line).Text();
            RuleFor(coverage => coverage.Skill).OptionalText();
            RuleFor(coverage => coverage.Role).OptionalText();
            RuleFor(coverage => coverage.Hours).Text();
            RuleFor(coverage => coverage.AnswersWithin).NotNegative();
            RuleFor(coverage => coverage.Clause).OptionalText();
            RuleFor(coverage => coverage.Outside).SetValidator(new OutsideHoursValidator()!);
        }
    }

    private sealed class OutsideHoursValidator : AbstractValidator<OutsideHoursDraft>
    {
        public OutsideHoursValidator()
        {
            RuleFor(outside => outside.Role).OptionalText();
            RuleFor(outside => outside.AnswersWithin).Required();
            RuleFor(outside => outside.AnswersWithin).NotNegative();
            RuleFor(outside => outside.Fee).Must(fee => fee is null || fee.Value.Amount >= 0m).Finds(DomainCodes.AgreementOutOfRange, "A fee is not negative.");
        }
    }

    private sealed class ScopeRuleValidator : AbstractValidator<ScopeRuleDraft>
    {
        public ScopeRuleValidator()
        {
            RuleFor(rule => rule.Clause).Text();
            RuleFor(rule => rule.Answer).Required();
            RuleFor(rule => rule.Answer).OneOf();
            RuleFor(rule => rule.Per).OneOf();
            foreach (var part in new System.Linq.Expressions.Expression<Func<ScopeRuleDraft, string?>>[] { rule => rule.Activity, rule => rule.Site, rule =>
                rule.Assets, rule => rule.Users, rule => rule.Unit, rule => rule.Rate })
                RuleFor(part).OptionalText();
            RuleFor(rule => rule.Limit).Must((rule, limit) => limit is null == rule.Answer is not ScopeVerdict.CoveredUpTo)
                .Finds(DomainCodes.AgreementScopeUnfit, "A limit is stated where something is covered up to one, and only there.");
            RuleFor(rule => rule.Limit).Must(limit => limit is null or (> 0m and <= 1_000_000_000m))
                .Finds(DomainCodes.AgreementOutOfRange, "A limit is above zero, at most a thousand million.");
            RuleFor(rule => rule.Per).Must((rule, per) => per is null || rule.Answer is ScopeVerdict.CoveredUpTo)
                .Finds(DomainCodes.AgreementScopeUnfit, "Only a limit has a period.");
            RuleFor(rule => rule.Unit).Must((rule, unit) => unit is null == (rule.Limit is null && rule.Price is null))
                .Finds(DomainCodes.AgreementScopeUnfit, "A unit is stated with a limit or a price, and only there.");
            RuleFor(rule => rule.Price).Must(price => price is null || price.Value.Amount >= 0m)
                .Finds(DomainCodes.AgreementOutOfRange, "A price is not negative.");
            RuleFor(rule => rule).Custom((rule, context) =>
            {
                var priced = rule.Price is not null || rule.Rate is not null;
                if (rule.Answer is ScopeVerdict.Billable && !priced)
                    context.Report(DomainCodes.AgreementScopeUnfit, "price", null, "What is billable has a price or a rate.");
                if (priced && rule.Answer is not (null or ScopeVerdict.Billable or ScopeVerdict.CoveredUpTo))
                    context.Report(DomainCodes.AgreementScopeUnfit, rule.Price is null ? "rate" : "price", rule.Rate,
                        "Only what is billable, or covered up to a limit, has a price or a rate.");
            });
        }
    }

    private sealed class WorkloadLimitValidator : AbstractValidator<WorkloadLimitDraft>
    {
        public WorkloadLimitValidator()
        {
            RuleFor(limit => limit.Clause).Text();
            RuleFor(limit => limit.Type).OptionalText();
            RuleFor(limit => limit.Per).OneOf();
            RuleFor(limit => limit.AtMost).Required();
            RuleFor(limit => limit.AtMost).Must(most => most is null or (>= 1 and <= MostTickets))
                .Finds(DomainCodes.AgreementOutOfRange, "A workload is 1 ticket or more, at most ten million.");
        }
    }
}
