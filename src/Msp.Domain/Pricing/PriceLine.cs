using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>One thing that is charged, from a date on: model, dates, timing, and what the invoice carries.</summary>
/// <remarks>Part of <see cref="PricingTerms"/>. Immutable and thread-safe.</remarks>
public sealed class PriceLine
{
    private PriceLine(PriceLineDraft draft, Currency currency, MidpointRounding rule)
    {
        (Id, Text, Service, Site, Clause) = (draft.Id!, draft.Text ?? draft.Id!, draft.Service, draft.Site, draft.Clause);
        (From, Until, TaxCode, Account, PurchaseOrder) = (draft.From!.Value, draft.Until, draft.TaxCode, draft.Account, draft.PurchaseOrder);
        Model = draft switch
        {
            { Recurring: { } recurring } => new PriceModel.Recurring(UnitPrice.Of(recurring.Price!.Value, currency)),
            { PerUnit: { } unit } => new PriceModel.PerUnit(UnitFee.Make(unit, currency)),
            { Prepaid: { } prepaid } => new PriceModel.Prepaid(PrepaidTerms.Make(prepaid, currency)),
            { Time: { } time } => new PriceModel.Time(TimeTerms.Make(time, currency)),
            { Milestones: { } milestones } => new PriceModel.Milestones(MilestonePlan.Make(milestones, currency, rule)),
            _ => new PriceModel.OneOff(UnitPrice.Of(draft.OneOff!.Price!.Value, currency), draft.OneOff.Quantity ?? 1m, draft.OneOff.On ?? From),
        };
        Timing = draft.Timing ?? (Model is PriceModel.PerUnit or PriceModel.Time or PriceModel.Milestones ? ChargeTiming.InArrears : ChargeTiming.InAdvance);
    }

    /// <summary>Name within the terms.</summary>
    public string Id { get; }

    /// <summary>What the invoice says.</summary>
    public string Text { get; }

    /// <summary>Id of the service it pays for; null for none.</summary>
    public string? Service { get; }

    /// <summary>Id of the site it is for; null for none.</summary>
    public string? Site { get; }

    /// <summary>Where the contract says so; null when that was not stated.</summary>
    public string? Clause { get; }

    /// <summary>First day charged.</summary>
    public LocalDate From { get; }

    /// <summary>Day after the last one charged; null while open.</summary>
    public LocalDate? Until { get; }

    /// <summary>When a period is charged.</summary>
    public ChargeTiming Timing { get; }

    /// <summary>Carried to the invoice.</summary>
    public string? TaxCode { get; }

    /// <summary>Ledger account; carried to the invoice.</summary>
    public string? Account { get; }

    /// <summary>The client's purchase order; carried to the invoice.</summary>
    public string? PurchaseOrder { get; }

    /// <summary>How it is priced.</summary>
    public PriceModel Model { get; }

    /// <summary>Whether it is charged on a date.</summary>
    /// <param name="date">the date</param>
    public bool Covers(LocalDate date) => date >= From && !(date >= Until);

    /// <summary>The part of a period in which it is charged; null for none.</summary>
    /// <param name="period">the period</param>
    public BillingPeriod? Within(BillingPeriod period)
    {
        var (start, end) = (LocalDate.Max(From, period.Start), Until is { } until ? LocalDate.Min(until, period.EndExclusive) : period.EndExclusive);
        return start < end ? BillingPeriod.Of(start, end) : null;
    }

    internal static PriceLine Make(PriceLineDraft draft, Currency currency, MidpointRounding rule) => new(draft, currency, rule);

    internal PriceLineDraft ToDraft() => new()
    {
        Id = Id, Text = Text, Service = Service, Site = Site, Clause = Clause, From = From, Until = Until, Timing = Timing, TaxCode = TaxCode, Account = Account, PurchaseOrder = PurchaseOrder,
        Recurring = Model is PriceModel.Recurring recurring ? new() { Price = recurring.Price.Amount } : null,
        PerUnit = (Model as PriceModel.PerUnit)?.Fee.ToDraft(),
        Prepaid = (Model as PriceModel.Prepaid)?.Terms.ToDraft(),
        Time = (Model as PriceModel.Time)?.Terms.ToDraft(),
        Milestones = (Model as PriceModel.Milestones)?.Plan.ToDraft(),
        OneOff = Model is PriceModel.OneOff once ? new() { Price = once.Price.Amount, Quantity = once.Quantity, On = once.On } : null,
    };
}
