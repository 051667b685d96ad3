namespace TicketReplay;

/// <summary>Writes the episodes behind an attainment: how many stand how, and the first of each, every one with the library's reason.</summary>
/// <param name="page">where to</param>
/// <param name="links">writes tickets</param>
internal sealed class AttainmentList(HtmlWriter page, TicketLinks links)
{
    /// <summary>How many episodes of each standing are listed.</summary>
    public const int Listed = 20;

    public void Write(Attainment attained)
    {
        page.Write(
            $"<p>Decided in the period: " +
            $"{$"{attained.Counted}"}.{(attained.Interval() is { } interval ? $" So many tell of a rate from {interval}." : "")}" +
            $"{(attained.Decided > 0 && !attained.HasEnough ? " Too few to say much." : "")} " +
            $"The classic way, of those that stopped in the period: {$"{attained.Classic}"}.</p>\n");
        foreach (var (standing, heading) in AttainmentWords.Standings)
        {
            var count = attained.CountOf(standing);
            if (count > 0) Items($"{heading}: {Written.Count(count)}", count, attained.Items.Where(item => item.Standing == standing));
        }

        // Of all that belongs elsewhere only what stopped here is kept.
        var late = attained.Items.Where(item => item.Standing == ItemStanding.OtherPeriod).ToList();
        if (late.Count > 0) Items($"stopped in the period but decided in another, so only in the classic figure: {Written.Count(late.Count)}", late.Count, late);
    }

    private void Items(string heading, int count, IEnumerable<AttainmentItem> items)
    {
        page.Write($"<p>{heading}</p>\n<ul>\n");
        foreach (var item in items.Take(Listed))
        {
            page.WriteOwn("<li>");
            links.Write(item.TicketId);
            page.Write($"{item.ToString()[item.TicketId.Length..]}</li>\n");
        }

        if (count > Listed) page.Write($"<li>and {Written.Count(count - Listed)} more, see <code>--out</code></li>\n");
        page.WriteOwn("</ul>\n");
    }
}
