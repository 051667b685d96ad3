namespace Msp.Domain.Sla;

/// <summary>One of the two numbers of a <see cref="WindowStart"/>, both of which never fall from one window to the next.</summary>
internal interface IWindowKey
{
    static abstract long Of(WindowStart window);
}
