namespace Msp.Domain.Kpis;

/// <summary>What can make a target impossible, whoever tries.</summary>
public enum KpiLimitKind
{
    /// <summary>The longest time in which nobody is there.</summary>
    CoverageGap = 0,

    /// <summary>What a supplier or another team promises.</summary>
    SupplierTarget = 1,

    /// <summary>The delays of escalation until the first human is told.</summary>
    EscalationDelay = 2,

    /// <summary>How often the source looks.</summary>
    ProbeResolution = 3,
}
