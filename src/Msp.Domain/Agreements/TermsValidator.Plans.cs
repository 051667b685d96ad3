using FluentValidation;

namespace Msp.Domain.Agreements;

/// <summary>The sections about what is due when.</summary>
internal sealed partial class TermsValidator
{
    /// <summary>How many working days a deadline counts at most: ten years of days, weekends among them.</summary>
    public const int MostWorkingDays = 3_650;

    /// <summary>Judges a term alone.</summary>
    public static IValidator<TermDraft> OfTerm { get; } = new TermValidator();

    private sealed class DeadlineValidator : AbstractValidator<DeadlineDraft>
    {
        private const int MostDays = 36_525;

        public DeadlineValidator()
        {
            RuleFor(deadline => deadline.On).Dated();
            RuleFor(deadline => deadline.Days).Must(days => days is null or (>= 0 and <= MostDays))
                .Finds(DomainCodes.AgreementOutOfRange, "Days are zero or more, at most a hundred years.");
            RuleFor(deadline => deadline.WorkingDays).Must(days => days is null or (>= 0 and <= MostWorkingDays))
                .Finds(DomainCodes.AgreementOutOfRange, "Working days are zero or more, at most 3,650.");
            RuleFor(deadline => deadline).Custom((deadline, context) =>
            {
                if (new object?[] { deadline.On, deadline.Days, deadline.WorkingDays }.Count(part => part is not null) != 1)
                    context.Report(DomainCodes.AgreementDeadlineUnfit, "", null, "A deadline is one of three: a date, days, or working days.");
                if (deadline.WorkingDays is null != deadline.Calendar is null)
                    context.Report(DomainCodes.AgreementDeadlineUnfit, "calendar", deadline.Calendar,
                        "A calendar is stated with working days, and only there.");
            });
        }
    }

    private sealed class ReadinessValidator : AbstractValidator<ReadinessDraft>
    {
        public ReadinessValidator()
        {
            RuleFor(readiness => readiness.Assessed).Required();
            RuleFor(readiness => readiness.Assessed).Dated();
            RuleFor(readiness => readiness.By).Text();
            RuleForEach(readiness => readiness.Items).Something().SetValidator(new ReadinessItemValidator()!);
            RuleFor(readiness => readiness).Custom((readiness, context) => context.Once("items", readiness.Items, item => item.Id));
        }
    }

    private sealed class ReadinessItemValidator : AbstractValidator<ReadinessItemDraft>
    {
        public ReadinessItemValidator()
        {
            RuleFor(item => item.Id).Text();
            RuleFor(item => item.Found).Text();
            RuleFor(item => item.Clause).OptionalText();
            RuleFor(item => item.Verdict).Required();
            RuleFor(item => item.Verdict).OneOf();
            RuleFor(item => item.By).OfParty();
            RuleFor(item => item.By).Must((item, by) => by is not null || item.Verdict is not ReadinessVerdict.RemediateFirst)
                .Finds(DomainCodes.AgreementValueMissing, "Somebody puts right what must be put right.");
            RuleFor(item => item.Due).Must((item, due) => due is not null || item.Verdict is not ReadinessVerdict.RemediateFirst)
                .Finds(DomainCodes.AgreementValueMissing, "What must be put right has a deadline.");
            RuleFor(item => item.Due).SetValidator(new DeadlineValidator()!);
            RuleFor(item => item.Done).Dated();
            RuleFor(item => item.Verdict).Must((item, verdict) => verdict is not ReadinessVerdict.NotAcceptable || item.Done is not null)
                .Warns(DomainCodes.AgreementNotAcceptable, "This cannot be served, and is not settled.");
        }
    }

    private sealed class OnboardingValidator : AbstractValidator<OnboardingDraft>
    {
        public OnboardingValidator()
        {
            RuleForEach(onboarding => onboarding.Steps).Something().SetValidator(new OnboardingStepValidator()!);
            RuleFor(onboarding => onboarding.Steps).Must(steps => steps?.Any(step => step?.IsDocumentation == true) == true)
                .Warns(DomainCodes.AgreementDocumentationMissing, "No step writes down what is there; this is due from the first days.");
            RuleFor(onboarding => onboarding.Grace).InDates();
            RuleFor(onboarding => onboarding.GraceClause).Must((onboarding, clause) => onboarding.Grace is null ? clause is null : Judging.IsStated(clause))
                .Finds(DomainCodes.AgreementValueMissing, "A grace period rests on a clause, and the clause is stated only with it.");
            RuleFor(onboarding => onboarding).Custom((onboarding, context) => context.Once("steps", onboarding.Steps, step => step.Id));
        }
    }

    private sealed class OnboardingStepValidator : AbstractValidator<OnboardingStepDraft>
    {
        public OnboardingStepValidator()
        {
            RuleFor(step => step.Id).Text();
            RuleFor(step => step.What).Text();
            RuleFor(step => step.Clause).OptionalText();
            RuleFor(step => step.By).OfParty();
            RuleFor(step => step.Due).Required();
            RuleFor(step => step.Due).SetValidator(new DeadlineValidator()!);
            RuleFor(step => step.Done).Dated();
        }
    }

    private sealed class ProvisionValidator : AbstractValidator<ProvisionDraft>
    {
        public ProvisionValidator()
        {
            RuleFor(provision => provision.Id).Text();
            RuleFor(provision => provision.What).Text();
            RuleFor(provision => provision.Clause).OptionalText();
            RuleFor(provision => provision.By).Required();
            RuleFor(provision => provision.By).OfParty();
            RuleFor(provision => provision.Due).Required();
            RuleFor(provision => provision.Due).SetValidator(new DeadlineValidator()!);
            RuleFor(provision => provision.Done).Dated();
        }
    }

    private sealed class TermValidator : AbstractValidator<TermDraft>
    {
        public TermValidator()
        {
            RuleFor(term => term.Effective).Required();
            RuleFor(term => term.Effective).Dated();
            RuleFor(term => term.LastDay).Dated();
            RuleFor(term => term.LastDay).Must((term, last) => !(last < term.Effective))
                .Finds(DomainCodes.AgreementTermUnfit, "The last day is not before the effective date.");
            RuleFor(term => term.Length).InDates();
            RuleFor(term => term.Length).Must((term, length) => length is null || term.LastDay is null)
                .Finds(DomainCodes.AgreementTermUnfit, "A term ends by a last day or by a length, not by both.");
            RuleFor(term => term.Renewal).Must((term, renewal) => renewal is null || term.LastDay is not null || term.Length is not null)
                .Finds(DomainCodes.AgreementTermUnfit, "Only a term that ends is renewed; this one is open-ended.");
            RuleFor(term => term.Renewal).SetValidator(new RenewalValidator()!);
            RuleFor(term => term.Notice).SetValidator(new NoticeValidator()!);
            RuleFor(term => term.PriceReview).SetValidator(new PriceReviewValidator()!);
            RuleFor(term => term.ExitAssistance).InDates();
            RuleFor(term => term.Clause).Text();
            RuleFor(term => term.ExitClause).OptionalText();
        }
    }

    private sealed class RenewalValidator : AbstractValidator<RenewalDraft>
    {
        private const int MostRenewals = 1_000;

        public RenewalValidator()
        {
            RuleFor(renewal => renewal.Length).Required();
            RuleFor(renewal => renewal.Length).InDates();
            RuleFor(renewal => renewal.Times).Must(times => times is null or (>= 1 and <= MostRenewals))
                .Finds(DomainCodes.AgreementOutOfRange, "A term is renewed once or more, at most 1,000 times.");
        }
    }

    private sealed class NoticeValidator : AbstractValidator<NoticeDraft>
    {
        public NoticeValidator()
        {
            RuleFor(notice => notice.Length).Required();
            RuleFor(notice => notice.Length).InDates();
            RuleFor(notice => notice.Clause).OptionalText();
        }
    }

    private sealed class PriceReviewValidator : AbstractValidator<PriceReviewDraft>
    {
        public PriceReviewValidator()
        {
            RuleFor(review => review.Every).Required();
            RuleFor(review => review.Every).InDates();
            RuleFor(review => review.First).Dated();
            RuleFor(review => review.Clause).OptionalText();
        }
    }

    private sealed class ChangePolicyValidator : AbstractValidator<ChangePolicyDraft>
    {
        public ChangePolicyValidator()
        {
            RuleFor(policy => policy.Clause).Text();
            RuleFor(policy => policy.BatchEvery).InDates();
            RuleFor(policy => policy.FirstBatch).Dated();
            RuleFor(policy => policy.FirstBatch).Must((policy, first) => first is null == policy.BatchEvery is null)
                .Finds(DomainCodes.AgreementChangePolicyUnfit, "Batches have a first date and a step; changes that are carried out as they come have neither.");
        }
    }
}
