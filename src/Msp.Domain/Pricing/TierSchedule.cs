using System.Diagnostics.CodeAnalysis;
using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>Prices by quantity: graduated, by volume, or in packages. Adjacent tiers share a bound, which belongs to the lower one.</summary>
/// <remarks>Amounts are exact; nothing rounds here. Immutable and thread-safe.</remarks>
public sealed partial class TierSchedule
{
    private TierSchedule(TierKind kind, IReadOnlyList<Tier> tiers, decimal packageSize, bool guarded, bool firstFlatAtZero, Currency currency) =>
        (Kind, Tiers, PackageSize, NeverMoreThanNextTier, FirstFlatAtZero, Currency) = (kind, tiers, packageSize, guarded, firstFlatAtZero, currency);

    /// <summary>How a quantity finds its price.</summary>
    public TierKind Kind { get; }

    /// <summary>In ascending order; one with the price of a package for packages.</summary>
    public IReadOnlyList<Tier> Tiers { get; }

    /// <summary>Units in a package; 1 unless <see cref="Kind"/> is <see cref="TierKind.Package"/>.</summary>
    public decimal PackageSize { get; }

    /// <summary>Whether a quantity never costs more than the least quantity of a higher tier.</summary>
    public bool NeverMoreThanNextTier { get; }

    /// <summary>Whether a quantity of zero pays the first tier's flat fee.</summary>
    public bool FirstFlatAtZero { get; }

    /// <summary>The currency of all prices.</summary>
    public Currency Currency { get; }

    /// <summary>Makes the schedule of a draft.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="currency">the currency of all prices</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static TierSchedule From(TierScheduleDraft draft, Currency currency) =>
        Definition.From(draft, new TierScheduleValidator(), valid => Make(valid, currency), "tier schedule");

    /// <summary>Makes the schedule of a draft, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="currency">the currency of all prices</param>
    /// <param name="schedule">the schedule; null when there are errors</param>
    /// <param name="findings">everything found, errors and others</param>
    public static bool TryFrom(TierScheduleDraft draft, Currency currency, [NotNullWhen(true)] out TierSchedule? schedule, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, new TierScheduleValidator(), valid => Make(valid, currency), out schedule, out findings);

    /// <summary>The draft of it, with nothing left out.</summary>
    public TierScheduleDraft ToDraft()
    {
        var tiers = Tiers.Select(tier => new TierDraft { UpTo = tier.UpTo, Price = tier.Price.Amount, Flat = tier.Flat.Amount }).ToArray();
        return new()
        {
            Graduated = Kind == TierKind.Graduated ? tiers : null,
            Volume = Kind == TierKind.Volume ? tiers : null,
            Package = Kind == TierKind.Package ? new() { Size = PackageSize, Price = Tiers[0].Price.Amount } : null,
            NeverMoreThanNextTier = Kind == TierKind.Volume ? NeverMoreThanNextTier : null,
            FirstFlatAtZero = Kind == TierKind.Package ? null : FirstFlatAtZero,
        };
    }

    internal static TierSchedule Make(TierScheduleDraft draft, Currency currency)
    {
        if (draft.Package is { } package)
            return new(TierKind.Package, [new(0m, null, UnitPrice.Of(package.Price!.Value, currency), UnitPrice.Of(0m, currency))], package.Size!.Value, guarded: false, firstFlatAtZero: false, currency);
        var tiers = new List<Tier>();
        foreach (var tier in (draft.Graduated ?? draft.Volume)!)
            tiers.Add(new(tiers.Count == 0 ? 0m : tiers[^1].UpTo!.Value, tier!.UpTo, UnitPrice.Of(tier.Price ?? 0m, currency), UnitPrice.Of(tier.Flat ?? 0m, currency)));
        return new(draft.Volume is null ? TierKind.Graduated : TierKind.Volume, tiers.AsReadOnly(), 1m, draft.NeverMoreThanNextTier ?? false, draft.FirstFlatAtZero ?? true, currency);
    }
}
