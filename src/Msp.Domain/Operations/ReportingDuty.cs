namespace Msp.Domain.Operations;

/// <summary>By when somebody is to be told of a security incident.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Name">what is owed to whom, such as <c>notification of the authority</c></param>
/// <param name="Within">how long after it began to run, above zero</param>
public sealed record ReportingDuty(string Name, Duration Within)
{
    /// <summary>Whether it runs from the instant at which the provider knew, and not from that at which the client was told.</summary>
    public bool RunsFromDetection { get; init; }

    /// <summary>How long the client needs at least to fulfil it; nothing by default.</summary>
    public Duration Needed { get; init; }
}
