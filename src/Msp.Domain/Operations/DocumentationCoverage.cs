using System.Globalization;

namespace Msp.Domain.Operations;

/// <summary>How many tickets were about an asset whose documentation was current on that day, and what is wrong with the documentation.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DocumentationCoverage
{
    private DocumentationCoverage(int current, int outdated, int none, int unnamed, int resolved, int known, IReadOnlyList<Finding> findings) =>
        (Current, Outdated, Undocumented, Unnamed, Resolved, Known, Findings) = (current, outdated, none, unnamed, resolved, known, findings);

    /// <summary>Tickets whose asset had current documentation.</summary>
    public int Current { get; }

    /// <summary>Tickets whose asset had documentation, none of it current.</summary>
    public int Outdated { get; }

    /// <summary>Tickets whose asset had none.</summary>
    public int Undocumented { get; }

    /// <summary>Tickets that name no asset; they are in no share.</summary>
    public int Unnamed { get; }

    /// <summary>Tickets from a known problem whose resolution was written down and current.</summary>
    public int Resolved { get; }

    /// <summary>Tickets from a known problem.</summary>
    public int Known { get; }

    /// <summary>Records without owner or readers, overdue for review, or about an asset that is not in the list.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Current / (current + outdated + undocumented); null where no ticket names an asset.</summary>
    public Ratio? CurrentShare => Current + Outdated + Undocumented is > 0 and var named ? Ratio.Of(Current, named) : null;

    /// <summary>Resolved / known; null where no ticket came from a known problem.</summary>
    public Ratio? ResolvedShare => Known == 0 ? null : Ratio.Of(Resolved, Known);

    /// <summary>Holds documentation against the tickets that needed it.</summary>
    /// <param name="records">the documentation</param>
    /// <param name="assets">the assets</param>
    /// <param name="tickets">the tickets</param>
    /// <param name="on">the date of the findings</param>
    public static DocumentationCoverage Of(IEnumerable<DocumentationRecord> records, IEnumerable<ManagedAsset> assets, IEnumerable<TicketAsset> tickets,
        LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(assets);
        ArgumentNullException.ThrowIfNull(tickets);
        var (all, asked, ids) = (records.ToList(), tickets.ToList(), assets.Select(asset => asset.Id).ToHashSet(StringComparer.Ordinal));
        var about = all.Where(record => record.Problem is null).ToLookup(record => record.Asset, StringComparer.Ordinal);
        var resolutions = all.Where(record => record.Problem is not null).ToLookup(record => record.Problem!, StringComparer.Ordinal);
        var named = asked.Where(ticket => ticket.Asset is not null).ToList();
        var (current, none) = (named.Count(ticket => about[ticket.Asset!].Any(record => record.IsCurrent(ticket.On))),
            named.Count(ticket => !about.Contains(ticket.Asset!)));
        var known = asked.Where(ticket => ticket.Problem is not null).ToList();
        return new(current, named.Count - current - none, none, asked.Count - named.Count,
            known.Count(ticket => resolutions[ticket.Problem!].Any(record => record.IsCurrent(ticket.On))), known.Count,
                [.. all.SelectMany(record => Findings(record))]);

        IEnumerable<Finding> Findings(DocumentationRecord record)
        {
            if (!Judging.IsStated(record.Owner))
                yield return Finding.Error(DomainCodes.DocumentationOwnerMissing, record.Id, record.Asset, "Somebody answers for what is written down.");
            if (record.Readers.Count == 0)
                yield return Finding.Warning(DomainCodes.DocumentationReadersMissing, record.Id, record.Asset, "It is stated who may read it.");
            if (on > record.ReviewBy)
                yield return Finding.Warning(DomainCodes.DocumentationReviewOverdue, record.Id, FindingPath.Value(record.ReviewBy),
                    "What is written down is reviewed in time.");
            if (!ids.Contains(record.Asset))
                yield return Finding.Warning(DomainCodes.DocumentationAssetUnknown, record.Id, record.Asset,
                    "What is written down is about an asset in the list.");
        }
    }

    /// <summary>What the share is made of.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Current} current, {Outdated} outdated, {Undocumented} undocumented; {FindingPath.Counted(Unnamed, "ticket")} without an asset; "
        + $"{Resolved} of {Known} from known problems with their resolution");
}
