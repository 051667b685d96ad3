namespace Msp.Domain.Agreements;

/// <summary>Something one side must provide: people, licences, access.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record Provision
{
    internal Provision(ProvisionDraft draft) =>
        (Id, What, By, Due, Done, Clause) = (draft.Id!, draft.What!, draft.By!.Value, new(draft.Due!), draft.Done, draft.Clause);

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What.</summary>
    public string What { get; }

    /// <summary>Who provides it.</summary>
    public Side By { get; }

    /// <summary>By when.</summary>
    public Deadline Due { get; }

    /// <summary>When it was provided; null for not yet.</summary>
    public LocalDate? Done { get; }

    /// <summary>The clause; null for none.</summary>
    public string? Clause { get; }

    internal ProvisionDraft ToDraft() => new() { Id = Id, What = What, By = By, Due = Due.ToDraft(), Done = Done, Clause = Clause };
}
