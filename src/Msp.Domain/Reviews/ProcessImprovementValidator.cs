using FluentValidation;

namespace Msp.Domain.Reviews;

/// <summary>Judges an improvement of a business process.</summary>
internal sealed class ProcessImprovementValidator : AbstractValidator<ProcessImprovementDraft>
{
    private const decimal MostHours = 1_000_000m;

    public ProcessImprovementValidator()
    {
        RuleFor(one => one.Id).MustBeStated(DomainCodes.ImprovementIdUnfit, "An improvement has an id.");
        RuleFor(one => one.Process).MustBeStated(DomainCodes.ImprovementTextBlank, "An improvement names its process.");
        RuleFor(one => one.Proposal).MustBeStated(DomainCodes.ImprovementTextBlank, "An improvement says what is proposed.");
        RuleFor(one => one.ExpectedHours).Must(hours => hours is > 0m and <= MostHours).Finds(DomainCodes.ImprovementHoursUnfit,
            "The hours expected are above zero, at most a million.");
        RuleFor(one => one.AnalysedOn).Must(FactReading.IsDate).Finds(DomainCodes.ImprovementDateUnfit,
            "The day of the analysis is stated, in the years 1970 to 2199.");
        RuleFor(one => one.AgainBy).Must((one, date) => date is null || (FactReading.IsDate(date) && !(date <= one.AnalysedOn)))
            .Finds(DomainCodes.ImprovementDateUnfit, "The next analysis comes after this one.");
        RuleFor(one => one.WorksFrom).Must((one, date) => date is null || (FactReading.IsDate(date) && !(date < one.AnalysedOn)))
            .Finds(DomainCodes.ImprovementDateUnfit, "It does not work before the analysis.");
        RuleFor(one => one).Custom((one, context) =>
        {
            var months = new HashSet<YearMonth>();
            foreach (var (index, saved) in (one.Saved ?? []).Index())
            {
                var path = FindingPath.Item("saved", index);
                if (saved?.Month is not { } month || one.WorksFrom is not { } works || month.CompareTo(ProcessImprovement.FirstMonth(works)) < 0
                    || !months.Add(month))
                    context.Report(DomainCodes.ImprovementMonthUnfit, path, saved?.Month,
                        "Hours are those of a whole month in which the improvement works, each month once.");
                if (saved is not null && (saved.Hours is not { } hours || hours is < -MostHours or > MostHours))
                    context.Report(DomainCodes.ImprovementHoursUnfit, $"{path}.hours", saved.Hours, "The hours are stated, at most a million.");
                if (saved is not null && !Judging.IsStated(saved.Source))
                    context.Report(DomainCodes.ImprovementTextBlank, $"{path}.source", saved.Source, "It is said how the hours are known.");
            }
        });
    }
}
