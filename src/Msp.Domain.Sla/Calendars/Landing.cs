namespace Msp.Domain.Sla;

/// <summary>
/// Which instant is meant when several have the same working time between them and the start: working
/// time stands still while closed, so an exact fit has many answers.
/// </summary>
/// <remarks>Adding 8 h to Monday 09:00 of a 09:00-17:00 week gives Monday 17:00 (nearest) or Tuesday 09:00 (farthest). The default is
/// <see cref="Nearest"/>.</remarks>
public enum Landing
{
    /// <summary>The answer nearest to the start: going forward, the closing instant. Adding zero gives the start itself.</summary>
    Nearest = 0,

    /// <summary>
    /// The answer farthest from the start: going forward, the next opening. Adding zero while closed gives
    /// the next opening; subtracting zero, the previous closing.
    /// </summary>
    Farthest = 1,
}
