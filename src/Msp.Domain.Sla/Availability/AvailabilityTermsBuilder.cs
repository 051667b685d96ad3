using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Sla;

/// <summary>Defines <see cref="AvailabilityTerms"/>.</summary>
/// <remarks>Without more, maintenance needs to be announced by the time it starts, may take place at any time, and unknown time is left out.
/// Not thread-safe; can be built several times.</remarks>
public sealed class AvailabilityTermsBuilder
{
    private readonly BusinessCalendar hours;
    private Duration notice;
    private BusinessCalendar? maintenanceHours;
    private Duration? maintenancePerMonth;
    private UnknownTime unknown;
    private Duration? fullUnit;

    internal AvailabilityTermsBuilder(BusinessCalendar hours) => this.hours = hours;

    /// <summary>Maintenance has to be announced at least so long before it starts; all of a window announced later is not agreed.</summary>
    /// <param name="ahead">zero or more, on the clock</param>
    public AvailabilityTermsBuilder MaintenanceAnnounced(Duration ahead)
    {
        notice = ahead;
        return this;
    }

    /// <summary>Maintenance may take place within these hours only; the part of a window outside them is not agreed.</summary>
    /// <param name="allowed">when</param>
    public AvailabilityTermsBuilder MaintenanceWithin(BusinessCalendar allowed)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        maintenanceHours = allowed;
        return this;
    }

    /// <summary>
    /// So much maintenance is agreed for a calendar month of the service hours' zone, in order of time; the rest of the month's is not. A month
    /// counts as a whole, whatever part of it is measured, so that the parts of a month add up to the month.
    /// </summary>
    /// <param name="atMost">zero or more, measured within the service hours</param>
    public AvailabilityTermsBuilder MaintenancePerMonth(Duration atMost)
    {
        maintenancePerMonth = atMost;
        return this;
    }

    /// <summary>What unknown time counts as; <see cref="UnknownTime.Excluded"/> if not said.</summary>
    /// <param name="policy">the policy</param>
    public AvailabilityTermsBuilder UnknownCounts(UnknownTime policy)
    {
        unknown = policy;
        return this;
    }

    /// <summary>
    /// Only full consecutive units of an outage count as down, the rest as up: Google counts full minutes, others five. Those of the
    /// whole united outage, from its start, which a period's end, a night or agreed maintenance then cuts: parts of a period add up to it.
    /// </summary>
    /// <param name="unit">more than zero</param>
    public AvailabilityTermsBuilder CountsFull(Duration unit)
    {
        fullUnit = unit;
        return this;
    }

    /// <summary>Makes the terms.</summary>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are in it.</exception>
    public AvailabilityTerms Build() =>
        TryBuild(out var terms, out var findings) ? terms : throw new InvalidDefinitionException("definition of availability", findings);

    /// <summary>Makes the terms, or says everything that is wrong with their definition.</summary>
    /// <param name="terms">the terms, or null when there are errors</param>
    /// <param name="findings">everything found</param>
    /// <returns>whether there are terms</returns>
    public bool TryBuild([NotNullWhen(true)] out AvailabilityTerms? terms, out IReadOnlyList<Finding> findings)
    {
        var found = new List<Finding>();
        void Refuse(string code, string place, Duration? value, string rule) => found.Add(Finding.Error(code, place, $"{value}", rule));

        if (notice < Duration.Zero)
            Refuse(FindingCodes.AvailabilityNoticeNegative, "maintenanceAnnounced", notice, "Maintenance is announced zero or more ahead.");
        if (maintenancePerMonth < Duration.Zero)
            Refuse(FindingCodes.AvailabilityCapNegative, "maintenancePerMonth", maintenancePerMonth, "Maintenance in a month is zero or more.");
        if (fullUnit <= Duration.Zero)
            Refuse(FindingCodes.AvailabilityUnitNotPositive, "countsFull", fullUnit, "The unit in which downtime counts is more than zero.");
        findings = found;
        terms = found.Count > 0 ? null : new(hours)
        {
            Notice = notice,
            MaintenanceHours = maintenanceHours,
            MaintenancePerMonth = maintenancePerMonth,
            Unknown = unknown,
            FullUnit = fullUnit,
        };
        return terms is not null;
    }
}
