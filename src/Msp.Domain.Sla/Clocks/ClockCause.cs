namespace Msp.Domain.Sla;

/// <summary>What a clock did during a span of its ledger, whatever the calendar said.</summary>
/// <remarks>A closed family: the cases are nested. Equality is by value. Immutable and thread-safe.</remarks>
public abstract record ClockCause
{
    private ClockCause() { }

    /// <summary>Whether time during which the calendar is open counts.</summary>
    public abstract bool Counts { get; }

    /// <summary>The clock counted.</summary>
    public static ClockCause Counted { get; } = new Counting();

    /// <summary>The clock had stopped.</summary>
    public static ClockCause Halted { get; } = new Stopped();

    /// <summary>Gives each case its own answer.</summary>
    /// <param name="counting">for counting</param>
    /// <param name="waiting">for waiting</param>
    /// <param name="stopped">for stopped</param>
    /// <returns>what the case's function returned</returns>
    public T Match<T>(Func<Counting, T> counting, Func<Waiting, T> waiting, Func<Stopped, T> stopped) => this switch
    {
        Counting cause => counting(cause),
        Waiting cause => waiting(cause),
        _ => stopped((Stopped)this),
    };

    /// <summary>The clock counted.</summary>
    public sealed record Counting : ClockCause
    {
        internal Counting() { }

        /// <summary>True.</summary>
        public override bool Counts => true;

        /// <summary>The word.</summary>
        public override string ToString() => "counting";
    }

    /// <summary>The ticket waited.</summary>
    /// <param name="WaitsFor">whom for: of several waits, a credited one before one that is only attributed, then the one that began first</param>
    /// <param name="Reason">why: the status, or the desk's own words; empty when not said</param>
    /// <param name="IsCredited">whether the time does not count</param>
    /// <param name="Others">the other waits that held too, in the order in which they began, in words; empty for none</param>
    public sealed record Waiting(WaitingFor WaitsFor, string Reason, bool IsCredited, string Others) : ClockCause
    {
        /// <summary>The waits that <see cref="Others"/> tells of in words, in the same order; empty for none.</summary>
        public IReadOnlyList<OtherWait> Also { get; init; } = [];

        /// <summary>Whether time counts during this wait.</summary>
        public override bool Counts => !IsCredited;

        /// <summary>In words: whom for, why, and whether it counts.</summary>
        public override string ToString()
        {
            var reason = Reason.Length == 0 ? "" : $" ({Reason})";
            var others = Others.Length == 0 ? "" : $", also {Others}";
            return $"waiting for {Name(WaitsFor)}{reason}{(IsCredited ? "" : ", counting")}{others}";
        }

        /// <summary>Whether the other is the same wait, with the same ones beside it.</summary>
        /// <param name="other">the other</param>
        public bool Equals(Waiting? other) =>
            other is not null && (WaitsFor, Reason, IsCredited, Others) == (other.WaitsFor, other.Reason, other.IsCredited, other.Others) && Also.SequenceEqual(other.Also);

        /// <summary>A hash of whom for, why and what else.</summary>
        public override int GetHashCode() => HashCode.Combine(WaitsFor, Reason, IsCredited, Others);

        internal static string Name(WaitingFor waitsFor) => waitsFor switch
        {
            WaitingFor.Client => "client",
            WaitingFor.Vendor => "vendor",
            WaitingFor.Provider => "provider",
            _ => "visit date chosen by client",
        };
    }

    /// <summary>The clock had stopped, or the ticket was withdrawn.</summary>
    public sealed record Stopped : ClockCause
    {
        internal Stopped() { }

        /// <summary>False.</summary>
        public override bool Counts => false;

        /// <summary>The word.</summary>
        public override string ToString() => "stopped";
    }
}
