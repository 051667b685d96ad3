using System.Diagnostics.CodeAnalysis;
using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>Who must approve which changes: by value together with what was approved before, by risk and by kind.</summary>
/// <remarks>
/// Every rule whose limit is exceeded is asked, so that a higher value never asks fewer people; and as approved changes count together, neither do several
/// smaller ones. Immutable and thread-safe.
/// </remarks>
public sealed class ApprovalMatrix
{
    private static readonly ApprovalMatrixValidator Validator = new();

    private readonly ApprovalMatrixDraft draft;

    private ApprovalMatrix(ApprovalMatrixDraft draft)
    {
        this.draft = draft;
        Currency = Currency.Parse(draft.Currency!);
        Rules = [.. draft.Rules!.Select(rule => new ApprovalRule(rule!, Currency))];
    }

    /// <summary>The currency of the limits.</summary>
    public Currency Currency { get; }

    /// <summary>The rules, in the order in which they are asked.</summary>
    public IReadOnlyList<ApprovalRule> Rules { get; }

    /// <summary>For how long what was approved counts together; null for the whole project.</summary>
    public Duration? Rolling => draft.RollingDays is { } days ? Duration.FromDays(days) : null;

    /// <summary>Whether the rules are asked one after another.</summary>
    public ApprovalSequence Sequence => draft.Sequence ?? ApprovalSequence.OneAfterAnother;

    /// <summary>Makes a matrix of what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static ApprovalMatrix From(ApprovalMatrixDraft draft) => Definition.From(draft, Validator, one => new ApprovalMatrix(one), "approval matrix");

    /// <summary>Makes a matrix of what was written down, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="matrix">the matrix, or null</param>
    /// <param name="findings">everything found</param>
    public static bool TryFrom(ApprovalMatrixDraft draft, [NotNullWhen(true)] out ApprovalMatrix? matrix, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, Validator, one => new ApprovalMatrix(one), out matrix, out findings);

    /// <summary>What was written down, in its shortest form.</summary>
    public ApprovalMatrixDraft ToDraft() => draft with
    {
        Rules = [.. Rules.Select(rule => rule.ToDraft())],
        Delegations = draft.Delegations is { Count: > 0 } ? draft.Delegations : null,
        Sequence = Sequence == ApprovalSequence.OneAfterAnother ? null : Sequence,
    };

    /// <summary>Who must approve a change.</summary>
    /// <param name="value">how much it moves; see <see cref="ChangePrice.Gross"/></param>
    /// <param name="risk">its risk</param>
    /// <param name="kind">its kind</param>
    /// <param name="at">when it is asked</param>
    /// <param name="approved">what was approved before in the project; what is later or longer ago than the matrix looks back does not count</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">A value is of another currency.</exception>
    public ApprovalDemand DemandFor(Money value, RiskLevel risk, ChangeKind kind, Instant at, IEnumerable<ApprovedValue> approved)
    {
        ArgumentNullException.ThrowIfNull(approved);
        ArgumentOutOfRangeException.ThrowIfNegative(value.Amount, nameof(value));
        var counted = approved.Where(one => one.At <= at && (Rolling is not { } rolling || one.At >= at - rolling)).ToList();
        var cumulative = counted.Aggregate(value, (sum, one) => sum + one.Value);
        return new(value, counted, [.. Rules.Where(rule => rule.Asks(cumulative, risk, kind))]);
    }

    /// <summary>The roles that a role may sign as: itself, and those that delegated to it.</summary>
    /// <param name="role">the role that signs</param>
    /// <param name="at">when it signs</param>
    /// <param name="cumulative">the value that the limits are compared with</param>
    public IReadOnlyList<string> SignsAs(string role, Instant at, Money cumulative) =>
    [
        role,
        .. (draft.Delegations ?? [])
            .Where(one => one!.To == role && !(at < one.Start) && !(at >= one.End) && !(cumulative.Amount > one.UpTo)).Select(one => one!.From!).Where(from => from != role).Distinct(StringComparer.Ordinal),
    ];
}
