namespace Msp.Domain.Agreements;

/// <summary>When changes are carried out: as they come, or batched on dates.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record ChangePolicy
{
    internal ChangePolicy(ChangePolicyDraft draft) => (BatchEvery, FirstBatch, Clause) = (draft.BatchEvery, draft.FirstBatch, draft.Clause!);

    /// <summary>Every how long a batch is carried out; null where changes are carried out as they come.</summary>
    public Period? BatchEvery { get; }

    /// <summary>The date of the first batch; null where changes are carried out as they come.</summary>
    public LocalDate? FirstBatch { get; }

    /// <summary>The clause.</summary>
    public string Clause { get; }

    /// <summary>The date on which a change that is ready on another is carried out.</summary>
    /// <remarks>Batches are counted from the first one: monthly ones of the 31st are on the last day of shorter months, and on the 31st again after.</remarks>
    /// <param name="ready">when the change is ready</param>
    /// <returns>that date itself where changes are carried out as they come; the date of the next batch otherwise, null when it is after 2249</returns>
    public LocalDate? NextFrom(LocalDate ready) => BatchEvery is { } step && FirstBatch is { } first ? ContractPeriod.NextFrom(first, step, ready) : ready;

    internal ChangePolicyDraft ToDraft() => new() { BatchEvery = BatchEvery, FirstBatch = FirstBatch, Clause = Clause };
}
