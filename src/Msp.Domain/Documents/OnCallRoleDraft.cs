namespace Msp.Domain.Documents;

/// <summary>A role and who fills it when, as a document states it.</summary>
internal sealed record OnCallRoleDraft
{
    /// <summary>The role; required.</summary>
    public string? Role { get; init; }

    /// <summary>What its schedule is called; by default as the role.</summary>
    public string? Schedule { get; init; }

    /// <summary>The layers; the first that has somebody answers.</summary>
    public IReadOnlyList<OnCallLayerDraft?>? Layers { get; init; }

    /// <summary>Swaps, additions, removals, replacements and temporary schedules; by default none.</summary>
    public IReadOnlyList<OnCallChangeDraft?>? Overrides { get; init; }

    /// <summary>Who is away when; by default nobody.</summary>
    public IReadOnlyList<LeaveDraft?>? Leave { get; init; }

    /// <summary>Makes the schedule.</summary>
    /// <returns>null, with findings, when something is missing or wrong</returns>
    public OnCallSchedule? Make(PartPlace place)
    {
        var before = place.Findings.Count(finding => finding.Severity == FindingSeverity.Error);
        var name = Schedule ?? Role;
        if (!place.Has(name, Schedule is null ? "role" : "schedule")) name = "role";
        var builder = OnCallSchedule.Named(name);
        for (var index = 0; index < (Layers?.Count ?? 0); index++) Add(builder, Layers![index] ?? new(), index, place.Below("layers", index));
        var places = new List<int>();
        for (var index = 0; index < (Overrides?.Count ?? 0); index++) OnCallChangeForm.Add(builder, Overrides![index] ?? new(), index, places,
            place.Below("overrides", index));
        for (var index = 0; index < (Leave?.Count ?? 0); index++)
            if ((Leave![index] ?? new()).Make(place.Below("leave", index)) is { } leave) builder.OnLeave(leave);
        if (place.Findings.Count(finding => finding.Severity == FindingSeverity.Error) > before) return null;
        var isMade = builder.TryBuild(out var schedule, out var found);
        place.Take(found, step => Placed(step, places));
        return isMade ? schedule : null;
    }

    /// <summary>The draft of a role's schedule.</summary>
    public static OnCallRoleDraft Of(string role, OnCallSchedule schedule, CalendarScope calendars) => new()
    {
        Role = role,
        Schedule = schedule.Name == role ? null : schedule.Name,
        Layers = schedule.Layers.Count == 0 ? null : [.. schedule.Layers.Select((layer, index) => Of(layer, index, calendars))],
        Overrides = schedule.Overrides.Count == 0 ? null : [.. OnCallChangeForm.DraftsOf(schedule.Overrides)],
        Leave = schedule.Leaves.Count == 0 ? null : [.. schedule.Leaves.Select(LeaveDraft.Of)],
    };

    private static void Add(OnCallScheduleBuilder builder, OnCallLayerDraft layer, int index, PartPlace place)
    {
        if (layer.Rotation is null) place.Miss("rotation", "A layer has a rotation.");
        var rotation = layer.Rotation?.Make(place.Below("rotation"));
        var within = layer.Within is null ? null : place.Calendar(layer.Within, "within");
        if (rotation is not null) builder.Layer(rotation, within, layer.WhenAway ?? WhenAway.NextStandsIn, layer.Name ?? OnCallLayerDraft.DefaultName(index));
    }

    private static OnCallLayerDraft Of(OnCallLayer layer, int index, CalendarScope calendars) => new()
    {
        Name = layer.Name == OnCallLayerDraft.DefaultName(index) ? null : layer.Name,
        Rotation = RotationDraft.Of(layer.Rotation),
        Within = layer.Within is null ? null : calendars.PartOf(layer.Within),
        WhenAway = layer.WhenAway == WhenAway.NextStandsIn ? null : layer.WhenAway,
    };

    // A builder counts a swap as two overrides.
    private static string Placed(string step, List<int> places)
    {
        for (var number = 0; number < places.Count; number++)
            if (step == FindingPath.Item("overrides", number)) return FindingPath.Item("overrides", places[number]);
        return step;
    }
}
