namespace Msp.Domain.Agreements;

/// <summary>A question whether something is in scope.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Service">the service it is about, by id</param>
/// <param name="At">when it is asked for</param>
public sealed record ScopeRequest(string Service, Instant At)
{
    /// <summary>The kind of request or activity; null when not known.</summary>
    public string? Activity { get; init; }

    /// <summary>The site, by id; null when not known.</summary>
    public string? Site { get; init; }

    /// <summary>The kind of asset; null when not known.</summary>
    public string? Assets { get; init; }

    /// <summary>The kind of user; null when not known.</summary>
    public string? Users { get; init; }

    /// <summary>How much of a limit is used up in its period already, in the limit's unit; zero by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public decimal Used
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }
}
