using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <content>Activity, put where the service periods find it; what fits nowhere becomes a finding.</content>
internal sealed partial class BillingWork
{
    private static readonly Duration LongestEntry = Duration.FromDays(31);

    private readonly Dictionary<string, UnitPresence[]> units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MilestoneApproval[]> approvals = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Line, LocalDate Start), List<(LocalDate On, TimeEntry Entry)>> work = [];

    private void Gather()
    {
        foreach (var group in activity.Units.GroupBy(unit => unit.Line, StringComparer.Ordinal))
        {
            if (!IsLine<PriceModel.PerUnit>(group.Key, "units")) continue;
            foreach (var unit in group.Where(unit => unit.Until <= unit.From || unit.Quantity < 0m))
                findings.Add(Finding.Warning(DomainCodes.BillingNumber, $"units[{unit.Unit}]", unit.ToString(), "A unit leaves after it came, and stands for zero or more; it is left out."));
            units[group.Key] = [.. group.Where(unit => !(unit.Until <= unit.From) && unit.Quantity >= 0m)];
        }

        foreach (var group in activity.Milestones.GroupBy(approval => approval.Line, StringComparer.Ordinal))
        {
            if (!IsLine<PriceModel.Milestones>(group.Key, "milestones")) continue;
            var plan = ((PriceModel.Milestones)terms.Line(group.Key)!.Model).Plan;
            foreach (var approval in group.Where(approval => plan.Parts.All(part => part.Id != approval.Milestone)))
                findings.Add(Finding.Warning(DomainCodes.BillingLineUnknown, "milestones", approval.Milestone, "The line has no such milestone."));
            approvals[group.Key] = [.. group.OrderBy(approval => approval.On).ThenBy(approval => approval.Milestone, StringComparer.Ordinal).ThenBy(approval => approval.Source, StringComparer.Ordinal)];
        }

        foreach (var line in activity.Purchases.Select(purchase => purchase.Line).Distinct(StringComparer.Ordinal)) IsLine<PriceModel.Prepaid>(line, "purchases");
        foreach (var line in activity.Standby.Select(span => span.Line).Distinct(StringComparer.Ordinal)) IsLine<PriceModel.Time>(line, "standby");
        foreach (var span in activity.Standby.Where(span => span.Until <= span.From))
            findings.Add(Finding.Warning(DomainCodes.BillingNumber, "standby", span.ToString(), "Standby ends after it began; it is left out."));
        foreach (var notice in activity.Credits.Where(notice => terms.Cycle.PeriodAt(notice.Period.Start) != notice.Period))
            findings.Add(Finding.Warning(DomainCodes.BillingNumber, $"credits[{notice.Id}]", notice.Period.ToString(), "A credit is for a billing period of these terms; it is left out."));
        GatherTime();
    }

    private bool IsLine<T>(string id, string place)
        where T : PriceModel
    {
        if (terms.Line(id)?.Model is T) return true;
        findings.Add(Finding.Warning(DomainCodes.BillingLineUnknown, place, id, "There is no such line of its kind; what names it is not charged."));
        return false;
    }

    private void GatherTime()
    {
        var lines = terms.Lines.Where(line => line.Model is PriceModel.Time).ToArray();
        var byType = lines.SelectMany(line => ((PriceModel.Time)line.Model).Terms.WorkTypes.Select(type => (type, line))).ToDictionary(pair => pair.type, pair => pair.line, StringComparer.Ordinal);
        var rest = lines.FirstOrDefault(line => ((PriceModel.Time)line.Model).Terms.WorkTypes.Count == 0);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in activity.Time.OrderBy(entry => entry.Start).ThenBy(entry => entry.Id, StringComparer.Ordinal).ThenBy(entry => entry.Worked))
        {
            var on = entry.Start.InZone(entry.Zone ?? terms.Zone).Date;
            if (!ids.Add(entry.Id)) findings.Add(Finding.Warning(DomainCodes.BillingIdRepeated, $"time[{entry.Id}]", entry.Id, "An entry with this id is there already; the earliest one counts."));
            else if (entry.Worked <= Duration.Zero || entry.Worked > LongestEntry)
                findings.Add(Finding.Warning(DomainCodes.BillingNumber, $"time[{entry.Id}]", FindingPath.Text(entry.Worked), "An entry is longer than nothing and at most 31 days; it is left out."));
            else if ((entry.WorkType is { } type ? byType.GetValueOrDefault(type) : null) is var named && (named ?? rest) is not { } line)
                findings.Add(Finding.Warning(DomainCodes.BillingEntryUnassigned, $"time[{entry.Id}]", entry.WorkType ?? "", "No line charges this kind of work."));
            else if (on < line.From || on >= line.Until)
                findings.Add(Finding.Warning(DomainCodes.BillingEntryUnassigned, $"time[{entry.Id}]", line.Id, "The line that charges this kind of work does not cover its date."));
            else if (!posted.HasCharged(entry.Id))
                AddWork(line.Id, terms.Cycle.PeriodAt(on).Start, on, entry);
        }
    }

    private void AddWork(string line, LocalDate start, LocalDate on, TimeEntry entry)
    {
        if (!work.TryGetValue((line, start), out var list)) work[(line, start)] = list = [];
        list.Add((on, entry));
    }
}
