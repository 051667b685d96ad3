namespace Msp.Domain.Sla;

/// <summary>An open window on the scale of working time, in nanoseconds.</summary>
/// <remarks>
/// It starts at the working time the window before ends with. Kept like this, since one addition then
/// leads from an instant in it to the working time, and one subtraction back.
/// </remarks>
/// <param name="Lead">by how much working time is ahead of the instant throughout the window</param>
/// <param name="WorkAfter">the working time at its end</param>
internal readonly record struct WorkWindow(long Lead, long WorkAfter)
{
    /// <summary>The instant at which it ends.</summary>
    public long End => unchecked(WorkAfter - Lead);
}
