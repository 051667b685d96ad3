using Msp.Domain.Pricing;
using NodaTime.Text;

namespace Msp.Domain.Billing;

/// <content>Activity, put where the service periods find it; what fits nowhere becomes a finding.</content>
internal sealed partial class BillingWork
{
    private static readonly Duration LongestEntry = Duration.FromDays(31);

    private readonly Dictionary<string, UnitPresence[]> units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MilestoneApproval[]> approvals = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Line, LocalDate Start), List<(LocalDate On, TimeEntry Entry)>> work = [];
    private readonly List<BlockPurchase> purchases = [];

    private void Gather()
    {
        foreach (var group in activity.Units.GroupBy(unit => unit.Line, StringComparer.Ordinal))
        {
            if (!IsLine<PriceModel.PerUnit>(group.Key, "units")) continue;
            foreach (var unit in group.Where(unit => unit.Until <= unit.From || unit.Quantity < 0m))
                findings.Add(Finding.Warning(DomainCodes.BillingNumber, $"units[{unit.Unit}]", unit.ToString(), "A unit leaves after it came, and stands for zero or more; it is left out."));
            foreach (var unit in Repeated(group))
                findings.Add(Finding.Warning(DomainCodes.BillingIdRepeated, $"units[{unit.Unit}]", unit.ToString(), "The unit is there already on some of these days; it is charged twice for them."));
            units[group.Key] = [.. group.Where(unit => !(unit.Until <= unit.From) && unit.Quantity >= 0m)];
        }

        foreach (var group in activity.Milestones.GroupBy(approval => approval.Line, StringComparer.Ordinal))
        {
            if (!IsLine<PriceModel.Milestones>(group.Key, "milestones")) continue;
            var line = terms.Line(group.Key)!;
            var plan = ((PriceModel.Milestones)line.Model).Plan;
            foreach (var approval in group.Where(approval => plan.Parts.All(part => part.Id != approval.Milestone)))
                findings.Add(Finding.Warning(DomainCodes.BillingLineUnknown, "milestones", approval.Milestone, "The line has no such milestone."));
            foreach (var approval in group.Where(approval => !line.Covers(approval.On)))
                findings.Add(Outside("milestones", approval.Milestone, approval.On));
            approvals[group.Key] = [.. group.Where(approval => line.Covers(approval.On)).OrderBy(approval => approval.On).ThenBy(approval => approval.Milestone, StringComparer.Ordinal).ThenBy(approval => approval.Source, StringComparer.Ordinal)];
        }

        GatherPurchases();
        foreach (var line in activity.Standby.Select(span => span.Line).Distinct(StringComparer.Ordinal)) IsLine<PriceModel.Time>(line, "standby");
        foreach (var span in activity.Standby.Where(span => span.Until <= span.From))
            findings.Add(Finding.Warning(DomainCodes.BillingNumber, "standby", span.ToString(), "Standby ends after it began; it is left out."));
        foreach (var notice in activity.Credits.Where(notice => terms.Cycle.PeriodAt(notice.Period.Start) != notice.Period || notice.Period.EndExclusive <= FirstDay))
            findings.Add(Finding.Warning(DomainCodes.BillingNumber, $"credits[{notice.Id}]", notice.Period.ToString(), "A credit is for a billing period of these terms; it is left out."));
        foreach (var notice in activity.Credits.Except(CreditNotices))
            findings.Add(Finding.Warning(DomainCodes.BillingIdRepeated, $"credits[{notice.Id}]", notice.Id, "A credit with this id is there already; that of the earliest period, then the largest, counts."));
        GatherTime();
    }

    // Far in the future without lines, which is how terms are once their agreement has ended.
    private LocalDate FirstDay => terms.Lines.Select(line => line.From).DefaultIfEmpty(new LocalDate(9000, 1, 1)).Min();

    // Spans of a unit that begin before an earlier one of it has ended.
    private static IEnumerable<UnitPresence> Repeated(IEnumerable<UnitPresence> line)
    {
        foreach (var unit in line.GroupBy(unit => unit.Unit, StringComparer.Ordinal).Where(unit => unit.Skip(1).Any()))
        {
            LocalDate? until = LocalDate.MinIsoValue;
            foreach (var span in unit.Where(span => !(span.Until <= span.From) && span.Quantity > 0m).OrderBy(span => span.From).ThenBy(span => span.Until ?? LocalDate.MaxIsoValue).ThenBy(span => span.Quantity))
            {
                if (until is null || span.From < until) yield return span;
                if (until is not null) until = span.Until is { } end ? LocalDate.Max(until.Value, end) : null;
            }
        }
    }

    private static Finding Outside(string place, string value, LocalDate on) =>
        Finding.Warning(DomainCodes.BillingDateOutside, $"{place}[{value}]", LocalDatePattern.Iso.Format(on), "The line is not in force on this date; nothing is charged.");

    private void GatherPurchases()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in activity.Purchases.Select(purchase => purchase.Line).Distinct(StringComparer.Ordinal)) IsLine<PriceModel.Prepaid>(line, "purchases");
        foreach (var purchase in activity.Purchases.Where(purchase => terms.Line(purchase.Line)?.Model is PriceModel.Prepaid).OrderBy(purchase => purchase.On).ThenBy(purchase => purchase.Line, StringComparer.Ordinal))
        {
            if (!terms.Line(purchase.Line)!.Covers(purchase.On)) findings.Add(Outside("purchases", purchase.Id, purchase.On));
            else if (!ids.Add(purchase.Id)) findings.Add(Finding.Warning(DomainCodes.BillingIdRepeated, $"purchases[{purchase.Id}]", purchase.Id, "A block with this id is there already; the earliest one counts."));
            else purchases.Add(purchase);
        }
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
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in activity.Time.OrderBy(entry => entry.Start).ThenBy(entry => entry.Id, StringComparer.Ordinal).ThenBy(entry => entry.Worked))
        {
            var on = entry.Start.InZone(entry.Zone ?? terms.Zone).Date;
            if (!ids.Add(entry.Id)) findings.Add(Finding.Warning(DomainCodes.BillingIdRepeated, $"time[{entry.Id}]", entry.Id, "An entry with this id is there already; the earliest one counts."));
            else if (entry.Worked <= Duration.Zero || entry.Worked > LongestEntry)
                findings.Add(Finding.Warning(DomainCodes.BillingNumber, $"time[{entry.Id}]", FindingPath.Text(entry.Worked), "An entry is longer than nothing and at most 31 days; it is left out."));
            else if (terms.TimeLines(entry.WorkType) is var lines && lines.Count == 0)
                findings.Add(Finding.Warning(DomainCodes.BillingEntryUnassigned, $"time[{entry.Id}]", entry.WorkType ?? "", "No line charges this kind of work."));
            else if (lines.FirstOrDefault(line => line.Covers(on)) is not { } line)
                findings.Add(Finding.Warning(DomainCodes.BillingEntryUnassigned, $"time[{entry.Id}]", lines[0].Id, "The line that charges this kind of work does not cover its date."));
            else if (!posted.HasCharged(entry.Id))
                AddWork(line.Id, terms.Cycle.PeriodAt(on).Start, on, entry);
            else if (entry.CallOut is { } callOut)
                calledOut[(line.Id, callOut)] = calledOut.GetValueOrDefault((line.Id, callOut)) + ((PriceModel.Time)line.Model).Terms.Rounding.Apply(entry.Worked);
        }
    }

    private void AddWork(string line, LocalDate start, LocalDate on, TimeEntry entry)
    {
        if (!work.TryGetValue((line, start), out var list)) work[(line, start)] = list = [];
        list.Add((on, entry));
    }
}
