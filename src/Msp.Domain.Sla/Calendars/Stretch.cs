namespace Msp.Domain.Sla;

/// <summary>An open stretch of time in Unix nanoseconds, end excluded.</summary>
internal readonly record struct Stretch(long Start, long End)
{
    public long Length => End - Start;
}
