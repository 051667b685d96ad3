namespace Msp.Domain.Documents;

/// <summary>Whom an overdue ticket is taken to, as a document states it.</summary>
internal sealed record EscalationLadderDraft
{
    /// <summary>What it is called; by default as the agreement names it.</summary>
    public string? Name { get; init; }

    /// <summary>The levels, ascending.</summary>
    public IReadOnlyList<EscalationLevelDraft?>? Levels { get; init; }

    /// <summary>How a level that nobody acknowledges is repeated; by default not.</summary>
    public ReminderDraft? Repeat { get; init; }

    /// <summary>How the client is kept informed; by default not by the ladder.</summary>
    public ClientUpdatesDraft? Updates { get; init; }

    /// <summary>Makes the ladder.</summary>
    /// <param name="key">how the agreement names it</param>
    /// <param name="place">where it stands</param>
    /// <returns>null, with findings, when something is missing or wrong</returns>
    public EscalationLadder? Make(string key, PartPlace place)
    {
        var before = place.Findings.Count;
        var name = Name ?? key;
        if (!place.Has(name, "name")) name = "ladder";
        var builder = EscalationLadder.Named(name);
        for (var index = 0; index < (Levels?.Count ?? 0); index++) (Levels![index] ?? new()).AddTo(builder, place.Below("levels", index));
        if (Repeat is { } repeat)
        {
            if (repeat.Times is null) place.Miss("repeat.times", "How often a level is repeated is needed here.");
            if (repeat.Every is null) place.Miss("repeat.every", "How long repetitions are apart is needed here.");
            builder.Repeat(repeat.Times ?? 1, repeat.Every ?? Duration.FromHours(1));
        }

        if (Updates is { } updates)
        {
            if (updates.Every is null) place.Miss("updates.every", "How long updates are apart is needed here.");
            if (updates.By is null) place.Miss("updates.by", "A channel is needed here.");
            builder.UpdatesClient(updates.Every ?? Duration.FromHours(1), updates.By ?? default, updates.DuringMajorIncidents);
        }

        builder.TryBuild(out var ladder, out var found);
        place.Take(found.Where(finding =>
            (finding.Place != "levels" || Levels is null or { Count: 0 })
            && (finding.Place != "updates.duringMajorIncidents" || Updates?.DuringMajorIncidents is not null)));
        return place.Findings.Count > before ? null : ladder;
    }

    /// <summary>The draft of a ladder.</summary>
    public static EscalationLadderDraft Of(EscalationLadder ladder, string key) => new()
    {
        Name = ladder.Name == key ? null : ladder.Name,
        Levels = ladder.Levels.Count == 0 ? null : [.. ladder.Levels.Select(EscalationLevelDraft.Of)],
        Repeat = ladder.Reminders == 0 ? null : new() { Times = ladder.Reminders, Every = ladder.RemindsEvery },
        Updates = ladder.Updates is { } updates
            ? new() { Every = updates.Every, By = updates.By, DuringMajorIncidents = updates.InMajorIncidents == updates.Every ? null
                : updates.InMajorIncidents }
            : null,
    };
}
