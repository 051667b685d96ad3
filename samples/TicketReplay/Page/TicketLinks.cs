namespace TicketReplay;

/// <summary>Writes a ticket's number: as a link where the page holds its timeline.</summary>
/// <param name="page">where to</param>
/// <param name="worst">the tickets that have a timeline</param>
internal sealed class TicketLinks(HtmlWriter page, IReadOnlyList<TicketResult> worst)
{
    /// <summary>The same links on another writer.</summary>
    public TicketLinks On(HtmlWriter other) => new(other, worst);

    public void Write(string ticket)
    {
        var number = worst.Index().FirstOrDefault(pair => pair.Item.Ticket.Id == ticket, (-1, null!)).Index;
        if (number < 0) page.Write($"<bdi>{ticket}</bdi>");
        else page.Write($"<a href=\"#{Anchor(number)}\"><bdi>{ticket}</bdi></a>");
    }

    public static string Anchor(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"worst-{number + 1}");
}
