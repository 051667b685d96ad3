using FluentValidation;

namespace Msp.Domain.Agreements;

/// <summary>The rules that many parts of an agreement share.</summary>
internal static class AgreementRules
{
    public const int MostYears = 100;

    public static readonly LocalDate FirstDate = new(1970, 1, 1);
    public static readonly LocalDate LastDate = new(2199, 12, 31);

    /// <summary>Whether a date is not stated, or lies within the years that agreements are about.</summary>
    public static bool IsInRange(LocalDate? date) => date is null || (date >= FirstDate && date <= LastDate);

    /// <summary>Demands a text.</summary>
    public static void Text<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MustBeStated(DomainCodes.AgreementValueMissing, "The value is required, and not blank.");

    /// <summary>Refuses a text that is stated but blank.</summary>
    public static void OptionalText<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || Judging.IsStated(text))
            .Finds(DomainCodes.AgreementValueMissing, "The value is not blank; leave it out where nothing is meant.");

    /// <summary>Demands a value.</summary>
    public static void Required<T, TProperty>(this IRuleBuilder<T, TProperty?> rule) =>
        rule.NotNull().Finds(DomainCodes.AgreementValueMissing, "The value is required.");

    /// <summary>Demands one of an enum's values.</summary>
    public static void OneOf<T, TEnum>(this IRuleBuilder<T, TEnum?> rule)
        where TEnum : struct, Enum =>
        rule.Must(choice => choice is null || Enum.IsDefined(choice.Value)).Finds(DomainCodes.AgreementOutOfRange, "The value is none of the choices.");

    /// <summary>Demands a date within the years that calendars answer for.</summary>
    public static void Dated<T>(this IRuleBuilder<T, LocalDate?> rule) =>
        rule.Must(IsInRange).Finds(DomainCodes.AgreementDateOutOfRange, "The date lies within the years 1970 to 2199.");

    /// <summary>Demands an instant within the same years.</summary>
    public static void Timed<T>(this IRuleBuilder<T, Instant?> rule) =>
        rule.Must(at => at is null || at.Value.InUtc().Year is >= 1970 and <= 2199)
            .Finds(DomainCodes.AgreementDateOutOfRange, "The instant lies within the years 1970 to 2199.");

    /// <summary>Demands a period of whole days, weeks, months or years.</summary>
    public static void InDates<T>(this IRuleBuilder<T, Period?> rule) =>
        rule.Must(period => period is null || ContractPeriod.IsValid(period))
            .Finds(DomainCodes.AgreementPeriodInvalid, "The period is days, weeks, months or years, above zero and at most a hundred years.");

    /// <summary>Demands a length of time of zero to a hundred years.</summary>
    public static void NotNegative<T>(this IRuleBuilder<T, Duration?> rule) =>
        rule.Must(time => time is null || (time >= Duration.Zero && time <= Duration.FromDays(36525)))
            .Finds(DomainCodes.AgreementOutOfRange, "The length of time is zero or more, at most a hundred years.");

    /// <summary>Demands that a party of the contract is meant, and not a machine.</summary>
    public static void OfParty<T>(this IRuleBuilder<T, Side?> rule) =>
        rule.Must(side => side is null or Side.Client or Side.Provider or Side.Vendor)
            .Finds(DomainCodes.AgreementSideUnfit, "The side is that of the client, the provider or a vendor.");

    /// <summary>Demands that no item of a list is null.</summary>
    public static IRuleBuilderOptions<T, TItem?> Something<T, TItem>(this IRuleBuilder<T, TItem?> rule)
        where TItem : class =>
        rule.NotNull().Finds(DomainCodes.AgreementItemNull, "An item of the list is stated, not null.");

    /// <summary>Demands that no id is used twice in a list.</summary>
    public static void Once<T, TItem>(this ValidationContext<T> context, string list, IReadOnlyList<TItem?>? items, Func<TItem, string?> id)
        where TItem : class
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, item) in (items ?? []).Index())
            if (item is not null && id(item) is { } given && Judging.IsStated(given) && !seen.Add(given))
                context.Report(DomainCodes.AgreementIdRepeated, FindingPath.Item(list, index, "id"), given, "The id is used already in this list.");
    }

    /// <summary>Demands that names are not blank and that something stands under each.</summary>
    public static void Named<T, TItem>(this ValidationContext<T> context, string dictionary, IReadOnlyDictionary<string, TItem>? items)
        where TItem : class
    {
        foreach (var (name, item) in items ?? new Dictionary<string, TItem>())
        {
            if (!Judging.IsStated(name))
                context.Report(DomainCodes.AgreementValueMissing, FindingPath.Entry(dictionary, name), name, "A name is not blank.");
            if (item is null)
                context.Report(DomainCodes.AgreementItemNull, FindingPath.Entry(dictionary, name), null, "Something stands under each name.");
        }
    }
}
