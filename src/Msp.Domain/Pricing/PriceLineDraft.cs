namespace Msp.Domain.Pricing;

/// <summary>
/// One thing that is charged, from a date on. Exactly one of the models Recurring, PerUnit, Prepaid, Time, Milestones and OneOff is stated.
/// </summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record PriceLineDraft
{
    /// <summary>Name within the terms, such as <c>endpoints</c>; required, unique.</summary>
    public string? Id { get; init; }

    /// <summary>What the invoice says; by default the id.</summary>
    public string? Text { get; init; }

    /// <summary>Id of the agreement's service that it pays for, if any.</summary>
    public string? Service { get; init; }

    /// <summary>Id of the agreement's site that it is for, if any.</summary>
    public string? Site { get; init; }

    /// <summary>Where the contract says so; carried to every explanation.</summary>
    public string? Clause { get; init; }

    /// <summary>First day charged; required.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Day after the last one charged; by default open.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>In advance or in arrears; by default in advance for recurring fees and in arrears for what is counted or worked.</summary>
    public ChargeTiming? Timing { get; init; }

    /// <summary>Carried to the invoice, never computed with.</summary>
    public string? TaxCode { get; init; }

    /// <summary>Ledger account; carried to the invoice.</summary>
    public string? Account { get; init; }

    /// <summary>The client's purchase order; carried to the invoice.</summary>
    public string? PurchaseOrder { get; init; }

    /// <summary>A fixed fee a period.</summary>
    public RecurringFeeDraft? Recurring { get; init; }

    /// <summary>A fee per user, device or site.</summary>
    public UnitFeeDraft? PerUnit { get; init; }

    /// <summary>A block of hours or a retainer of money, bought before it is used.</summary>
    public PrepaidDraft? Prepaid { get; init; }

    /// <summary>Time and materials at a rate card.</summary>
    public TimeDraft? Time { get; init; }

    /// <summary>A fixed price in parts that fall due when approved.</summary>
    public MilestonesDraft? Milestones { get; init; }

    /// <summary>A price charged once.</summary>
    public OneOffDraft? OneOff { get; init; }
}
