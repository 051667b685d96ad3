namespace Msp.Domain.Documents;

/// <summary>A layer of a role's schedule, as a document states it: the first layer that has somebody answers.</summary>
internal sealed record OnCallLayerDraft
{
    /// <summary>What reasons call it; by default <c>layer 2</c> for the second.</summary>
    public string? Name { get; init; }

    /// <summary>Whose turn it is; required.</summary>
    public RotationDraft? Rotation { get; init; }

    /// <summary>The hours in which it answers: the name of one of the agreement's calendars, or a calendar; by default all hours.</summary>
    public CalendarPart? Within { get; init; }

    /// <summary>What becomes of the turns of those on leave; by default the next one stands in.</summary>
    public WhenAway? WhenAway { get; init; }

    /// <summary>The name a layer has by default.</summary>
    public static string DefaultName(int index) => FormattableString.Invariant($"layer {index + 1}");
}
