namespace Msp.Domain.Reviews;

/// <summary>A meeting about what the client's business is heading for.</summary>
/// <remarks>Read by <see cref="StrategyLog.Of"/>. Lists are compared by reference. Immutable and thread-safe.</remarks>
/// <param name="Id">the id</param>
/// <param name="On">the day</param>
/// <param name="Attendees">who took part; never empty</param>
public sealed record StrategyMeeting(string Id, LocalDate On, IReadOnlyList<string> Attendees);
