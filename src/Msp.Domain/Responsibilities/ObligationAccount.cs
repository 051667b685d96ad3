using System.Text;

namespace Msp.Domain.Responsibilities;

/// <summary>What a ticket asked of the client, and how much of its life it waited on that.</summary>
/// <remarks>The waits of <see cref="Obligations"/> add up to <see cref="Waited"/> exactly, in both kinds of hours. Immutable and thread-safe.</remarks>
public sealed class ObligationAccount
{
    internal ObligationAccount(IReadOnlyList<Obligation> obligations, BothHours waited, Duration life, IReadOnlyList<Finding> findings) =>
        (Obligations, Waited, Life, Findings) = ([.. obligations], waited, life, [.. findings]);

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<Obligation> Obligations { get; }

    /// <summary>How long the ticket waited for the client, by its ledger.</summary>
    public BothHours Waited { get; }

    /// <summary>All of the ledger's time in which the clock was not stopped, on the clock.</summary>
    public Duration Life { get; }

    /// <summary>The waits for the client as a part of the ticket's life, on the clock; null for a ledger without time.</summary>
    public Ratio? ShareOfLife => Life > Duration.Zero ? Ratio.Of(Waited.OnTheClock, Life) : null;

    /// <summary>Waits for which no obligation is stated, so that nobody has to end them by any time.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>A line for each obligation, then the sum.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var obligation in Obligations) text.Append(obligation).Append('\n');
        var part = ShareOfLife is { } share ? $", {share}" : "";
        return text.Append("waited for the client ").Append(FindingPath.Text(Waited.OnTheClock)).Append(" of ").Append(FindingPath.Text(Life)).Append(part)
            .Append('\n').ToString();
    }
}
