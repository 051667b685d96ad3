using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>One version of what a change asks for and costs. Versions are kept: what was offered first stays on record.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ChangeRevision
{
    internal ChangeRevision(int number, Currency currency, IReadOnlyList<ChangeLine> lines, decimal markupPercent, Instant at, string by) =>
        (Number, Lines, MarkupPercent, At, By, Price) = (number, [.. lines], markupPercent, at, by, ChangePrice.Of(currency, lines, markupPercent));

    /// <summary>1 for the first.</summary>
    public int Number { get; }

    /// <summary>What changes.</summary>
    public IReadOnlyList<ChangeLine> Lines { get; }

    /// <summary>What is put on the price of all lines, in hundredths.</summary>
    public decimal MarkupPercent { get; }

    /// <summary>When it was made.</summary>
    public Instant At { get; }

    /// <summary>Who made it.</summary>
    public string By { get; }

    /// <summary>What it costs.</summary>
    public ChangePrice Price { get; }
}
