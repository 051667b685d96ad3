using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>The scope that was agreed first, which nothing changes any more: changes are kept beside it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ScopeBaseline
{
    private ScopeBaseline(string project, Currency currency, LocalDate start, IReadOnlyList<ScopeItem> items)
    {
        (Project, Currency, Start, Items) = (project, currency, start, items);
        Value = Estimate.Sum(currency, items.Select(item => item.Estimate));
    }

    /// <summary>The project, by id.</summary>
    public string Project { get; }

    /// <summary>The currency of every amount.</summary>
    public Currency Currency { get; }

    /// <summary>The date on which work starts.</summary>
    public LocalDate Start { get; }

    /// <summary>The items, in the order given.</summary>
    public IReadOnlyList<ScopeItem> Items { get; }

    /// <summary>All items together: the original contract value.</summary>
    public Estimate Value { get; }

    /// <summary>Makes a baseline.</summary>
    /// <param name="project">the project, by id; not blank</param>
    /// <param name="currency">the currency of every amount</param>
    /// <param name="start">the date on which work starts</param>
    /// <param name="items">the items, each id once, none waiting for itself</param>
    /// <exception cref="ArgumentException">The project or an id is blank, an id is there twice, an item waits for an unknown one or for itself, takes negative
    /// days, or is of another currency.</exception>
    public static ScopeBaseline Of(string project, Currency currency, LocalDate start, params IReadOnlyList<ScopeItem> items)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(project);
        ArgumentNullException.ThrowIfNull(items);
        if (items.FirstOrDefault(item => item.Estimate.Price.Currency != currency || item.Estimate.Cost.Currency != currency) is { } foreign)
            throw new ArgumentException($"\"{foreign.Id}\" is not in {currency}.", nameof(items));
        ScopeSchedule.Check(items, nameof(items));
        return new(project, currency, start, [.. items]);
    }

    /// <summary>How a set of changes moves the end, by the work that waits for other work and not by the sum of days.</summary>
    /// <remarks>Days on work that others do not wait for cost no time until it becomes the longest chain, and days saved there gain none: the sum of days says little.</remarks>
    /// <param name="calendar">whose working days count</param>
    /// <param name="lines">the lines of the changes: days more or less for an item of the scope, or new items</param>
    /// <exception cref="ArgumentException">A new item waits for an unknown one, or for itself.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is work, and it starts before 1959-12-31, the first date that calendars answer for.</exception>
    /// <exception cref="InvalidOperationException">The calendar has too few working days from the start to 2250-01-01.</exception>
    public TimeImpact TimeImpact(BusinessCalendar calendar, IEnumerable<ChangeLine> lines)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(lines);
        return ScopeSchedule.Impact(this, calendar, [.. lines]);
    }
}
