namespace Msp.Domain.Kpis;

/// <summary>Who sees what a figure shows.</summary>
public enum KpiPerspective
{
    /// <summary>The provider's own work: speed, volume, cost.</summary>
    Inside = 0,

    /// <summary>What the client has of it: availability, protection, problems that stay away.</summary>
    Outcome = 1,

    /// <summary>What the client's people say: satisfaction, effort, matters opened again.</summary>
    Experience = 2,
}
