namespace Msp.Domain.Sla;

/// <summary>What a target measures: the time from a start to a stop in a ticket's life, such as the first response or the resolution.</summary>
/// <remarks>A metric is its name, lower-case words joined by hyphens; equality is ordinal on it. Immutable and thread-safe.</remarks>
public sealed record Metric
{
    private Metric(string name) => Name = name;

    /// <summary>From creation to the first answer a person gives the client.</summary>
    public static Metric FirstResponse { get; } = new("first-response");

    /// <summary>From creation to a plan that says how and when it will be solved.</summary>
    public static Metric ResolutionPlan { get; } = new("resolution-plan");

    /// <summary>From the client's first unanswered message to the answer; a clock of its own for every exchange.</summary>
    public static Metric NextResponse { get; } = new("next-response");

    /// <summary>From the provider's last message to the next one: how long the client may be left without news. A message of the client
    /// ends it, since an answer is owed then.</summary>
    public static Metric PeriodicUpdate { get; } = new("periodic-update");

    /// <summary>From creation to a technician being on site.</summary>
    public static Metric OnSiteArrival { get; } = new("on-site-arrival");

    /// <summary>From creation to a workaround that lets the client work.</summary>
    public static Metric Workaround { get; } = new("workaround");

    /// <summary>From creation to the solution.</summary>
    public static Metric Resolution { get; } = new("resolution");

    /// <summary>The name: lower-case words joined by hyphens, such as <c>first-response</c>.</summary>
    public string Name { get; }

    /// <summary>A metric by name: one of the ready ones, or your own.</summary>
    /// <param name="name">lower-case ASCII letters, digits and single hyphens between them, 1 to 64 characters</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not of that form.</exception>
    public static Metric Named(string name)
    {
        if (!IsName(name)) throw new ArgumentException($"A metric's name is 1 to 64 lower-case letters, digits and single hyphens between them, not \"{name}\".", nameof(name));
        return new(name);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static bool IsName(string? name)
    {
        if (name is null || name.Length is 0 or > 64 || name[0] == '-' || name[^1] == '-' || name.Contains("--", StringComparison.Ordinal)) return false;
        foreach (var letter in name)
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-') return false;
        return true;
    }
}
