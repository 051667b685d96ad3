namespace Msp.Domain.Sla;

/// <summary>A stretch of time, start included and end excluded, and what it is called.</summary>
internal readonly record struct LabelledTime(Instant Start, Instant End, string Label)
{
    public bool Covers(Instant at) => Start <= at && at < End;
}
