namespace Msp.Domain.Sla;

/// <summary>Who is on call at an instant and why, or why nobody is.</summary>
/// <remarks>Equality is by value, the order of people included. Immutable and thread-safe.</remarks>
public sealed class OnCallAnswer : IEquatable<OnCallAnswer>
{
    private readonly string whyNobody;

    internal OnCallAnswer(IReadOnlyList<OnCallPerson> people, string whyNobody) => (People, this.whyNobody) = ([.. people], people.Count == 0 ? whyNobody : "");

    /// <summary>Who is on call: the one who has the turn, then those added; or those whom a temporary schedule names. Nobody twice; empty
    /// for a gap.</summary>
    public IReadOnlyList<OnCallPerson> People { get; }

    /// <summary>Whether nobody is on call.</summary>
    public bool IsGap => People.Count == 0;

    /// <summary>Why these people, or for a gap what became of each layer.</summary>
    public string Explanation => IsGap ? whyNobody : string.Join(", ", People);

    /// <summary>Whether the same people are on call for the same reasons, or nobody is for the same reasons.</summary>
    /// <param name="other">the answer to compare with</param>
    public bool Equals(OnCallAnswer? other) => other is not null && whyNobody == other.whyNobody && People.SequenceEqual(other.People);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OnCallAnswer);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(whyNobody, People.Count == 0 ? null : People[0]);

    /// <summary>Whether the answers are equal.</summary>
    public static bool operator ==(OnCallAnswer? left, OnCallAnswer? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the answers differ.</summary>
    public static bool operator !=(OnCallAnswer? left, OnCallAnswer? right) => !(left == right);

    /// <summary>One line: people with reasons, or <c>nobody</c> with what became of each layer.</summary>
    public override string ToString() => IsGap ? $"nobody ({whyNobody})" : Explanation;
}
