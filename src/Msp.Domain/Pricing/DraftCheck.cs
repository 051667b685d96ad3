using FluentValidation;
using FluentValidation.Results;

namespace Msp.Domain.Pricing;

/// <summary>Checks that recur in drafts of prices: numbers and dates within bounds, lists without holes, ids that are stated once.</summary>
internal class DraftCheck(FindingReporter report)
{
    // Beyond these no price, quantity or date of a contract lies, and all arithmetic on them fits.
    private const decimal Most = 1_000_000_000_000m;
    private static readonly LocalDate Earliest = new(1900, 1, 1);
    private static readonly LocalDate Latest = new(2200, 1, 1);

    protected FindingReporter Report => report;

    protected void Stated(string path, string? text)
    {
        if (!Judging.IsStated(text)) Report(DomainCodes.PricingMissing, path, text, "A name is stated.");
    }

    protected void Stated<T>(string path, T? choice)
        where T : struct, Enum
    {
        if (choice is { } value && !Enum.IsDefined(value)) Report(DomainCodes.PricingNumber, path, null, "The choice is one there is.");
    }

    protected void AtLeastZero(string path, decimal? number, bool required = false) => Within(path, number, required, number >= 0m, "zero or more");

    protected void AboveZero(string path, decimal? number, bool required = false) => Within(path, number, required, number > 0m, "more than zero");

    protected void Between(string path, decimal? number, decimal least, decimal most)
    {
        if (number < least || number > most) Report(DomainCodes.PricingNumber, path, number, FormattableString.Invariant($"The number is {least} to {most}."));
    }

    protected void Date(string path, LocalDate? date, bool required = false)
    {
        if (date is null && required) Report(DomainCodes.PricingMissing, path, null, "The date is stated.");
        if (date < Earliest || date >= Latest) Report(DomainCodes.PricingNumber, path, date, "The date lies between 1900 and 2199.");
    }

    protected void Span(string path, LocalDate? from, LocalDate? until, bool required = false)
    {
        Date($"{path}from", from, required);
        Date($"{path}until", until);
        if (until <= from) Report(DomainCodes.PricingSpanReversed, $"{path}until", until, "The end is later than the start.");
    }

    protected void One(string path, string alternatives, params ReadOnlySpan<object?> parts)
    {
        var stated = 0;
        foreach (var part in parts) stated += part is null ? 0 : 1;
        if (stated != 1) Report(DomainCodes.PricingChoice, path, null, $"Exactly one of {alternatives} is stated.");
    }

    protected void Each<T>(string path, IReadOnlyList<T?>? items, bool required, Action<string, T> judge)
        where T : class
    {
        if (required && items is not { Count: > 0 }) Report(DomainCodes.PricingMissing, path, null, "There is at least one.");
        for (var index = 0; index < (items?.Count ?? 0); index++)
        {
            var place = FindingPath.Item(path, index);
            if (items![index] is { } item) judge(place, item);
            else Report(DomainCodes.PricingMissing, place, null, "The item is stated.");
        }
    }

    /// <summary>Judges the names of items; that an item is not stated, <see cref="Each{T}"/> says.</summary>
    protected void Ids<T>(string path, IReadOnlyList<T?>? items, Func<T, string?> id, string property = "id")
        where T : class
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, item) in (items ?? []).Index())
        {
            if (item is null) continue;
            var place = FindingPath.Item(path, index, property);
            if (!Judging.IsStated(id(item))) Report(DomainCodes.PricingMissing, place, id(item), "A name is stated.");
            else if (!seen.Add(id(item)!)) Report(DomainCodes.PricingIdRepeated, place, id(item), "The name is used once.");
        }
    }

    protected void Known(string path, IReadOnlyList<string?>? names, IReadOnlySet<string> known) => Each(path, names, required: false, (place, name) => Known(place, name, known));

    protected void Known(string path, string? name, IReadOnlySet<string> known)
    {
        if (name is not null && !known.Contains(name)) Report(DomainCodes.PricingReferenceUnknown, path, name, "The name is one of these terms.");
    }

    protected void Nested(string path, ValidationResult result)
    {
        foreach (var failure in result.Errors)
            Report(failure.ErrorCode, failure.PropertyName.Length == 0 ? path : $"{path}.{failure.PropertyName}", failure.AttemptedValue, failure.ErrorMessage, failure.Severity);
    }

    private void Within(string path, decimal? number, bool required, bool holds, string bound)
    {
        if (number is null && required) Report(DomainCodes.PricingMissing, path, null, "The number is stated.");
        else if (number is not null && !(holds && number <= Most)) Report(DomainCodes.PricingNumber, path, number, $"The number is {bound}, and at most a million million.");
    }
}
