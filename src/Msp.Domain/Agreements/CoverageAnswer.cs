using NodaTime.Text;

namespace Msp.Domain.Agreements;

/// <summary>Who answers for a service at an instant, and by when.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public abstract record CoverageAnswer
{
    private CoverageAnswer() { }

    /// <summary>The latest instant at which a human has answered; null where nobody ever does.</summary>
    public Instant? AnsweredBy => Match(inside => inside.By, outside => outside.By, closed => closed.By, _ => (Instant?)null);

    /// <summary>Within the hours.</summary>
    /// <param name="Coverage">what was agreed</param>
    /// <param name="By">the latest instant at which a human has answered, counted within the hours; null when the hours end for good before</param>
    /// <param name="Closes">when the hours end; null when they never do</param>
    public sealed record Inside(ServiceCoverage Coverage, Instant? By, Instant? Closes) : CoverageAnswer
    {
        /// <inheritdoc/>
        public override string ToString() => $"within hours: {Coverage.Role} answers by {Text(By)}{In(Coverage.Clause)}";
    }

    /// <summary>Outside the hours, and somebody answers all the same.</summary>
    /// <param name="Coverage">what was agreed</param>
    /// <param name="Terms">who answers, how fast, and what it costs</param>
    /// <param name="By">the latest instant at which a human has answered: outside the hours, or within them where they begin before</param>
    /// <param name="Opens">when the hours begin; null when they never do</param>
    public sealed record Outside(ServiceCoverage Coverage, OutsideHours Terms, Instant By, Instant? Opens) : CoverageAnswer
    {
        /// <inheritdoc/>
        public override string ToString()
        {
            var surcharge = Terms.Surcharge == default ? "" : $", {Terms.Surcharge} more";
            return $"outside hours: {Terms.Role} answers by {Text(By)}{surcharge}{(Terms.Fee is { } fee ? $", {fee} a call" : "")}; hours begin {Text(Opens)}{In(Coverage.Clause)}";
        }
    }

    /// <summary>Outside the hours, and nobody answers until they begin.</summary>
    /// <param name="Coverage">what was agreed</param>
    /// <param name="Opens">when the hours begin; null when they never do</param>
    /// <param name="By">the latest instant at which a human has answered; null when none ever does</param>
    public sealed record Closed(ServiceCoverage Coverage, Instant? Opens, Instant? By) : CoverageAnswer
    {
        /// <inheritdoc/>
        public override string ToString() => $"closed until {Text(Opens)}: {Coverage.Role} answers by {Text(By)}{In(Coverage.Clause)}";
    }

    /// <summary>Nothing was agreed for the service, line and skill at that time.</summary>
    /// <param name="Reason">what there is nothing for</param>
    public sealed record None(string Reason) : CoverageAnswer
    {
        /// <inheritdoc/>
        public override string ToString() => $"nobody: {Reason}";
    }

    /// <summary>Chooses by the case.</summary>
    /// <param name="inside">for <see cref="Inside"/></param>
    /// <param name="outside">for <see cref="Outside"/></param>
    /// <param name="closed">for <see cref="Closed"/></param>
    /// <param name="none">for <see cref="None"/></param>
    public T Match<T>(Func<Inside, T> inside, Func<Outside, T> outside, Func<Closed, T> closed, Func<None, T> none) => this switch
    {
        Inside one => inside(one),
        Outside one => outside(one),
        Closed one => closed(one),
        _ => none((None)this),
    };

    private static string Text(Instant? at) => at is { } instant ? InstantPattern.ExtendedIso.Format(instant) : "never";

    private static string In(string clause) => clause.Length == 0 ? "" : $" ({clause})";
}
