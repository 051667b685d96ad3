namespace Msp.Domain.Agreements;

/// <summary>One thing looked over before the service starts.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record ReadinessItem
{
    internal ReadinessItem(ReadinessItemDraft draft)
    {
        (Id, Found, Verdict, By, Done, Clause) = (draft.Id!, draft.Found!, draft.Verdict!.Value, draft.By, draft.Done, draft.Clause);
        Due = draft.Due is { } due ? new(due) : null;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What was found.</summary>
    public string Found { get; }

    /// <summary>What follows.</summary>
    public ReadinessVerdict Verdict { get; }

    /// <summary>Who puts it right; null where nothing has to be.</summary>
    public Side? By { get; }

    /// <summary>By when; null where nothing has to be put right.</summary>
    public Deadline? Due { get; }

    /// <summary>When it was put right; null for not yet.</summary>
    public LocalDate? Done { get; }

    /// <summary>The clause; null for none.</summary>
    public string? Clause { get; }

    /// <summary>Whether it is settled on a date: it is served as it is, or was put right by then.</summary>
    /// <param name="on">the date</param>
    public bool IsSettled(LocalDate on) => Verdict == ReadinessVerdict.KeepAsIs || Done <= on;

    internal ReadinessItemDraft ToDraft() => new() { Id = Id, Found = Found, Verdict = Verdict, By = By, Due = Due?.ToDraft(), Done = Done, Clause = Clause };
}
