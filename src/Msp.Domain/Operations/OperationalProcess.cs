using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Operations;

/// <summary>A recurring process: checklist, quality control and executive oversight.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class OperationalProcess
{
    private static readonly ProcessValidator Validator = new();

    private readonly ProcessDraft draft;

    private OperationalProcess(ProcessDraft draft)
    {
        this.draft = draft;
        Recurrence = RecurrenceRule.From(draft.Recurrence!);
        Steps = [.. draft.Steps!.Select(step => new ProcessStep(step!.Id!, step.Text!, step.Evidence ?? StepEvidence.Tick, !(step.Optional ?? false)))];
        Checks = draft.Checks is { } checks ? new(checks.Share!.Value, checks.Minimum ?? 1, checks.NewForDays ?? 90, checks.WithinDays ?? 14) : null;
        Oversight = draft.Oversight is { } oversight ? new(oversight.Role!, oversight.WithinDays ?? 30) : null;
        AssetKinds = [.. (draft.AssetKinds ?? []).Select(kind => kind!)];
        Assets = [.. (draft.Assets ?? []).Select(asset => asset!)];
        References = [.. (draft.References ?? []).Select(reference => reference!)];
    }

    /// <summary>The id.</summary>
    public string Id => draft.Id!;

    /// <summary>The name.</summary>
    public string Name => draft.Name!;

    /// <summary>What it is about.</summary>
    public ProcessKind Kind => draft.Kind ?? ProcessKind.Other;

    /// <summary>The role that answers for it.</summary>
    public string Owner => draft.Owner!;

    /// <summary>The role that does it.</summary>
    public string Doer => draft.Doer!;

    /// <summary>The role that checks it; null where nothing is checked.</summary>
    public string? Checker => draft.Checker;

    /// <summary>When it is due.</summary>
    public RecurrenceRule Recurrence { get; }

    /// <summary>How many days before the due date it may be done.</summary>
    public int DaysBefore => draft.DaysBefore ?? 0;

    /// <summary>The local time on the due date by which it is to be done; null for the last instant of the day.</summary>
    public LocalTime? DueBy => draft.DueBy;

    /// <summary>How many days after the due date it is late and not yet missed.</summary>
    public int LateDays => draft.LateDays ?? 0;

    /// <summary>The kinds of assets for each of which it is done.</summary>
    public IReadOnlyList<string> AssetKinds { get; }

    /// <summary>Further assets, by id, for each of which it is done.</summary>
    public IReadOnlyList<string> Assets { get; }

    /// <summary>The checklist.</summary>
    public IReadOnlyList<ProcessStep> Steps { get; }

    /// <summary>Whether all that is done is checked.</summary>
    public bool IsCritical => draft.Critical ?? false;

    /// <summary>How much is checked by somebody else; null for nothing.</summary>
    public QualityControl? Checks { get; }

    /// <summary>Who looks over it from above; null for nobody.</summary>
    public Oversight? Oversight { get; }

    /// <summary>How long it takes each time; null where that is not stated.</summary>
    public Duration? Effort => draft.Effort;

    /// <summary>What it serves in frameworks of others.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>Whether it is done for each of its assets, and not once for the client.</summary>
    public bool IsPerAsset => AssetKinds.Count + Assets.Count > 0;

    /// <summary>Takes what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static OperationalProcess From(ProcessDraft draft) => Definition.From(draft, Validator, one => new OperationalProcess(one), "process");

    /// <summary>Takes what was written down, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="process">the process, or null</param>
    /// <param name="findings">everything found</param>
    public static bool TryFrom(ProcessDraft draft, [NotNullWhen(true)] out OperationalProcess? process, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, Validator, one => new OperationalProcess(one), out process, out findings);

    /// <summary>What was written down.</summary>
    public ProcessDraft ToDraft() => draft;

    /// <summary>Whether it is done for an asset.</summary>
    /// <param name="asset">the asset</param>
    public bool AppliesTo(ManagedAsset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return AssetKinds.Contains(asset.Kind) || Assets.Contains(asset.Id);
    }

    /// <summary>Name and step.</summary>
    public override string ToString() => $"{Name}, {Recurrence}";
}
