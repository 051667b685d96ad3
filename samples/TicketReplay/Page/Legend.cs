namespace TicketReplay;

/// <summary>The patterns of the drawings, and what they mean: nothing is told by colour alone.</summary>
/// <param name="page">where to</param>
internal sealed class Legend(HtmlWriter page)
{
    private static readonly (string Name, string Path)[] Hatches =
    [
        ("client", "M0 8L8 0M-2 2L2 -2M6 10L10 6"),
        ("vendor", "M0 0L8 8M-2 6L2 10M6 -2L10 2"),
        ("provider", "M0 2H8M0 6H8"),
        ("visit", "M2 0V8M6 0V8"),
        ("stopped", "M0 4H8M4 0V8"),
        ("shut", "M0 8L8 0M-2 2L2 -2M6 10L10 6"),
        ("beyond", "M0 8L8 0M0 0L8 8"),
    ];

    public static readonly (string Class, string Meaning)[] OfTimelines =
    [
        ("open", "calendar open"), ("shut", "calendar closed"), ("working", "clock running"), ("client", "waiting for the client"), ("vendor", "waiting for a vendor"),
        ("provider", "waiting for the provider"), ("visit", "waiting for a visit date"), ("stopped", "clock stopped"), ("within", "time spent within the limit"), ("beyond", "time spent past it"),
    ];

    public static readonly (string Class, string Meaning)[] OfTime = OfTimelines[2..8];

    /// <summary>What the drawings refer to, once a page.</summary>
    public void Patterns()
    {
        page.WriteOwn("<svg class=\"defs\" aria-hidden=\"true\" focusable=\"false\"><defs>\n");
        foreach (var (name, path) in Hatches)
            page.Write(
                $"<pattern id=\"hatch-{name}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">" +
                $"<rect class=\"ground-{name}\" width=\"8\" height=\"8\"/><path class=\"line-{name}\" d=\"{path}\"/></pattern>\n");
        page.WriteOwn("</defs></svg>\n");
    }

    public void Write((string Class, string Meaning)[] entries)
    {
        page.WriteOwn("<ul class=\"legend\">");
        foreach (var (name, meaning) in entries) page.Write(
            $"<li><svg viewBox=\"0 0 32 20\" aria-hidden=\"true\" focusable=\"false\">" +
            $"<rect class=\"{name}\" width=\"32\" height=\"20\"/></svg>{meaning}</li>");
        page.WriteOwn("</ul>\n");
    }
}
