using System.Globalization;

namespace Msp.Domain.Operations;

/// <summary>How the number of checks of one process came about.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Process">the process, by id</param>
/// <param name="Done">what was done in the period</param>
/// <param name="Critical">all of it where much depends on the process, else 0</param>
/// <param name="New">of the rest, what was done by people who are new</param>
/// <param name="Drawn">of the rest, what was drawn: the share of it, rounded up, or the minimum, or all</param>
/// <param name="Share">the share</param>
/// <param name="Minimum">the minimum</param>
public sealed record CheckSample(string Process, int Done, int Critical, int New, int Drawn, Share Share, int Minimum)
{
    /// <summary>What is checked in all.</summary>
    public int Checked => Critical + New + Drawn;

    /// <summary>The numbers that make it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Process}: {Checked} of {Done} = {Critical} critical + {New} by new people + {Drawn} drawn "
        + $"({Share} of {Done - Critical - New}, rounded up, at least {Minimum})");
}
