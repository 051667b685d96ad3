using System.Globalization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

public sealed partial class TierSchedule
{
    /// <summary>What a quantity costs.</summary>
    /// <param name="quantity">zero or more</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="quantity"/> is negative.</exception>
    public TierCharge For(decimal quantity) => Between(0m, quantity);

    /// <summary>What the units from one quantity to another cost when the lower ones are charged already: slices only, flat fees of tiers newly entered.</summary>
    /// <remarks>Under volume prices and in packages it is the difference of both amounts, which may be negative.</remarks>
    /// <param name="already">charged before; zero or more, zero for nothing</param>
    /// <param name="quantity">in all; no less than <paramref name="already"/></param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="already"/> is negative or <paramref name="quantity"/> below it.</exception>
    public TierCharge Between(decimal already, decimal quantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(already);
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, already);
        var derivation = new Derivation(Name, null);
        Term[] parts = Kind == TierKind.Graduated
            ? [.. Graduated(derivation, derivation.Given("already", already), derivation.Given("quantity", quantity), already, quantity)]
            : already == 0m ? [Whole(derivation, derivation.Given("quantity", quantity), quantity, Stated)]
            : [Whole(derivation, derivation.Given("quantity", quantity), quantity, Stated) - Whole(derivation, derivation.Given("already", already), already, Stated)];
        return Charge(derivation, parts);
    }

    /// <summary>
    /// What changes within a period cost under graduated tiers: full units choose the tier (additions stack up, removals come off the top), prorated
    /// units are priced, and every tier reached at the peak pays its flat fee once.
    /// </summary>
    /// <param name="changes">in order</param>
    /// <exception cref="ArgumentException">More is taken away than there is, or the signs of a change differ.</exception>
    /// <exception cref="InvalidOperationException"><see cref="Kind"/> is not <see cref="TierKind.Graduated"/>.</exception>
    public TierCharge Over(IReadOnlyList<QuantityChange> changes)
    {
        if (Kind != TierKind.Graduated) throw new InvalidOperationException($"Changes within a period stack up in graduated tiers only, not in {Name}.");
        var (derivation, level, peak, parts) = (new Derivation(Name, null), 0m, 0m, new List<Term>());
        foreach (var change in changes)
        {
            if (level + change.Units < 0m || change.Units * change.Prorated < 0m)
                throw new ArgumentException($"{change} takes away more than {level.ToString(CultureInfo.InvariantCulture)}, or its signs differ.", nameof(changes));
            if (change.Units == 0m) continue;
            var (low, high) = (Math.Min(level, level + change.Units), Math.Max(level, level + change.Units));
            var (units, prorated) = (derivation.Given("units", change.Units), derivation.Given("prorated", change.Prorated));
            parts.AddRange(Tiers.Where(tier => tier.Slice(low, high) > 0m && tier.Price.Amount > 0m)
                .Select(tier => derivation.Let("slice", (Term)tier.Slice(low, high) * Math.Sign(change.Units) * tier.Price.Amount * prorated / units)));
            level += change.Units;
            peak = Math.Max(peak, level);
        }

        parts.AddRange(Flats(derivation, 0m, peak));
        return Charge(derivation, parts);
    }

    /// <summary>Where one unit more costs less, because the whole quantity then has a lower price; empty for graduated tiers and packages.</summary>
    public IReadOnlyList<TierCliff> Cliffs() => Kind != TierKind.Volume || NeverMoreThanNextTier ? [] :
    [
        .. from pair in Tiers.Zip(Tiers.Skip(1))
           let bound = pair.First.UpTo!.Value
           let cliff = new TierCliff(bound, At(pair.First, bound).ToMoney(Currency), At(pair.Second, bound).ToMoney(Currency))
           where cliff.Beyond < cliff.At
           select cliff,
    ];

    internal string Name => Kind switch { TierKind.Graduated => "graduated tiers", TierKind.Volume => "volume tiers", _ => "packages" };

    /// <summary>What a quantity costs for the time it is there, without flat fees where those are by the peak.</summary>
    /// <param name="derivation">gets the steps</param>
    /// <param name="quantity">the quantity, named in the formulas</param>
    /// <param name="value">the quantity</param>
    /// <param name="priced">the price of a tier as it stands; null for as stated</param>
    internal Term Slices(Derivation derivation, Term quantity, decimal value, Func<UnitPrice, Term>? priced = null) => Kind == TierKind.Graduated
        ? Term.Total([.. SlicesOf(derivation, 0m, value, priced ?? Stated)])
        : Whole(derivation, quantity, value, priced ?? Stated, withFlat: false);

    /// <summary>The flat fees of the most that was there in a period.</summary>
    internal IEnumerable<Term> Flats(Derivation derivation, decimal already, decimal peak, Func<UnitPrice, Term>? priced = null)
    {
        var reached = Kind == TierKind.Volume ? ChargedBy(peak, priced ?? Stated) : -1;
        for (var index = 0; index < Tiers.Count; index++)
        {
            if (Tiers[index].Flat.Amount == 0m) continue;
            if (Kind == TierKind.Volume ? index == reached && (peak > 0m || FirstFlatAtZero) : Enters(index, already, peak))
                yield return derivation.Let("flat", (priced ?? Stated)(Tiers[index].Flat), TierNote(index));
        }
    }

    private TierCharge Charge(Derivation derivation, IReadOnlyList<Term> parts)
    {
        var explanation = derivation.Unrounded(Term.Total(parts), Currency);
        return new([.. parts.Select(part => part.Value.ToMoney(Currency)).Where(money => money.Amount != 0m)], explanation.Amount, explanation);
    }

    private IEnumerable<Term> Graduated(Derivation derivation, Term from, Term to, decimal already, decimal quantity)
    {
        for (var index = 0; index < Tiers.Count; index++)
        {
            var tier = Tiers[index];
            if (tier.Flat.Amount > 0m && Enters(index, already, quantity)) yield return derivation.Let("flat", tier.Flat.Amount, TierNote(index));
            if (tier.Price.Amount == 0m || tier.Slice(already, quantity) == 0m) continue;
            var top = tier.UpTo is { } bound ? Term.Min(to, bound) : to;
            yield return derivation.Let("slice", (top - Term.Max(from, tier.Above)) * tier.Price.Amount, TierNote(index));
        }
    }

    private IEnumerable<Term> SlicesOf(Derivation derivation, decimal from, decimal to, Func<UnitPrice, Term> priced)
    {
        for (var index = 0; index < Tiers.Count; index++)
        {
            if (Tiers[index].Price.Amount > 0m && Tiers[index].Slice(from, to) is > 0m and var slice)
                yield return derivation.Let("slice", (Term)slice * priced(Tiers[index].Price), TierNote(index));
        }
    }

    // A tier is entered by the first bit above its lower bound; the first one by being there at all.
    private bool Enters(int index, decimal already, decimal quantity) => index == 0
        ? already == 0m && (quantity > 0m || FirstFlatAtZero)
        : quantity > Tiers[index].Above && already <= Tiers[index].Above;

    private Term Whole(Derivation derivation, Term quantity, decimal value, Func<UnitPrice, Term> priced, bool withFlat = true)
    {
        if (Kind == TierKind.Package)
            return derivation.Let("packages", (quantity / PackageSize).Ceiling()) * priced(Tiers[0].Price);
        var (own, charged) = (Index(TierOf(value)), ChargedBy(value, priced));
        var flat = withFlat && (value > 0m || FirstFlatAtZero);
        var amount = derivation.Let("volume", At(Tiers[own], quantity, priced, flat), TierNote(own));
        return own == charged ? amount : derivation.Let("next", At(Tiers[charged], Tiers[charged].Above, priced, flat), $"never more than {TierNote(charged)}");
    }

    // Under volume prices: the tier of a quantity, or where its price is never more than the next one's, the higher tier whose least quantity costs less.
    private int ChargedBy(decimal quantity, Func<UnitPrice, Term> priced)
    {
        var charged = Index(TierOf(quantity));
        if (!NeverMoreThanNextTier || quantity == 0m) return charged;
        var least = At(Tiers[charged], quantity, priced, withFlat: true).Value;
        for (var higher = charged + 1; higher < Tiers.Count; higher++)
        {
            var entry = At(Tiers[higher], Tiers[higher].Above, priced, withFlat: true).Value;
            if (entry < least) (charged, least) = (higher, entry);
        }

        return charged;
    }

    private static Term At(Tier tier, Term quantity, Func<UnitPrice, Term> priced, bool withFlat) =>
        withFlat && tier.Flat.Amount > 0m ? (quantity * priced(tier.Price)) + priced(tier.Flat) : quantity * priced(tier.Price);

    private static Exact At(Tier tier, decimal quantity) => At(tier, quantity, Stated, withFlat: true).Value;

    private static Term Stated(UnitPrice price) => price.Amount;

    private Tier TierOf(decimal quantity) => Tiers.First(tier => tier.Reaches(quantity));

    private int Index(Tier tier) => Tiers.Index().First(pair => ReferenceEquals(pair.Item, tier)).Index;

    private static string TierNote(int index) => string.Create(CultureInfo.InvariantCulture, $"tier {index + 1}");
}
