namespace Msp.Domain.Changes;

/// <summary>Proposes when a set of changes is carried out, and by whom.</summary>
/// <remarks>
/// Changes are placed one by one, each at the first time that its windows, freezes, what it waits for, its items and somebody who can do it allow; what waits
/// for no batch comes first, then what is ready first, then by id. It does not search for the shortest plan. The same set gives the same plan, in whatever
/// order it is given. Thread-safe.
/// </remarks>
public static class ChangePlanner
{
    /// <summary>Makes a plan.</summary>
    /// <param name="changes">the changes, each id once</param>
    /// <param name="windows">the windows and freezes</param>
    /// <param name="implementers">who carries changes out, by name; empty where that is not planned</param>
    /// <param name="from">nothing starts before this</param>
    /// <param name="until">everything is over by then, undoing included; at most a hundred years later</param>
    /// <exception cref="ArgumentException">An id is there twice or blank, or a change takes no time or a negative one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The span is longer than a hundred years.</exception>
    public static ChangePlan Plan(IReadOnlyList<PlannedChange> changes, ChangeWindows windows, IReadOnlyList<string> implementers, Instant from, Instant until)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(implementers);
        Check(changes, nameof(changes));
        return new ChangePlanning(windows, implementers, from, until).Plan(changes);
    }

    internal static void Check(IReadOnlyList<PlannedChange> changes, string parameter)
    {
        if (changes.Any(change => string.IsNullOrWhiteSpace(change.Id)) || changes.DistinctBy(change => change.Id).Count() < changes.Count)
            throw new ArgumentException("A change has an id, and no other has the same.", parameter);
        if (changes.FirstOrDefault(change => change.Implementation <= Duration.Zero || change.BackOut < Duration.Zero) is { } timeless)
            throw new ArgumentException($"\"{timeless.Id}\" takes {FindingPath.Value(timeless.Implementation)}, and {FindingPath.Value(timeless.BackOut)} to undo.", parameter);
    }
}
