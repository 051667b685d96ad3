using FluentValidation;
using Msp.Domain.Communication;

namespace Msp.Domain.Operations;

/// <summary>Judges a project.</summary>
internal sealed class ProjectValidator : AbstractValidator<ProjectDraft>
{
    private const int MostLeadDays = 1000;

    public ProjectValidator()
    {
        RuleFor(project => project.Id).MustBeStated(DomainCodes.ProjectIdBlank, "A project has an id.");
        RuleFor(project => project.Name).MustBeStated(DomainCodes.ProjectNameBlank, "A project has a name.");
        RuleFor(project => project.Heard).Must(CadenceValidator.IsDate)
            .Finds(DomainCodes.ProjectDateUnfit, "The date on which it was heard of is stated, in the years 1970 to 2199.");
        RuleFor(project => project.NeededBy).Must(CadenceValidator.IsDate)
            .Finds(DomainCodes.ProjectDateUnfit, "The date by which it is needed is stated, in the years 1970 to 2199.");
        RuleFor(project => project.LeadDays).Must(days => days is >= 1 and <= MostLeadDays)
            .Finds(DomainCodes.ProjectLeadUnfit, "It takes 1 to 1000 working days.");
        RuleFor(project => project).Custom((project, context) =>
        {
            var (names, roles) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            foreach (var (index, milestone) in (project.Milestones ?? []).Index())
            {
                if (milestone is null || !Judging.IsStated(milestone.Name) || !names.Add(milestone.Name) || !CadenceValidator.IsDate(milestone.Due)
                    || milestone.Due > project.NeededBy)
                    context.Report(DomainCodes.ProjectMilestoneUnfit, FindingPath.Item("milestones", index), milestone?.Name,
                        "A milestone has a name of its own and a date, not after the one the project is needed by.");
            }

            foreach (var (index, resource) in (project.Resources ?? []).Index())
            {
                if (resource is null || !Judging.IsStated(resource.Role) || !roles.Add(resource.Role) || !(resource.Hours > 0m) || resource.Planned < 0m)
                    context.Report(DomainCodes.ProjectResourceUnfit, FindingPath.Item("resources", index), resource?.Role,
                        "A resource is a role, named once, with hours above zero.");
            }
        });
    }
}
