namespace Msp.Domain.Sla;

/// <summary>Where a window starts, on one of the two scales; neither ever falls from one window to the next.</summary>
internal interface IWindowKey
{
    /// <param name="windows">the windows in order</param>
    /// <param name="window">the number of one that has one before it</param>
    static abstract long StartOf(WorkWindow[] windows, int window);
}
