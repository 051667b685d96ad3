using NodaTime.Text;

namespace Msp.Domain.Agreements;

/// <summary>A date on which something is owed, or happens, under an agreement.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Date">the last date on which it is in time, or the date it happens</param>
/// <param name="Kind">what kind of thing</param>
/// <param name="What">what, in words</param>
/// <param name="Clause">the clause it rests on; empty where none is stated</param>
public sealed record AgreementDate(LocalDate Date, AgreementDateKind Kind, string What, string Clause)
{
    /// <summary>Who owes it; null where it happens by itself or either side may act.</summary>
    public Side? By { get; init; }

    /// <summary>The id of the step, item or provision; null for what has none.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it is past and not done.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>One line: <c>2026-09-30 last day for notice, for the end on 2026-12-31 (§12.2)</c>.</summary>
    public override string ToString() =>
        $"{LocalDatePattern.Iso.Format(Date)} {What}{(By is { } side ? $", by the {FindingPath.Value(side)}" : "")}{(Clause.Length == 0 ? "" : $" ({Clause})")}{(IsOverdue ? ", overdue" : "")}";
}
