namespace Msp.Domain.Changes;

/// <summary>Who or what made a change necessary, which tells who pays for it.</summary>
public enum ChangeCause
{
    /// <summary>The client wishes it.</summary>
    ClientWish = 0,

    /// <summary>The provider made a mistake, or left something out.</summary>
    ProviderError = 1,

    /// <summary>Neither side: a law, a vendor, a threat.</summary>
    Outside = 2,
}
