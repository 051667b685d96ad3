namespace TicketReplay;

/// <summary>The meaning of a status.</summary>
/// <param name="Kind">what kind</param>
/// <param name="WaitsFor">whom it waits for; only of use when it waits</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct StateMeaning(StateKind Kind, WaitingFor WaitsFor)
{
    public static bool TryParse(string text, out StateMeaning meaning)
    {
        (var known, meaning) = text switch
        {
            "open" => (true, new StateMeaning(StateKind.Open, default)),
            "resolved" => (true, new StateMeaning(StateKind.Resolved, default)),
            "closed" => (true, new StateMeaning(StateKind.Closed, default)),
            "cancelled" => (true, new StateMeaning(StateKind.Cancelled, default)),
            "ignored" => (true, new StateMeaning(StateKind.Ignored, default)),
            _ => (false, default),
        };
        if (known || !text.StartsWith("waiting for ", StringComparison.Ordinal) || !TryWho(text["waiting for ".Length..], out var who)) return known;
        meaning = new StateMeaning(StateKind.Waiting, who);
        return true;
    }

    public static bool TryWho(string text, out WaitingFor who)
    {
        (var known, who) = text switch
        {
            "client" => (true, WaitingFor.Client),
            "vendor" => (true, WaitingFor.Vendor),
            "provider" => (true, WaitingFor.Provider),
            "visit date" => (true, WaitingFor.VisitDate),
            _ => (false, WaitingFor.Client),
        };
        return known;
    }
}
