using Msp.Domain.Communication;

namespace Msp.Domain.Operations;

/// <summary>Ready processes of a managed service provider, as drafts: change what differs and plan the rest.</summary>
/// <remarks>
/// Each is a start, not a rule: how often, by whom and with which evidence is the contract's. Ids of CIS Controls version 8 and NIST CSF 2.0 are references
/// only.
/// </remarks>
public static class ProcessTemplates
{
    private const string Doer = "technician";
    private const string Checker = "senior technician";
    private const string Owner = "service manager";
    private const string Overseer = "director";

    /// <summary>All of them: backups, restore tests, disaster recovery, security incidents, firewalls, endpoint protection, patching, user training.</summary>
    /// <param name="first">the date from which they are due</param>
    /// <param name="calendar">the name of the calendar whose working days count</param>
    /// <exception cref="ArgumentException"><paramref name="calendar"/> is blank.</exception>
    public static IReadOnlyList<ProcessDraft> All(LocalDate first, string calendar)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(calendar);
        RecurrenceDraft Each(Period every) => new() { First = first, Every = every, Roll = DayRoll.Following, Calendar = calendar };
        RecurrenceDraft Months(int months) => Each(Period.FromMonths(months)) with { WorkingDays = [5], Roll = null };
        return
        [
            Made("backup-jobs", "Look at every backup job", ProcessKind.Backup, Each(Period.FromDays(1)), 10, ["server"], ["CIS 11.2", "NIST PR.DS-11"],
                Step("jobs", "See that every job of the night ended, and why those did not", StepEvidence.Log),
                Step("tickets", "Open a ticket for every job that failed", StepEvidence.Note))
                with { DueBy = new(12, 0), Checks = Checks(5) },
            Made("backup-on-site", "Look at the backups on site", ProcessKind.Backup, Each(Period.FromWeeks(1)), 20, ["server"], ["CIS 11.2"],
                Step("copies", "See that every workload has a copy as recent as promised", StepEvidence.Log),
                Step("room", "Read the free capacity", StepEvidence.Reading)),
            Made("backup-off-site", "Look at the backups off site", ProcessKind.Backup, Each(Period.FromWeeks(1)), 20, ["server"],
                ["CIS 11.4", "NIST PR.DS-11"],
                Step("copies", "See that every workload has a copy in another place", StepEvidence.SecondSource),
                Step("locked", "See that the copies cannot be changed or deleted from the client's network", StepEvidence.Screenshot)),
            Made("restore-test", "Restore from a backup", ProcessKind.RestoreTest,
                Each(Period.FromMonths(1)) with { MonthDays = [10, 24], Roll = DayRoll.ModifiedFollowing }, 90, [],
                ["CIS 11.5", "NIST PR.DS-11"],
                Step("choose", "Choose the workloads whose last restore is longest ago", StepEvidence.Note),
                Step("restore", "Restore them beside the original", StepEvidence.Log),
                Step("time", "Measure how long it took until they worked", StepEvidence.Reading),
                Step("point", "Read how old the data is that came back", StepEvidence.Reading),
                Step("seen", "Let somebody else see that they work", StepEvidence.Note)) with { LateDays = 3, Critical = true },
            Made("disaster-recovery", "Rehearse a disaster", ProcessKind.DisasterRecovery, Months(12), 480, [], ["CIS 11.5", "NIST RC.RP-01"],
                Step("plan", "Read the plan with the client and note what is outdated", StepEvidence.Note),
                Step("run", "Start the most important services elsewhere, in the order of the plan", StepEvidence.Log),
                Step("time", "Measure the time until users can work", StepEvidence.Reading),
                Step("lessons", "Write down what did not work, with owners and dates", StepEvidence.Note))
                with { DaysBefore = 30, LateDays = 30, Critical = true },
            Made("incident-rehearsal", "Rehearse a security incident", ProcessKind.SecurityIncident, Months(6), 120, [], ["CIS 17.7", "NIST RS.MA-01"],
                Step("contacts", "Call every contact of the plan, out of hours too", StepEvidence.Log),
                Step("notice", "Rehearse the notice to the client and measure the time", StepEvidence.Reading),
                Step("duties", "See that the client's duties to report and their deadlines are right", StepEvidence.Note)) with { DaysBefore = 14,
                    LateDays = 14, Critical = true },
            Made("firewall-firmware", "Bring the firmware of firewalls up to date", ProcessKind.Firewall, Months(1), 45, ["firewall"], ["CIS 12.1"],
                Step("version", "Compare the version with the maker's", StepEvidence.Reading),
                Step("update", "Update it in the window, or say why not", StepEvidence.Note)) with { LateDays = 5 },
            Made("firewall-subscriptions", "Renew the subscriptions of firewalls", ProcessKind.Firewall, Months(1), 10, ["firewall"], ["CIS 12.1"],
                Step("ends", "Read when each subscription ends", StepEvidence.Reading),
                Step("order", "Order what ends within 90 days", StepEvidence.Note)) with { LateDays = 5 },
            Made("firewall-monitoring", "See that firewalls are monitored", ProcessKind.Firewall, Each(Period.FromWeeks(1)), 10, ["firewall"],
                ["CIS 13.6", "NIST DE.CM-01"],
                Step("alive", "See that each one reports, and that its log arrives", StepEvidence.Log)) with { LateDays = 2 },
            Made("firewall-review", "Review the rules of firewalls by hand", ProcessKind.Firewall, Months(3), 90, ["firewall"], ["CIS 4.4"],
                Step("rules", "Read every rule; remove what nobody can explain", StepEvidence.Log),
                Step("open", "Look from outside what is open", StepEvidence.SecondSource),
                Step("agreed", "Let the client agree to what stays", StepEvidence.Note)) with { LateDays = 10, Checks = Checks(25) },
            Made("endpoint-installed", "See that every endpoint is protected", ProcessKind.EndpointProtection, Each(Period.FromWeeks(1)), 30, [],
                ["CIS 10.1", "NIST DE.CM-09"],
                Step("list", "List the endpoints that the protection reports, with the age of their signatures", StepEvidence.Log),
                Step("second", "Compare them with what another tool sees", StepEvidence.SecondSource),
                Step("gaps", "Open a ticket for every endpoint that only one of them sees", StepEvidence.Note))
                with { LateDays = 2 },
            Made("endpoint-spot-check", "Look at single endpoints by hand", ProcessKind.EndpointProtection, Each(Period.FromMonths(1)), 30, [], ["CIS 10.2"],
                Step("draw", "Draw five endpoints", StepEvidence.Note),
                Step("look", "See on each that the protection runs and is current", StepEvidence.Screenshot)) with { LateDays = 5 },
            Made("patching", "Install patches", ProcessKind.Patching,
                new RecurrenceDraft { First = first, Every = Period.FromMonths(1), Weekdays = [IsoDayOfWeek.Thursday], Nth = [2] }, 30, ["server"],
                ["CIS 7.3", "NIST PR.PS-02"],
                Step("test", "Install them on the test systems first", StepEvidence.Note), Step("install", "Install them in the window", StepEvidence.Log),
                Step("missing", "See by another tool which are missing", StepEvidence.SecondSource)) with { LateDays = 7 },
            Made("user-training", "Train users", ProcessKind.UserTraining, Months(3), 60, [], ["CIS 14.1", "NIST PR.AT-01"],
                Step("train", "Send or hold the training", StepEvidence.Log), Step("absent", "List who did not take part, and remind them", StepEvidence.Note),
                Step("measure", "Read the share of users that a test message deceived", StepEvidence.Reading)) with { LateDays = 20 },
        ];
    }

    private static ProcessDraft Made(string id, string name, ProcessKind kind, RecurrenceDraft recurrence, int minutes, string[] kinds, string[] references,
        params ProcessStepDraft[] steps) => new()
    {
        Id = id, Name = name, Kind = kind, Owner = Owner, Doer = Doer, Checker = Checker, Recurrence = recurrence, AssetKinds = kinds.Length == 0 ? null
            : kinds, Steps = steps,
        Effort = Duration.FromMinutes(minutes), Checks = Checks(10), Oversight = new() { Role = Overseer }, References = references,
    };

    private static QualityControlDraft Checks(decimal percent) => new() { Share = Share.OfPercent(percent) };

    private static ProcessStepDraft Step(string id, string text, StepEvidence evidence) => new() { Id = id, Text = text, Evidence = evidence };
}
