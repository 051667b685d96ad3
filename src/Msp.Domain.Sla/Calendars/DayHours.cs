using System.Collections.Immutable;

namespace Msp.Domain.Sla;

/// <summary>The windows that start on one date, in order, touching ones merged. Equality is by windows.</summary>
internal sealed record DayHours
{
    /// <summary>The most windows one date may have.</summary>
    public const int MostWindows = 96;

    private readonly ImmutableArray<LocalWindow> windows;

    private DayHours(ImmutableArray<LocalWindow> windows) => this.windows = windows;

    /// <summary>No windows.</summary>
    public static DayHours None { get; } = new([]);

    /// <summary>Orders windows that do not overlap and merges those that touch.</summary>
    public static DayHours Of(IEnumerable<LocalWindow> windows)
    {
        var merged = ImmutableArray.CreateBuilder<LocalWindow>();
        foreach (var window in windows.OrderBy(window => window.Start))
        {
            if (merged.Count > 0 && merged[^1].TryMerge(window, out var both)) merged[^1] = both;
            else merged.Add(window);
        }

        return new(merged.ToImmutable());
    }

    public ReadOnlySpan<LocalWindow> Windows => windows.AsSpan();

    public bool IsEmpty => windows.IsEmpty;

    public bool Equals(DayHours? other) => other is not null && Windows.SequenceEqual(other.Windows);

    public override int GetHashCode() => windows.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join(", ", windows);
}
