using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;

namespace Msp.Domain.Reconciliation;

/// <content>Time: entries that were billed against entries that were worked, by their ids.</content>
internal sealed partial class ReconciliationWork
{
    private void Time(IReadOnlyList<TimeEntry> work)
    {
        var (worked, charged) = (ById(work, "work"), ById(billed.Activity.Time, "time"));
        var both = worked.Keys.Union(charged.Keys, StringComparer.Ordinal)
            .Select(id => (Worked: worked.GetValueOrDefault(id), Billed: charged.GetValueOrDefault(id)))
            .Where(pair => pair.Worked != pair.Billed && (IsWithin(pair.Worked) || IsWithin(pair.Billed)))
            .OrderBy(pair => (pair.Worked ?? pair.Billed)!.Start).ThenBy(pair => (pair.Worked ?? pair.Billed)!.Id, StringComparer.Ordinal);
        foreach (var (real, entry) in both.ToArray())
        {
            var id = (real ?? entry)!.Id;
            TimeEntry[] added = real is null ? [] : [real];
            Step(
                activity with { Time = [.. activity.Time.Where(own => own.Id != id), .. added] },
                Seconds(real) - Seconds(entry), LineOf(real ?? entry!), id, [$"billed: {Text(entry)}", $"worked: {Text(real)}"], Amendment(id, real, entry));
        }
    }

    private Dictionary<string, TimeEntry> ById(IReadOnlyList<TimeEntry> entries, string place)
    {
        var byId = new Dictionary<string, TimeEntry>(StringComparer.Ordinal);
        foreach (var entry in entries.OrderBy(entry => entry.Start).ThenBy(entry => entry.Worked))
        {
            if (!byId.TryAdd(entry.Id, entry) && byId[entry.Id] != entry)
                findings.Add(Finding.Warning(DomainCodes.ReconciliationId, $"{place}[{entry.Id}]", entry.Id, "An entry with this id is there already; the earliest one counts."));
        }

        return byId;
    }

    private bool IsWithin(TimeEntry? entry) => entry is not null && span.Contains(entry.Start.InZone(entry.Zone ?? terms.Zone).Date);

    private string LineOf(TimeEntry entry)
    {
        var (lines, on) = (terms.TimeLines(entry.WorkType), entry.Start.InZone(entry.Zone ?? terms.Zone).Date);
        return (lines.FirstOrDefault(line => line.Covers(on)) ?? (lines.Count == 0 ? null : lines[0]))?.Id ?? "";
    }

    private static decimal Seconds(TimeEntry? entry) => entry is null ? 0m : entry.Worked.BclCompatibleTicks / (decimal)NodaConstants.TicksPerSecond;

    private string Text(TimeEntry? entry) => entry is null ? "nothing" : FormattableString.Invariant(
        $"{Seconds(entry) / 60m:0.##} min on {entry.Start.InZone(entry.Zone ?? terms.Zone).Date:uuuu-MM-dd}{(entry.Role is { } role ? $", {role}" : "")}{(entry.WorkType is { } type ? $", {type}" : "")}");

    private string Amendment(string id, TimeEntry? real, TimeEntry? entry) =>
        real is null ? $"Give back {id}, which nobody worked." : entry is null ? $"Charge {id}: {Text(real)}." : $"Correct {id} to {Text(real)}.";
}
