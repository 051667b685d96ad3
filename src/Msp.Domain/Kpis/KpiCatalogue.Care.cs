namespace Msp.Domain.Kpis;

public static partial class KpiCatalogue
{
    private static IEnumerable<StandardKpi> Care() =>
    [
        Outcome("availability", "Availability", KpiUnit.Percent, KpiDirection.HigherIsBetter,
            "Time up over agreed service time, summed over services and sites; never a mean of percentages.",
            Share("service", "began", "sum up", "sum agreed")),
        Inside("noise-ratio", "Alerts that needed no action", KpiUnit.Percent, KpiDirection.LowerIsBetter,
            "Alerts closed without action, outside maintenance.",
            Share("alert", "closed", "not acted", "all", "maintenance")),
        Inside("proactive-completion", "Preventive work done in time and checked", KpiUnit.Percent, KpiDirection.HigherIsBetter,
            "Of occurrences due, each counted once; what was skipped with an approved reason is listed apart. Nothing due is no data, not 100 %.",
            Share("occurrence", "due", "doneInTime and checked", "all", "skippedWithApproval")),
        Inside("proactive-share", "Preventive part of the hours", KpiUnit.Percent, KpiDirection.HigherIsBetter,
            "Hours of preventive work over all hours.",
            Share("month", "began", "sum proactiveHours", "sum hours")),
        Outcome("patch-compliance", "Devices patched", KpiUnit.Percent, KpiDirection.HigherIsBetter,
            "Devices without a patch missing for more than 14 days. One not seen for 30 days counts as not patched: it does not leave the figure.",
            Share("device", FormulaText.PeriodEnd, "lastSeen and periodEnd - lastSeen <= P30D and (not missingSince or periodEnd - missingSince <= P14D)",
                "inScope")),
        Inside("backup-jobs", "Backup jobs succeeded", KpiUnit.Percent, KpiDirection.HigherIsBetter,
            "Of jobs scheduled. Says nothing of what has no job: show backup-coverage beside it.",
            Share("backupJob", "scheduled", "succeeded", "all")),
        Outcome("backup-coverage", "Protected within the recovery point objective", KpiUnit.Percent, KpiDirection.HigherIsBetter,
            "Of the objects to protect, those with a good restore point no older than their objective; objects, not jobs.",
            Share("workload", FormulaText.PeriodEnd, "lastGood and periodEnd - lastGood <= rpo", "protect")),
        Outcome("restore-coverage", "Restored and verified within 92 days", KpiUnit.Percent, KpiDirection.HigherIsBetter,
            "Of the objects to protect, those of which a restore was verified in the last quarter (control CIS 11.5).",
            Share("workload", FormulaText.PeriodEnd, "lastRestore and periodEnd - lastRestore <= P92D", "protect")),
        Outcome("standards-alignment", "Aligned with the standards", KpiUnit.Percent, KpiDirection.HigherIsBetter,
            "Sum of weight times answer (0, 0.5 or 1) over sum of weights, of what applies.",
            Share("standard", FormulaText.PeriodEnd, "sum weight * answer", "sum weight", "notApplicable")),
        Outcome("change-success", "Changes without trouble", KpiUnit.Percent, KpiDirection.HigherIsBetter,
            "Carried out without incident, rollback or leaving the window, after 7 days of watching.",
            Share("change", "implemented", "not causedIncident and not rolledBack and not leftWindow", "all",
                "cancelled") with { MatureAfter = Duration.FromDays(7) }),
        Inside("on-call-pages", "Pages outside hours per person and week", KpiUnit.Number, KpiDirection.LowerIsBetter,
            "Sum of pages outside working hours, tests aside, over sum of weeks on call.",
            Share("onCallWeek", "began", "sum pages", "all")),
        Inside("on-call-worst", "Interrupted nights of the worst week", KpiUnit.Number, KpiDirection.LowerIsBetter,
            "The largest number of interrupted nights of one person in one week.",
            Mean("onCallWeek", "began", "interruptedNights", "all") with { Aggregation = KpiAggregation.Maximum }),
    ];

    private static IEnumerable<StandardKpi> Business() =>
    [
        Inside("utilisation", "Utilisation", KpiUnit.Percent, KpiDirection.InsideBand,
            "Hours for clients over hours available: capacity without leave and holidays. Too much is as bad as too little.",
            Share("month", "began", "sum clientHours", "sum availableHours")),
        Inside("effective-rate", "Effective hourly rate", KpiUnit.Money, KpiDirection.HigherIsBetter,
            "Recurring revenue over the hours it took.",
            Share("month", "began", "sum revenue", "sum hours")),
        new("margin", "Margin of the agreement", KpiUnit.Percent, KpiDirection.HigherIsBetter, KpiPerspective.Inside,
            "Recurring revenue less the cost of delivery, over revenue; below zero it costs money.", needsCurrency: true,
            Share("month", "began", "sum revenue - cost", "sum revenue")),
        Inside("cost-per-ticket", "Cost per ticket", KpiUnit.Money, KpiDirection.LowerIsBetter,
            "MetricNet: all operating expense over tickets; sum over sum.",
            Share("month", "began", "sum cost", "sum tickets")),
    ];
}
