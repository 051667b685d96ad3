namespace Msp.Domain.Sla;

/// <summary>A part of a date by the wall clock that is open or closed for one reason.</summary>
internal readonly record struct LocalSegment(LocalWindow Window, bool IsOpen, CalendarRule Rule)
{
    /// <summary>One segment for this and the next one when both are open, or closed, for the same reason.</summary>
    public bool TryMerge(LocalSegment next, out LocalSegment both)
    {
        both = this with { Window = new(Window.Start, next.Window.End) };
        return IsOpen == next.IsOpen && Rule == next.Rule;
    }
}
