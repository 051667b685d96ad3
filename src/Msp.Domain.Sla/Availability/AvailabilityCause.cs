namespace Msp.Domain.Sla;

/// <summary>Why a span of a measured period counts as it does: one case of a closed family.</summary>
/// <remarks>Where several are true, the first of this order is named: outside hours, agreed maintenance, to come, down, unknown, up. Each has the name
/// of its part of <see cref="ServiceTime"/>. Equality is by value. Immutable and thread-safe.</remarks>
public abstract record AvailabilityCause
{
    private AvailabilityCause() { }

    /// <summary>The cause in one phrase.</summary>
    public abstract string Text { get; }

    /// <summary>Not part of the agreed service time, because no service is agreed then.</summary>
    /// <param name="Rule">why the service hours are closed</param>
    public sealed record OutsideHours(CalendarRule Rule) : AvailabilityCause
    {
        /// <inheritdoc/>
        public override string Text => $"no service agreed: {Rule.Text}";
    }

    /// <summary>Not part of the agreed service time, because the maintenance was agreed.</summary>
    /// <param name="Name">the window's name</param>
    public sealed record Maintenance(string Name) : AvailabilityCause
    {
        /// <inheritdoc/>
        public override string Text => $"agreed maintenance: {Name}";
    }

    /// <summary>Down.</summary>
    /// <param name="Outages">the ids of the outages that were united, in order; may be empty</param>
    /// <param name="NotExcused">why a maintenance window of that time does not excuse it; empty when there was none</param>
    public sealed record Down(string Outages, string NotExcused) : AvailabilityCause
    {
        /// <inheritdoc/>
        public override string Text => $"down{(Outages.Length == 0 ? "" : $": {Outages}")}{(NotExcused.Length == 0 ? "" : $"; {NotExcused}")}";
    }

    /// <summary>Nobody knows; what it counts as is a term of the contract.</summary>
    public sealed record Unknown : AvailabilityCause
    {
        /// <inheritdoc/>
        public override string Text => "unknown";
    }

    /// <summary>Up.</summary>
    public sealed record Up : AvailabilityCause
    {
        /// <inheritdoc/>
        public override string Text => "up";
    }

    /// <summary>Down, but counted as up: the rest of a whole outage that does not fill the unit in which the contract counts.</summary>
    /// <param name="Outages">the ids of the outages, in order; may be empty</param>
    /// <param name="Unit">the unit, such as a minute</param>
    public sealed record PartOfUnit(string Outages, Duration Unit) : AvailabilityCause
    {
        /// <inheritdoc/>
        public override string Text => $"up: less than {WorkingTimeText.Of(Unit)}{(Outages.Length == 0 ? "" : $" of {Outages}")}";
    }

    /// <summary>Has not happened yet, as of the instant of the measurement.</summary>
    public sealed record ToCome : AvailabilityCause
    {
        /// <inheritdoc/>
        public override string Text => "to come";
    }

    /// <summary>Answers by case; a new case would not compile until every caller handles it.</summary>
    /// <typeparam name="T">the type of the answer</typeparam>
    /// <param name="outsideHours">called for <see cref="OutsideHours"/></param>
    /// <param name="maintenance">called for <see cref="Maintenance"/></param>
    /// <param name="down">called for <see cref="Down"/></param>
    /// <param name="unknown">called for <see cref="Unknown"/></param>
    /// <param name="up">called for <see cref="Up"/></param>
    /// <param name="partOfUnit">called for <see cref="PartOfUnit"/></param>
    /// <param name="toCome">called for <see cref="ToCome"/></param>
    /// <returns>what the called function returns</returns>
    public T Match<T>(
        Func<OutsideHours, T> outsideHours,
        Func<Maintenance, T> maintenance,
        Func<Down, T> down,
        Func<Unknown, T> unknown,
        Func<Up, T> up,
        Func<PartOfUnit, T> partOfUnit,
        Func<ToCome, T> toCome) => this switch
        {
            OutsideHours cause => outsideHours(cause),
            Maintenance cause => maintenance(cause),
            Down cause => down(cause),
            Unknown cause => unknown(cause),
            Up cause => up(cause),
            PartOfUnit cause => partOfUnit(cause),
            _ => toCome((ToCome)this),
        };

    /// <summary>The same as <see cref="Text"/>.</summary>
    public sealed override string ToString() => Text;
}
