namespace Msp.Domain.Agreements;

/// <summary>What follows from something that was looked over before the service starts.</summary>
public enum ReadinessVerdict
{
    /// <summary>It is served as it is.</summary>
    KeepAsIs = 0,

    /// <summary>It is served once it has been put right.</summary>
    RemediateFirst = 1,

    /// <summary>It cannot be served.</summary>
    NotAcceptable = 2,
}
