using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Msp.Domain.Sla;

/// <summary>A named set of holidays: rules that give dates year by year, with substitutes for those that fall on a weekend, less dates taken out.</summary>
/// <remarks>
/// Both the holiday itself and its substitute belong to the set. A substitute can fall into the neighbouring
/// year (1 January 2028 is a Saturday: 31 December 2027 is observed) and is found there.
/// Equality is by name, rules and dates taken out; the order in which rules are given does not matter,
/// nor do repetitions. Immutable and thread-safe; a year is worked out once.
/// </remarks>
public sealed class HolidaySet : IEquatable<HolidaySet>
{
    /// <summary>The first year that can be asked for: 1.</summary>
    public const int MinYear = 1;

    /// <summary>The last year that can be asked for: 9997, so that a substitute always has a date.</summary>
    public const int MaxYear = 9997;

    private readonly ConcurrentDictionary<int, HolidayYear> years = new();
    private readonly ImmutableArray<HolidayRule> rules;
    private readonly ImmutableArray<LocalDate> removed;
    private readonly int recurring;

    private HolidaySet(string name, string? key, ImmutableArray<HolidayRule> rules, ImmutableArray<LocalDate> removed)
    {
        Name = name;
        Key = key;
        this.rules = rules;
        this.removed = removed;
        recurring = rules.Count(rule => rule is not HolidayRule.OnDate);
    }

    /// <summary>
    /// The public holidays of federal employees in the United States (5 U.S.C. 6103), with the days
    /// observed for those on a weekend; reaches back to 1970. Key <c>us-federal</c>.
    /// </summary>
    /// <remarks>Inauguration day, which only the capital keeps, and days on which the offices were closed by executive order are not in it.</remarks>
    public static HolidaySet UsFederal { get; } = UnitedStatesHolidays.Federal();

    /// <summary>The bank holidays of England and Wales, one-off days and moved days included; reaches back to 1970. Key <c>england-and-wales</c>.</summary>
    public static HolidaySet EnglandAndWales { get; } = UnitedKingdomHolidays.EnglandAndWales();

    /// <summary>The bank holidays of Scotland, one-off days and moved days included; reaches back to 1970. Key <c>scotland</c>.</summary>
    public static HolidaySet Scotland { get; } = UnitedKingdomHolidays.Scotland();

    /// <summary>The bank holidays of Northern Ireland, one-off days and moved days included; reaches back to 1970. Key <c>northern-ireland</c>.</summary>
    public static HolidaySet NorthernIreland { get; } = UnitedKingdomHolidays.NorthernIreland();

    /// <summary>The public holidays of Ireland, one-off days included; reaches back to 1970. Key <c>ireland</c>.</summary>
    public static HolidaySet Ireland { get; } = IrishHolidays.Public();

    /// <summary>The sets that come with the library, in the order of their keys.</summary>
    public static IReadOnlyList<HolidaySet> Ready { get; } = [EnglandAndWales, Ireland, NorthernIreland, Scotland, UsFederal];

    /// <summary>Makes a set of rules.</summary>
    /// <param name="name">the set's name; not blank</param>
    /// <param name="rules">the rules, in any order; none makes an empty set</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static HolidaySet Of(string name, params IEnumerable<HolidayRule> rules) => Of(name, null, rules, []);

    /// <summary>Finds a set that comes with the library by its key.</summary>
    /// <param name="key">such as <c>us-federal</c>; case is ignored</param>
    /// <param name="set">the set, or null when no set has that key</param>
    public static bool TryFind(string key, [NotNullWhen(true)] out HolidaySet? set)
    {
        set = Ready.SingleOrDefault(ready => string.Equals(ready.Key, key, StringComparison.OrdinalIgnoreCase));
        return set is not null;
    }

    /// <summary>The set's name, as it is shown.</summary>
    public string Name { get; }

    /// <summary>The stable key of a set that comes with the library, such as <c>us-federal</c>; null for any other, also for one derived from it.</summary>
    public string? Key { get; }

    /// <summary>The rules, in the order of the year.</summary>
    public IReadOnlyList<HolidayRule> Rules => rules;

    /// <summary>The dates that were taken out, in order.</summary>
    public IReadOnlyList<LocalDate> Removed => removed;

    /// <summary>The first year in which a rule holds; null when some rule holds since ever, or there is none.</summary>
    public int? FirstYear => rules.IsEmpty || rules.Any(rule => rule.FirstYear is null) ? null : rules.Min(rule => rule.FirstYear);

    /// <summary>
    /// The last year in which a rule holds: after it the set has run out, as one of explicit dates does;
    /// null when some rule holds for ever, or there is none.
    /// </summary>
    public int? LastYear => rules.IsEmpty || rules.Any(rule => rule.LastYear is null) ? null : rules.Max(rule => rule.LastYear);

    /// <summary>The holidays of a year in order of date, one entry a date, substitutes included.</summary>
    /// <param name="year">a year from <see cref="MinYear"/> to <see cref="MaxYear"/></param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is outside these bounds.</exception>
    public IReadOnlyList<HolidayDate> InYear(int year)
    {
        CheckYear(year);
        return Year(year).Dates;
    }

    /// <summary>The name of the holiday on a date; null when it is none.</summary>
    /// <param name="date">a date of the ISO calendar, in a year from <see cref="MinYear"/> to <see cref="MaxYear"/></param>
    /// <exception cref="ArgumentOutOfRangeException">The year of <paramref name="date"/> is outside these bounds.</exception>
    public string? NameOn(LocalDate date)
    {
        CheckYear(date.Year, nameof(date));
        return Year(date.Year).NameOn(date);
    }

    /// <summary>A set with more rules. A rule <see cref="HolidayRule.OnDate"/> brings its date back if it had been taken out.</summary>
    /// <param name="added">the rules, in any order</param>
    public HolidaySet With(params IEnumerable<HolidayRule> added)
    {
        ImmutableArray<HolidayRule> all = [.. added];
        var restored = all.OfType<HolidayRule.OnDate>().Select(rule => rule.Date).ToHashSet();
        return new HolidaySet(Name, null, Normal([.. rules, .. all]), removed.RemoveAll(restored.Contains));
    }

    /// <summary>A set without some dates: they are no holidays, whichever rule gives them. Substitutes do not move.</summary>
    /// <param name="dates">the dates, in the ISO calendar</param>
    public HolidaySet Without(params IEnumerable<LocalDate> dates) => new(Name, null, rules, Normal(removed.Concat(dates)));

    /// <summary>The same holidays under another name.</summary>
    /// <param name="name">the name; not blank</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public HolidaySet Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new HolidaySet(name, null, rules, removed);
    }

    /// <summary>Whether name, rules and dates taken out are equal.</summary>
    /// <param name="other">the other set</param>
    public bool Equals(HolidaySet? other) =>
        ReferenceEquals(this, other) || (other is not null && Name == other.Name && rules.SequenceEqual(other.rules) && removed.SequenceEqual(other.removed));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HolidaySet);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, rules.Length, removed.Length, rules.IsEmpty ? null : rules[0], rules.IsEmpty ? null : rules[^1]);

    /// <summary>Whether the sets are equal.</summary>
    /// <param name="left">one set</param>
    /// <param name="right">the other set</param>
    public static bool operator ==(HolidaySet? left, HolidaySet? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the sets differ.</summary>
    /// <param name="left">one set</param>
    /// <param name="right">the other set</param>
    public static bool operator !=(HolidaySet? left, HolidaySet? right) => !(left == right);

    /// <summary>The set's name.</summary>
    public override string ToString() => Name;

    internal static HolidaySet Of(string name, string? key, IEnumerable<HolidayRule> rules, IEnumerable<LocalDate> removed)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(rules);
        return new HolidaySet(name, key, Normal(rules), Normal(removed));
    }

    internal static void CheckYear(int year, [CallerArgumentExpression(nameof(year))] string? parameter = null)
    {
        if (year is < MinYear or > MaxYear)
            throw new ArgumentOutOfRangeException(parameter, year, $"Holidays are known for the years {MinYear} to {MaxYear}.");
    }

    private static ImmutableArray<HolidayRule> Normal(IEnumerable<HolidayRule> rules) =>
        [.. rules.Select(Normal).Distinct().OrderBy(rule => rule.Order).ThenBy(rule => rule.ToString(), StringComparer.Ordinal)];

    private static ImmutableArray<LocalDate> Normal(IEnumerable<LocalDate> dates) => [.. dates.Distinct().Order()];

    // The years of a single date follow from it: whatever else was set on the rule changes nothing.
    private static HolidayRule Normal(HolidayRule rule) =>
        rule is HolidayRule.OnDate { Date: var date } single && single.DateInOrNull(date.Year) is not null
            ? single with { FirstYear = date.Year, LastYear = date.Year }
            : rule;

    private HolidayYear Year(int year) => years.GetOrAdd(year, static (wanted, set) => HolidayYear.Of(wanted, set.rules, set.recurring, set.removed), this);
}
