namespace Msp.Domain.Reviews;

/// <summary>What changes in the client's business.</summary>
public enum BusinessChangeKind
{
    /// <summary>Something else.</summary>
    Other = 0,

    /// <summary>People move to other rooms.</summary>
    OfficeMove = 1,

    /// <summary>A system is replaced by another.</summary>
    Migration = 2,

    /// <summary>There are more people, places or devices.</summary>
    Growth = 3,

    /// <summary>There are fewer people, places or devices.</summary>
    Reduction = 4,

    /// <summary>Another company, or a part of one, joins.</summary>
    Acquisition = 5,

    /// <summary>There is a new application or a new way of working.</summary>
    NewApplication = 6,

    /// <summary>A rule, a certificate or an audit asks for something.</summary>
    Compliance = 7,
}
