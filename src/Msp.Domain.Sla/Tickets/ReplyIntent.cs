namespace Msp.Domain.Sla;

/// <summary>What a reply is for, as far as clocks care.</summary>
public enum ReplyIntent
{
    /// <summary>An answer or news.</summary>
    Answer = 0,

    /// <summary>A question or request to the other side: under a target that pauses by conversation, the wait for the client begins.</summary>
    Request = 1,

    /// <summary>Thanks or an acknowledgement that asks for nothing: it reopens nothing and starts no clock.</summary>
    Courtesy = 2,
}
