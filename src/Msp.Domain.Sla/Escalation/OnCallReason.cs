using System.Diagnostics;

namespace Msp.Domain.Sla;

/// <summary>Why somebody is on call.</summary>
/// <remarks>A closed family: <see cref="Match"/> covers every case. Equality is by value. Immutable and thread-safe.</remarks>
public abstract record OnCallReason
{
    private OnCallReason() { }

    /// <summary>It is their turn.</summary>
    /// <param name="Layer">the layer's name</param>
    public sealed record Turn(string Layer) : OnCallReason
    {
        /// <summary>One phrase.</summary>
        public override string ToString() => $"turn in {Layer}";
    }

    /// <summary>They are next in the rotation after somebody on leave.</summary>
    /// <param name="Layer">the layer's name</param>
    /// <param name="For">who is on leave</param>
    public sealed record StandsIn(string Layer, string For) : OnCallReason
    {
        /// <summary>One phrase.</summary>
        public override string ToString() => $"stands in for {For} in {Layer}";
    }

    /// <summary>They swapped turns.</summary>
    /// <param name="Layer">the layer's name</param>
    /// <param name="With">whose turn it was</param>
    public sealed record Swapped(string Layer, string With) : OnCallReason
    {
        /// <summary>One phrase.</summary>
        public override string ToString() => $"swapped with {With} in {Layer}";
    }

    /// <summary>An override puts them in somebody's place.</summary>
    /// <param name="Layer">the layer's name</param>
    /// <param name="For">whose turn it was</param>
    public sealed record Replaces(string Layer, string For) : OnCallReason
    {
        /// <summary>One phrase.</summary>
        public override string ToString() => $"replaces {For} in {Layer}";
    }

    /// <summary>An override adds them to whoever has the turn.</summary>
    public sealed record Added : OnCallReason
    {
        /// <summary>One phrase.</summary>
        public override string ToString() => "added";
    }

    /// <summary>A temporary schedule names them.</summary>
    /// <param name="Name">the temporary schedule's name</param>
    public sealed record InTemporary(string Name) : OnCallReason
    {
        /// <summary>One phrase.</summary>
        public override string ToString() => $"in temporary schedule {Name}";
    }

    /// <summary>Chooses by case.</summary>
    /// <typeparam name="T">the answer's type</typeparam>
    /// <param name="turn">for a turn</param>
    /// <param name="standsIn">for a stand-in</param>
    /// <param name="swapped">for a swap</param>
    /// <param name="replaces">for a replacement</param>
    /// <param name="added">for an addition</param>
    /// <param name="inTemporary">for a temporary schedule</param>
    public T Match<T>(Func<Turn, T> turn, Func<StandsIn, T> standsIn, Func<Swapped, T> swapped, Func<Replaces, T> replaces, Func<Added, T> added, Func<InTemporary, T> inTemporary) =>
        this switch
        {
            Turn reason => turn(reason),
            StandsIn reason => standsIn(reason),
            Swapped reason => swapped(reason),
            Replaces reason => replaces(reason),
            Added reason => added(reason),
            InTemporary reason => inTemporary(reason),
            _ => throw new UnreachableException(),
        };
}
