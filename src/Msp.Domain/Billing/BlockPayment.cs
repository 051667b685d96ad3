namespace Msp.Domain.Billing;

/// <summary>The invoice of a block was posted, and perhaps paid; some terms let a block be used only from then on.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Block">id of the block</param>
/// <param name="InvoicedOn">date of the invoice</param>
/// <param name="PaidOn">date of the payment; null while it is open</param>
public sealed record BlockPayment(string Block, LocalDate InvoicedOn, LocalDate? PaidOn = null);
