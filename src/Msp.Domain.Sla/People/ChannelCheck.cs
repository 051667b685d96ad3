namespace Msp.Domain.Sla;

/// <summary>Refuses numbers that are no channel.</summary>
internal static class ChannelCheck
{
    public static void Require(Channel by, string parameterName)
    {
        if (!Enum.IsDefined(by)) throw new ArgumentOutOfRangeException(parameterName, by, "No such channel.");
    }
}
