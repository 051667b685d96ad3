namespace Msp.Domain.Kpis;

/// <summary>What became of a record in a figure.</summary>
public enum KpiItemStanding
{
    /// <summary>It counts.</summary>
    Counted = 0,

    /// <summary>A fact it is judged by is missing or of another kind.</summary>
    Unknown = 1,

    /// <summary>It became known after the figure was read.</summary>
    NotKnownYet = 2,

    /// <summary>A later record took its place.</summary>
    Replaced = 3,

    /// <summary>It is about another client, priority or whatever the scope says.</summary>
    OutOfScope = 4,

    /// <summary>It has not the instant that would place it in a period: a ticket by its resolution that is not resolved.</summary>
    NoKey = 5,

    /// <summary>An exclusion of the formula holds for it.</summary>
    Excluded = 6,

    /// <summary>The denominator does not hold for it.</summary>
    NotInDenominator = 7,

    /// <summary>It is judged later.</summary>
    NotMature = 8,

    /// <summary>It was seen after the instant that the figure is of.</summary>
    SeenLater = 9,
}
