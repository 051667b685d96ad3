namespace Msp.Domain.Documents;

/// <summary>A policy of service levels as a document states it.</summary>
internal sealed record SlaPolicyDraft
{
    /// <summary>What it is called; by default as the agreement names it.</summary>
    public string? Name { get; init; }

    /// <summary>How impact and urgency make the priority; by default tickets state theirs.</summary>
    public PriorityMatrixDraft? Matrix { get; init; }

    /// <summary>The targets; at least one.</summary>
    public IReadOnlyList<SlaTargetDraft?>? Targets { get; init; }

    /// <summary>Makes the policy.</summary>
    /// <param name="key">how the agreement names it</param>
    /// <param name="place">where it stands</param>
    /// <returns>null, with findings, when something is missing or wrong</returns>
    public SlaPolicy? Make(string key, PartPlace place)
    {
        var builder = SlaPolicy.Named(Name ?? key);
        var isWhole = true;
        if (Matrix is not null)
        {
            if (Matrix.Make(place.Below("matrix")) is not { } matrix) isWhole = false;
            else if (Matrix.Overrules == true) builder.PriorityAlwaysFrom(matrix);
            else builder.PriorityFrom(matrix);
        }

        var places = new List<string>();
        for (var index = 0; index < (Targets?.Count ?? 0); index++)
        {
            var target = Targets![index] is { } draft ? SlaTargetForm.Make(draft, place.Below("targets", index)) : null;
            isWhole &= target is not null && !ReferenceEquals(target.Calendar, CalendarScope.StandIn);
            if (target is null) continue;
            builder.Add(target, SlaTargetForm.AppliesOf(Targets[index]!));
            places.Add(FindingPath.Item("targets", index));
        }

        if (Targets?.Count > 0 && places.Count == 0) return null;
        var isMade = builder.TryBuild(out var policy, out var found);
        place.Take(found, step => Placed(step, places));
        return isMade && isWhole ? policy : null;
    }

    /// <summary>The draft of a policy.</summary>
    public static SlaPolicyDraft Of(SlaPolicy policy, string key, CalendarScope calendars) => new()
    {
        Name = policy.Name == key ? null : policy.Name,
        Matrix = PriorityMatrixDraft.Of(policy.Matrix, policy.MatrixOverrules),
        Targets = [.. policy.Targets.Select(target => SlaTargetForm.DraftOf(target, calendars))],
    };

    // A builder counts the targets that it was given; those that could not be made are not among them.
    private static string Placed(string step, List<string> places)
    {
        for (var index = 0; index < places.Count; index++)
            if (step == FindingPath.Item("targets", index)) return places[index];
        return step;
    }
}
