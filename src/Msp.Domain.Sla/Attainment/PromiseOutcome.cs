using System.Diagnostics;
using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>Whether an attainment keeps a promise.</summary>
/// <remarks>One of four cases; <see cref="Match"/> asks for an answer to each. Equality is by value. Immutable and thread-safe.</remarks>
public abstract record PromiseOutcome
{
    private PromiseOutcome(Share promised) => Promised = promised;

    /// <summary>The share promised.</summary>
    public Share Promised { get; }

    /// <summary>Whether it is kept; false without data too.</summary>
    public bool IsKept => this is Kept or KeptInSmallVolume;

    internal static PromiseOutcome Of(AttainmentCount count, Share promised, PercentRounding rounding, SmallVolumeClause? clause)
    {
        if (count.Ratio is not { } exact) return new Untested(promised);
        var compared = rounding.Apply(exact);
        if (compared >= promised) return new Kept(promised, count, compared);
        return clause is not null && count.Decided < clause.Below && count.Missed <= clause.AllowedMisses
            ? new KeptInSmallVolume(promised, count, clause)
            : new Broken(promised, count, compared);
    }

    /// <summary>Answers for the case it is.</summary>
    /// <typeparam name="T">what the answer is</typeparam>
    /// <param name="untested">nothing was decided</param>
    /// <param name="kept">the percentage is reached</param>
    /// <param name="keptInSmallVolume">the percentage is not reached, but the small-volume clause holds</param>
    /// <param name="broken">it is not kept</param>
    public T Match<T>(Func<Untested, T> untested, Func<Kept, T> kept, Func<KeptInSmallVolume, T> keptInSmallVolume, Func<Broken, T> broken) => this switch
    {
        Untested nothing => untested(nothing),
        Kept reached => kept(reached),
        KeptInSmallVolume few => keptInSmallVolume(few),
        Broken missed => broken(missed),
        _ => throw new UnreachableException(),
    };

    /// <summary>Nothing was decided, so the promise was put to no test.</summary>
    public sealed record Untested : PromiseOutcome
    {
        internal Untested(Share promised) : base(promised) { }

        /// <summary>The reason in words.</summary>
        public override string ToString() => "no data: nothing was decided";
    }

    /// <summary>The percentage is reached.</summary>
    public sealed record Kept : PromiseOutcome
    {
        internal Kept(Share promised, AttainmentCount count, Ratio compared) : base(promised) => (Count, Compared) = (count, compared);

        /// <summary>Met and missed.</summary>
        public AttainmentCount Count { get; }

        /// <summary>The ratio that was compared: rounded if the contract says so.</summary>
        public Ratio Compared { get; }

        /// <summary>The reason in words.</summary>
        public override string ToString() => $"kept: {Count}, compared {Compared} >= {Promised}";
    }

    /// <summary>The percentage is not reached, but so few were decided that the contract allows the misses.</summary>
    public sealed record KeptInSmallVolume : PromiseOutcome
    {
        internal KeptInSmallVolume(Share promised, AttainmentCount count, SmallVolumeClause clause) : base(promised) => (Count, Clause) = (count, clause);

        /// <summary>Met and missed.</summary>
        public AttainmentCount Count { get; }

        /// <summary>The clause.</summary>
        public SmallVolumeClause Clause { get; }

        /// <summary>The reason in words.</summary>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"kept by the small-volume clause ({Clause}): {Count}");
    }

    /// <summary>The promise is not kept.</summary>
    public sealed record Broken : PromiseOutcome
    {
        internal Broken(Share promised, AttainmentCount count, Ratio compared) : base(promised) => (Count, Compared) = (count, compared);

        /// <summary>Met and missed.</summary>
        public AttainmentCount Count { get; }

        /// <summary>The ratio that was compared: rounded if the contract says so.</summary>
        public Ratio Compared { get; }

        /// <summary>The reason in words.</summary>
        public override string ToString() => $"broken: {Count}, compared {Compared} < {Promised}";
    }
}
