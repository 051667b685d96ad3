using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>One line of the reckoning of a service credit. The lines of a credit add up exactly to it.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Reason">why it is there</param>
/// <param name="Fraction">
/// the part of the fees, as a fraction of one: above zero to the client, below zero taken back or a reward; zero where only a fact is stated
/// </param>
/// <param name="Text">the reason in words</param>
public sealed record CreditLine(CreditReason Reason, decimal Fraction, string Text)
{
    /// <summary>One line, culture-invariant: <c>10 %  99.5 % lies in [99 %, 99.99 %)</c>.</summary>
    public override string ToString() => $"{PercentText(Fraction)}  {Text}";

    internal static string PercentText(decimal fraction) => string.Create(CultureInfo.InvariantCulture, $"{fraction * 100m:0.##########################} %");
}
