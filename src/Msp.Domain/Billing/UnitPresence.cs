namespace Msp.Domain.Billing;

/// <summary>A unit that is charged per period while it is there: a device, a user, a site.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Line">id of the pricing line</param>
/// <param name="Unit">id of the unit, such as an asset number; the evidence on the invoice</param>
/// <param name="From">first day</param>
/// <param name="Until">day after the last; null while it is there</param>
/// <param name="Quantity">how many it stands for; zero or more</param>
public sealed record UnitPresence(string Line, string Unit, LocalDate From, LocalDate? Until = null, decimal Quantity = 1m)
{
    /// <summary>Quantity, unit, line and dates, culture-invariant: <c>1 x PC-1 on devices, from 2026-01-01 to before 2026-02-01</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Quantity:0.############################} x {Unit} on {Line}, from {From:uuuu-MM-dd}{(Until is { } until ? FormattableString.Invariant($" to before {until:uuuu-MM-dd}") : "")}");
}
