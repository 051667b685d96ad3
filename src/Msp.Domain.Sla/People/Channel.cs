namespace Msp.Domain.Sla;

/// <summary>A way to reach somebody.</summary>
public enum Channel
{
    /// <summary>A telephone call.</summary>
    Phone = 0,

    /// <summary>A text message.</summary>
    Sms = 1,

    /// <summary>An alert of an app that wakes its user.</summary>
    App = 2,

    /// <summary>A message in a chat.</summary>
    Chat = 3,

    /// <summary>An e-mail.</summary>
    Email = 4,
}
