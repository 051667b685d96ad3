using Ardalis.SmartEnum;

namespace Msp.Domain.Agreements;

/// <summary>Where an agreement stands in its life, and what that means.</summary>
/// <remarks>The moves between them are in <see cref="AgreementLifecycle"/>. It converts to its number by itself, so print its name. Equality is by value.
/// Immutable
/// and thread-safe.</remarks>
public sealed class AgreementStatus : SmartEnum<AgreementStatus>
{
    /// <summary>It is being written.</summary>
    public static readonly AgreementStatus Draft = new("draft", 0, isServed: false, isFinal: false);

    /// <summary>One side sent it to the other.</summary>
    public static readonly AgreementStatus Proposed = new("proposed", 1, isServed: false, isFinal: false);

    /// <summary>Both sides signed; it does not hold yet.</summary>
    public static readonly AgreementStatus Agreed = new("agreed", 2, isServed: false, isFinal: false);

    /// <summary>It holds.</summary>
    public static readonly AgreementStatus InForce = new("in force", 3, isServed: true, isFinal: false);

    /// <summary>It holds, and the service stops for a while.</summary>
    public static readonly AgreementStatus Suspended = new("suspended", 4, isServed: false, isFinal: false);

    /// <summary>Its term is over.</summary>
    public static readonly AgreementStatus Expired = new("expired", 5, isServed: false, isFinal: true);

    /// <summary>One side ended it before its term was over.</summary>
    public static readonly AgreementStatus Terminated = new("terminated", 6, isServed: false, isFinal: true);

    /// <summary>Another agreement took its place.</summary>
    public static readonly AgreementStatus Superseded = new("superseded", 7, isServed: false, isFinal: true);

    private AgreementStatus(string name, int value, bool isServed, bool isFinal)
        : base(name, value) => (IsServed, IsFinal) = (isServed, isFinal);

    /// <summary>Whether the service is owed.</summary>
    public bool IsServed { get; }

    /// <summary>Whether nothing can be done with it any more.</summary>
    public bool IsFinal { get; }
}
