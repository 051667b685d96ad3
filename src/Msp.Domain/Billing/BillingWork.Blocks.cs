using System.Globalization;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <content>Prepaid blocks: bought, replenished, rolled over, forfeited.</content>
internal sealed partial class BillingWork
{
    private const decimal SecondsPerHour = 3600m;

    // Blocks bought for one entry; beyond these it is charged at the rate.
    private const int MostReplenishments = 100;

    private readonly HashSet<string> closed;

    private IEnumerable<(PriceLine Line, PrepaidTerms Terms)> PrepaidLines => terms.Lines.Where(line => line.Model is PriceModel.Prepaid).Select(line => (line, ((PriceModel.Prepaid)line.Model).Terms));

    private static decimal InLedger(PrepaidTerms block) => block.InHours ? block.Quantity * SecondsPerHour : block.Quantity;

    private static string PeriodBlock(PriceLine line, BillingPeriod service) => string.Create(CultureInfo.InvariantCulture, $"{line.Id} {service.Start:uuuu-MM-dd}");

    private void OpenBlocks(BillingPeriod service)
    {
        foreach (var (line, block) in PrepaidLines)
        {
            if (block.EveryPeriod)
            {
                if (line.Within(service) is { } part) Open(line, block, PeriodBlock(line, service), part.Start, service);
            }
            else if (service.Contains(line.From))
            {
                Open(line, block, $"{line.Id} 1", line.From, service);
            }

            foreach (var purchase in purchases.Where(purchase => purchase.Line == line.Id && service.Contains(purchase.On)).OrderBy(purchase => purchase.On).ThenBy(purchase => purchase.Id, StringComparer.Ordinal))
                Open(line, block, purchase.Id, purchase.On, service);
        }
    }

    private void Open(PriceLine line, PrepaidTerms block, string id, LocalDate start, BillingPeriod service)
    {
        if (!ledger.Has(id)) ledger = ledger.Buy(new(id, line.Id, InLedger(block), start, block.EndOf(start, service), block.Priority));
    }

    /// <summary>Charges every block of a line that was bought in a service period.</summary>
    private void Blocks(PriceLine line, PrepaidTerms block, BillingPeriod service, bool due)
    {
        foreach (var own in ledger.Blocks.Where(own => due && own.Line == line.Id && service.Contains(own.Start)))
        {
            var subject = BillingKeys.Fee(line.Id, "block", own.Id);
            if (posted.Has(subject)) continue;
            var derivation = new Derivation(block.InHours ? $"block of {block.Quantity.ToString(CultureInfo.InvariantCulture)} hours" : "retainer", line.Clause);
            derivation.From(own.Id);
            EmitFee(line, subject, service, line.Text, derivation, prices.At(line, block.Price, own.Start, derivation, "price"));
        }
    }

    private void CloseBlocks(BillingPeriod service)
    {
        foreach (var (line, block) in PrepaidLines)
        {
            var id = PeriodBlock(line, service);
            if (!block.EveryPeriod || block.ValidFor is not null || !ledger.Has(id) || closed.Contains(id)) continue;
            var next = terms.Cycle.Next(service);
            if (block.Rollover is { } rollover && line.Within(next) is { } part)
            {
                Open(line, block, PeriodBlock(line, next), part.Start, next);
                var own = ledger.Balance(id);
                // What was promised beyond what the block before had left came in as an adjustment, which names that block.
                var carriedIn = own.RolledIn + ledger.Entries.Where(entry => entry.Block == id && entry.Kind == LedgerEntryKind.Adjusted && ledger.Has(entry.Source))
                    .Sum(entry => entry.Quantity);
                ledger = ledger.RollOver(id, PeriodBlock(line, next), rollover.In(block.InHours ? SecondsPerHour : 1m).Carried(own.Left, carriedIn), next.Start);
            }

            ledger = ledger.Forfeit(id, service.EndExclusive);
        }

        ledger = ledger.Expire(service.EndExclusive);
    }

    private bool IsActive(PrepaidBlock block, PrepaidTerms of, LocalDate on)
    {
        if (of.ActiveWhen == PrepaidActivation.WhenBought) return true;
        return (of.ActiveWhen == PrepaidActivation.WhenPaid && posted.PaidOn(BillingKeys.Fee(block.Line, "block", block.Id)) <= on)
            || activity.Payments.Any(payment => payment.Block == block.Id && (of.ActiveWhen == PrepaidActivation.WhenInvoiced ? payment.InvoicedOn : payment.PaidOn) <= on);
    }

    /// <summary>What carried overage takes from the block of the next period, before it is charged.</summary>
    private decimal CarryOverage(PriceLine[] lines, decimal overage, LocalDate on, string source)
    {
        foreach (var line in lines)
        {
            var block = ((PriceModel.Prepaid)line.Model).Terms;
            var next = terms.Cycle.Next(terms.Cycle.PeriodAt(on));
            if (overage == 0m || block is not { EveryPeriod: true, Rollover.CarriesOverage: true } || line.Within(next) is not { } part) continue;
            var id = PeriodBlock(line, next);
            Open(line, block, id, part.Start, next);
            var taken = Math.Min(overage, ledger.Left(id));
            if (taken == 0m) continue;
            ledger = ledger.Adjust(id, -taken, part.Start, source);
            overage -= taken;
        }

        return overage;
    }

    private PrepaidDraw Draw(PriceLine[] lines, decimal quantity, LocalDate on, TimeEntry entry)
    {
        var from = Array.FindAll(lines, line => ((PriceModel.Prepaid)line.Model).Terms.CanPayFor(entry.WorkType));
        var drawn = ledger.Draw(quantity, on, entry.Id, Eligible);
        var again = true;
        for (var round = 0; again && round < MostReplenishments; round++)
        {
            (ledger, again) = (drawn.Ledger, false);
            foreach (var line in from)
            {
                Warn(line, drawn.Entries);
                if (!Replenish(line, on) || drawn.Overage == 0m) continue;
                var more = ledger.Draw(drawn.Overage, on, entry.Id, Eligible);
                (drawn, again) = (more with { Entries = [.. drawn.Entries, .. more.Entries] }, more.Overage < drawn.Overage);
                ledger = drawn.Ledger;
            }
        }

        return drawn with { Ledger = ledger };

        bool Eligible(PrepaidBlock block)
        {
            var line = Array.Find(from, line => line.Id == block.Line);
            return line is not null && IsActive(block, ((PriceModel.Prepaid)line.Model).Terms, on);
        }
    }

    private void Warn(PriceLine line, IReadOnlyList<LedgerEntry> drawn)
    {
        var block = ((PriceModel.Prepaid)line.Model).Terms;
        if (block.WarnAt is not { } share) return;
        foreach (var entry in drawn)
        {
            var (left, limit) = (ledger.Left(entry.Block), InLedger(block) * share.Fraction);
            if (left <= limit && left + entry.Quantity > limit && ledger.Blocks.Any(own => own.Id == entry.Block && own.Line == line.Id) && warned.Add((entry.Block, entry.Source)))
                findings.Add(Finding.Information(DomainCodes.BillingBlockLow, $"blocks[{entry.Block}]", "", $"At most {share} of the block is left after {entry.Source}."));
        }
    }

    // Buys another block when little is left of all that cover the date.
    private bool Replenish(PriceLine line, LocalDate on)
    {
        var block = ((PriceModel.Prepaid)line.Model).Terms;
        if (block.ReplenishAt is not { } share || line.Until <= on) return false;
        var own = ledger.Blocks.Where(candidate => candidate.Line == line.Id).ToArray();
        if (own.Where(candidate => candidate.Covers(on)).Sum(candidate => ledger.Left(candidate.Id)) > InLedger(block) * share.Fraction) return false;
        var number = own.Length + 1;
        while (ledger.Has(Numbered(number))) number++;
        Open(line, block, Numbered(number), on, terms.Cycle.PeriodAt(on));
        return true;

        string Numbered(int count) => string.Create(CultureInfo.InvariantCulture, $"{line.Id} {count}");
    }
}
