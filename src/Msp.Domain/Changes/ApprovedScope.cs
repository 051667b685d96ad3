namespace Msp.Domain.Changes;

/// <summary>What approved orders contain.</summary>
internal static class ApprovedScope
{
    /// <summary>The version of each request that was approved last, by the id of the request.</summary>
    public static Dictionary<string, ChangeRevision> Of(IEnumerable<ChangeOrder> orders)
    {
        var versions = new Dictionary<string, ChangeRevision>(StringComparer.Ordinal);
        foreach (var item in orders.Where(order => order.Status == OrderStatus.Approved).OrderBy(order => order.DecidedAt).SelectMany(order => order.Items))
            versions[item.Request] = item.Revision;
        return versions;
    }
}
