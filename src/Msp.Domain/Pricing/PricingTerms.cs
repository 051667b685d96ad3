using System.Diagnostics.CodeAnalysis;
using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>What an agreement says about prices: one currency, a billing cycle, lines, rate cards, discounts, bounds, uplifts and credits.</summary>
/// <remarks>
/// The order of operations of a bill is fixed: price at the date (uplifts), quantity, proration, rounding of the line, discounts, caps and maximum
/// spend, minimum commitment, service credits. Made of a draft that has no errors. Immutable and thread-safe.
/// </remarks>
public sealed class PricingTerms
{
    private readonly Dictionary<string, PriceLine> lines;
    private readonly Dictionary<string, RateCard> cards;
    private readonly Dictionary<string, PriceLine[]> timeLines;

    private PricingTerms(PricingTermsDraft draft)
    {
        Currency = Currency.Parse(draft.Currency!);
        (Rounding, Cycle) = (draft.Rounding ?? MidpointRounding.AwayFromZero, BillingCycle.From(draft.Cycle));
        Zone = DateTimeZoneProviders.Tzdb[draft.Zone ?? "UTC"];
        Lines = [.. draft.Lines!.Select(line => PriceLine.Make(line!, Currency, Rounding))];
        RateCards = [.. (draft.RateCards ?? []).Select(card => RateCard.Make(card!, Currency))];
        Discounts = [.. (draft.Discounts ?? []).Select(discount => Discount.Make(discount!, Currency))];
        MinimumCommitments = [.. (draft.MinimumCommitments ?? []).Select(bound => SpendBound.Make(bound!, Currency))];
        MaximumSpends = [.. (draft.MaximumSpends ?? []).Select(bound => SpendBound.Make(bound!, Currency))];
        Uplifts = [.. (draft.Uplifts ?? []).Select(uplift => Uplift.Make(uplift!))];
        ServiceCredits = CreditTerms.Make(draft.ServiceCredits, Currency);
        lines = Lines.ToDictionary(line => line.Id, StringComparer.Ordinal);
        cards = RateCards.ToDictionary(card => card.Id, StringComparer.Ordinal);
        timeLines = Lines.Where(line => line.Model is PriceModel.Time)
            .SelectMany(line => ((PriceModel.Time)line.Model).Terms.WorkTypes.DefaultIfEmpty("").Distinct(StringComparer.Ordinal).Select(type => (Type: type, Line: line)))
            .GroupBy(pair => pair.Type, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(pair => pair.Line).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The one currency of all prices.</summary>
    public Currency Currency { get; }

    /// <summary>What becomes of half a smallest unit when a line is rounded.</summary>
    public MidpointRounding Rounding { get; }

    /// <summary>Zone in which the dates of work are read.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>How long a billing period is and where it starts.</summary>
    public BillingCycle Cycle { get; }

    /// <summary>What is charged, in the order stated.</summary>
    public IReadOnlyList<PriceLine> Lines { get; }

    /// <summary>Hourly rates.</summary>
    public IReadOnlyList<RateCard> RateCards { get; }

    /// <summary>What is taken off, in the order stated.</summary>
    public IReadOnlyList<Discount> Discounts { get; }

    /// <summary>What the client commits to spend a period.</summary>
    public IReadOnlyList<SpendBound> MinimumCommitments { get; }

    /// <summary>What the client pays at most a period.</summary>
    public IReadOnlyList<SpendBound> MaximumSpends { get; }

    /// <summary>How prices rise, in the order stated.</summary>
    public IReadOnlyList<Uplift> Uplifts { get; }

    /// <summary>What a service credit is a share of, and its caps in money.</summary>
    public CreditTerms ServiceCredits { get; }

    /// <summary>Makes the terms of a draft.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static PricingTerms From(PricingTermsDraft draft) => Definition.From(draft, new PricingTermsValidator(), valid => new PricingTerms(valid), "pricing terms");

    /// <summary>Makes the terms of a draft, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="terms">the terms; null when there are errors</param>
    /// <param name="findings">everything found, errors and others</param>
    public static bool TryFrom(PricingTermsDraft draft, [NotNullWhen(true)] out PricingTerms? terms, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, new PricingTermsValidator(), valid => new PricingTerms(valid), out terms, out findings);

    /// <summary>These terms for an agreement that has ended by a date: no line is charged from it on, and those that start later are gone.</summary>
    internal PricingTerms EndingBy(LocalDate endExclusive) => Lines.All(line => line.Until <= endExclusive) ? this : new(ToDraft() with
    {
        Lines = [.. Lines.Where(line => line.From < endExclusive).Select(line => line.ToDraft() with { Until = LocalDate.Min(line.Until ?? endExclusive, endExclusive) })],
    });

    /// <summary>Makes the terms of a draft that was judged before.</summary>
    internal static PricingTerms Of(PricingTermsDraft valid) => new(valid);

    /// <summary>The line with an id; null when there is none.</summary>
    /// <param name="id">name within the terms</param>
    public PriceLine? Line(string id) => lines.GetValueOrDefault(id);

    /// <summary>The rate card with an id; null when there is none.</summary>
    /// <param name="id">name within the terms</param>
    public RateCard? Card(string id) => cards.GetValueOrDefault(id);

    /// <summary>The lines that charge a kind of work, one after another: those that name it, or those that take what nobody names.</summary>
    /// <param name="workType">kind of work; null when not known</param>
    public IReadOnlyList<PriceLine> TimeLines(string? workType) => workType is not null && timeLines.TryGetValue(workType, out var named) ? named : timeLines.GetValueOrDefault("", []);

    /// <summary>The draft of it, with defaults stated: making terms of it gives the same draft again.</summary>
    public PricingTermsDraft ToDraft() => new()
    {
        Currency = Currency.Code,
        Rounding = Rounding,
        Zone = Zone.Id,
        Cycle = Cycle.ToDraft(),
        Lines = [.. Lines.Select(line => line.ToDraft())],
        RateCards = [.. RateCards.Select(card => card.ToDraft())],
        Discounts = [.. Discounts.Select(discount => discount.ToDraft())],
        MinimumCommitments = [.. MinimumCommitments.Select(bound => bound.ToDraft())],
        MaximumSpends = [.. MaximumSpends.Select(bound => bound.ToDraft())],
        Uplifts = [.. Uplifts.Select(uplift => uplift.ToDraft())],
        ServiceCredits = ServiceCredits.ToDraft(),
    };
}
