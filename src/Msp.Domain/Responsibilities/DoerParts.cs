namespace Msp.Domain.Responsibilities;

/// <summary>The parts of an activity that are taken: which of them a further one has something in common with.</summary>
/// <remarks>Two parts meet where each of site, hours and line is the same, or one of the two leaves it open. So that not every two are compared, a part is
/// kept under each choice of what is looked at; one that looks is asked for what it states, each as stated or left open. Different hours are
/// compared by <see cref="RaciMatrix.Review"/>, which has the calendars.</remarks>
internal sealed class DoerParts
{
    private const int Choices = 8;

    private readonly Dictionary<(int Choice, string? Site, string? Hours, string? Line), int> first = [];

    /// <summary>Takes a part.</summary>
    /// <returns>the index of the first one taken that it meets; null for none</returns>
    public int? Add(DoerDraft doer, int index)
    {
        var stated = Bit(doer.Site, 1) | Bit(doer.Hours, 2) | Bit(doer.Line, 4);
        int? met = null;
        for (var asStated = 0; asStated < Choices; asStated++)
            if ((asStated & ~stated) == 0 && first.TryGetValue(Key(stated, doer, asStated), out var other)) met = Math.Min(met ?? other, other);
        for (var choice = 0; choice < Choices; choice++) first.TryAdd(Key(choice, doer, choice), index);
        return met;
    }

    private static int Bit(string? part, int bit) => part is null ? 0 : bit;

    private static (int, string?, string?, string?) Key(int choice, DoerDraft doer, int kept) =>
        (choice, (kept & 1) == 0 ? null : doer.Site, (kept & 2) == 0 ? null : doer.Hours, (kept & 4) == 0 ? null : doer.Line);
}
