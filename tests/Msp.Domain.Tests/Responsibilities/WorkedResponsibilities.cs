using Msp.Domain.Responsibilities;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Responsibilities;

/// <summary>Responsibilities without a fault, for tests to put faults into.</summary>
internal static class WorkedResponsibilities
{
    public static readonly BusinessCalendar Office = BusinessCalendar.In("Europe/London").Named("office").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();

    public static readonly BusinessCalendar Evening = BusinessCalendar.In("Europe/London").Named("evening").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "17:00-22:00").Build();

    public static readonly Dictionary<string, BusinessCalendar> Calendars = new() { ["office"] = Office, ["evening"] = Evening };

    public static ResponsibilitiesDraft Draft => new()
    {
        Roles =
        [
            new() { Name = "service manager", Side = Side.Provider, Holder = "Ann", Deputy = "Bob" },
            new() { Name = "first line", Side = Side.Provider, Holder = "Cem", Deputy = "Dee", Line = "desk", Hours = "office" },
            new() { Name = "evening line", Side = Side.Provider, Holder = "Eve", Deputy = "Dee" },
            new() { Name = "approver", Side = Side.Client, Holder = "Fay", Deputy = "Gus" },
            new() { Name = "director", Side = Side.Client, Party = "client", Holder = "Hal", Deputy = "Fay" },
        ],
        Activities =
        [
            new()
            {
                Name = "incident", Accountable = "service manager", Informed = ["director"],
                Responsible = [new() { Role = "first line", Hours = "office" }, new() { Role = "evening line", Hours = "evening" }],
            },
            new() { Name = "restore test", Service = "backup", Accountable = "service manager", Responsible = [new() { Role = "first line" }], Consulted = ["director"], Approver = "approver" },
        ],
        Obligations =
        [
            new()
            {
                Id = "approve", Title = "Approve the change", Role = "approver", Within = Duration.FromHours(8), Calendar = "office", Reasons = ["waiting for approval"],
                RemindAfter = [Duration.FromHours(4), Duration.FromHours(2)], EscalateTo = "director", EscalateAfter = Duration.FromHours(12), Consequence = "the change is planned anew",
            },
            new() { Id = "tell", Title = "Tell what is missing", Role = "approver", Within = Duration.FromHours(4), Calendar = "office" },
        ],
        Intake = [new() { RequestType = "new user", Items = ["name", "start date"], Obligation = "tell" }],
    };

    public static ResponsibilitiesDraft WithRole(int index, Func<RoleDraft, RoleDraft?> change) => Draft with { Roles = Changed(Draft.Roles!, index, change) };

    public static ResponsibilitiesDraft WithActivity(int index, Func<ActivityDraft, ActivityDraft?> change) => Draft with { Activities = Changed(Draft.Activities!, index, change) };

    public static ResponsibilitiesDraft WithObligation(int index, Func<ClientObligationDraft, ClientObligationDraft?> change) =>
        Draft with { Obligations = Changed(Draft.Obligations!, index, change) };

    public static ResponsibilitiesDraft WithIntake(Func<IntakeDraft, IntakeDraft?> change) => Draft with { Intake = Changed(Draft.Intake!, 0, change) };

    public static IReadOnlyList<T?> Changed<T>(IReadOnlyList<T?> list, int index, Func<T, T?> change) where T : class => [.. list.Select((item, at) => at == index ? change(item!) : item)];
}
