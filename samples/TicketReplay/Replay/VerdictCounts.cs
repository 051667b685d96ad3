namespace TicketReplay;

/// <summary>How many tickets came to each verdict.</summary>
internal sealed class VerdictCounts
{
    private readonly long[] byVerdict = new long[Enum.GetValues<Verdict>().Length];

    public long Tickets { get; private set; }

    /// <summary>Tickets for which the policy has no target.</summary>
    public long WithoutTarget { get; private set; }

    public long this[Verdict verdict] => byVerdict[(int)verdict];

    public void Add(in Reading reading)
    {
        Tickets++;
        if (reading.Target?.Limit is null or Limit.NoLimit) WithoutTarget++;
        else byVerdict[(int)reading.Verdict]++;
    }

    public void Add(VerdictCounts other)
    {
        Tickets += other.Tickets;
        WithoutTarget += other.WithoutTarget;
        for (var verdict = 0; verdict < byVerdict.Length; verdict++) byVerdict[verdict] += other.byVerdict[verdict];
    }
}
