using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Changes;

/// <summary>How operational changes are authorised: standard ones once for all, normal ones by a board, emergencies by a smaller one with a review after.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ChangeEnablement
{
    private static readonly ChangeEnablementValidator Validator = new();

    private readonly ChangeEnablementDraft draft;

    private ChangeEnablement(ChangeEnablementDraft draft) => (this.draft, Boards) = (draft, [.. draft.Boards!.Select(board => new ChangeBoard(board!))]);

    /// <summary>The boards, in the order given.</summary>
    public IReadOnlyList<ChangeBoard> Boards { get; }

    /// <summary>Takes what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static ChangeEnablement From(ChangeEnablementDraft draft) => Definition.From(draft, Validator, one => new ChangeEnablement(one), "change enablement");

    /// <summary>Takes what was written down, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="enablement">what it says, or null</param>
    /// <param name="findings">everything found</param>
    public static bool TryFrom(ChangeEnablementDraft draft, [NotNullWhen(true)] out ChangeEnablement? enablement, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, Validator, one => new ChangeEnablement(one), out enablement, out findings);

    /// <summary>What was written down.</summary>
    public ChangeEnablementDraft ToDraft() => draft;

    /// <summary>How a change is authorised.</summary>
    /// <remarks>A change that is called standard and follows no known template, or is of more than low risk, is a normal one.</remarks>
    /// <param name="kind">how it is called</param>
    /// <param name="risk">its risk</param>
    /// <param name="on">the date on which it is carried out, for the review of an emergency</param>
    /// <param name="template">the template it follows; null for none</param>
    public ChangeRoute Route(ChangeKind kind, RiskLevel risk, LocalDate on, string? template = null)
    {
        if (kind == ChangeKind.Standard && risk == RiskLevel.Low && template is not null && (draft.Standard ?? []).Contains(template))
            return new ChangeRoute.PreAuthorised(template);
        var emergency = kind == ChangeKind.Emergency;
        var board = Boards.Where(one => one.Kinds.Contains(emergency ? ChangeKind.Emergency : ChangeKind.Normal) && risk >= one.Risk).MaxBy(one => one.Risk)!;
        return emergency
            ? new ChangeRoute.AsEmergency(board, on.PlusDays(draft.ReviewWithinDays!.Value), draft.ReviewWithinDays.Value)
            : new ChangeRoute.ByBoard(board, kind != ChangeKind.Standard ? $"the risk is {FindingPath.Value(risk)}" : risk == RiskLevel.Low ? "no template was authorised for it" : $"a standard change is of low risk, this one of {FindingPath.Value(risk)}");
    }
}
