namespace Msp.Domain.Sla;

/// <summary>Who is called upon when a target runs out: levels in order, reminders, and updates to the client.</summary>
/// <remarks>
/// It is data: <see cref="EscalationPlanning.Plan"/> makes the actions of one ticket of it. Made by <see cref="Named"/>. Immutable and thread-safe.
/// </remarks>
public sealed class EscalationLadder
{
    internal EscalationLadder(string name, IReadOnlyList<EscalationLevel> levels, int reminders, Duration remindsEvery, ClientUpdates? updates) =>
        (Name, Levels, Reminders, RemindsEvery, Updates) = (name, levels, reminders, remindsEvery, updates);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The levels in order; empty where only the client is kept up to date.</summary>
    public IReadOnlyList<EscalationLevel> Levels { get; }

    /// <summary>How often the last level is repeated while nobody acknowledges; 0 for never.</summary>
    public int Reminders { get; }

    /// <summary>The time between repetitions, on the clock; zero when there are none.</summary>
    public Duration RemindsEvery { get; }

    /// <summary>How often the client is told how things stand; null for never.</summary>
    public ClientUpdates? Updates { get; }

    /// <summary>Starts a ladder.</summary>
    /// <param name="name">as reports shall show it; not empty</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public static EscalationLadderBuilder Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(name);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
