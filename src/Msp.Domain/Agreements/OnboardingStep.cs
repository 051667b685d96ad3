namespace Msp.Domain.Agreements;

/// <summary>One step of starting the service.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record OnboardingStep
{
    internal OnboardingStep(OnboardingStepDraft draft) =>
        (Id, What, IsDocumentation, By, Due, Done, Clause) =
            (draft.Id!, draft.What!, draft.IsDocumentation ?? false, draft.By ?? Side.Provider, new(draft.Due!), draft.Done, draft.Clause);

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What is done.</summary>
    public string What { get; }

    /// <summary>Whether it is writing down what is there.</summary>
    public bool IsDocumentation { get; }

    /// <summary>Who does it.</summary>
    public Side By { get; }

    /// <summary>By when.</summary>
    public Deadline Due { get; }

    /// <summary>When it was done; null for not yet.</summary>
    public LocalDate? Done { get; }

    /// <summary>The clause; null for none.</summary>
    public string? Clause { get; }

    internal OnboardingStepDraft ToDraft() => new()
    {
        Id = Id, What = What, IsDocumentation = IsDocumentation ? true : null, By = By == Side.Provider ? null : By, Due = Due.ToDraft(), Done = Done,
        Clause = Clause,
    };
}
