using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>A change that is to be carried out: on what, how long it takes, and what it waits for.</summary>
/// <remarks>Equality is by value, of lists by reference. Immutable and thread-safe.</remarks>
/// <param name="Id">the id, once in a set</param>
/// <param name="Items">what it touches, by id; where nothing is named, the windows and freezes about all items hold for it</param>
/// <param name="Implementation">how long carrying it out takes; above zero</param>
/// <param name="BackOut">how long it takes to undo it; zero or more. It must fit in the window as well</param>
/// <param name="Ready">when it can be carried out at the earliest</param>
public sealed record PlannedChange(string Id, IReadOnlyList<string> Items, Duration Implementation, Duration BackOut, Instant Ready)
{
    /// <summary>How it is authorised; normal by default.</summary>
    public ChangeKind Kind { get; init; }

    /// <summary>Whether it closes a hole through which harm may come, and so waits for no batch; not by default.</summary>
    public bool IsSecurity { get; init; }

    /// <summary>The changes that must be finished before, by id; none by default.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Who can carry it out, by name; anybody by default.</summary>
    public IReadOnlyList<string> Implementers { get; init; } = [];

    /// <summary>How likely it fails by itself; 0 % by default.</summary>
    public Share FailureChance { get; init; }

    /// <summary>What carrying it out costs; nothing by default.</summary>
    public Money? Cost { get; init; }

    /// <summary>What undoing it and doing it again costs when it fails; nothing by default.</summary>
    public Money? Redo { get; init; }

    /// <summary>What every day without it costs; nothing by default.</summary>
    public Money? CostOfDelayADay { get; init; }

    /// <summary>Implementation and back-out: what it needs of a window.</summary>
    public Duration Length => Implementation + BackOut;

    /// <summary>What windows are looked up for: its items, or an unnamed one.</summary>
    internal IReadOnlyList<string> Touched => Items.Count == 0 ? [""] : Items;

    /// <summary>Whether it waits for no batch: an emergency, or about security.</summary>
    public bool Bypasses => Kind == ChangeKind.Emergency || IsSecurity;
}
