namespace Msp.Domain.Documents;

/// <summary>A priority matrix as a document states it: which priority follows from impact and urgency.</summary>
internal sealed record PriorityMatrixDraft
{
    /// <summary>The priorities, highest first; required.</summary>
    public IReadOnlyList<string?>? Priorities { get; init; }

    /// <summary>The urgencies, highest first; required.</summary>
    public IReadOnlyList<string?>? Urgencies { get; init; }

    /// <summary>The rows, highest impact first; required.</summary>
    public IReadOnlyList<ImpactDraft?>? Impacts { get; init; }

    /// <summary>Whether it overrules a priority that a ticket states; by default it only gives one to tickets without.</summary>
    public bool? Overrules { get; init; }

    /// <summary>Makes the matrix.</summary>
    /// <returns>null, with findings, when something is missing or wrong</returns>
    public PriorityMatrix? Make(PartPlace place)
    {
        var builder = PriorityMatrix.OfPriorities([.. Texts(Priorities)]).ForUrgencies([.. Texts(Urgencies)]);
        foreach (var row in Impacts ?? []) builder.Impact(row?.Impact ?? "", [.. row?.Priorities ?? []]);
        var isMade = builder.TryBuild(out var matrix, out var found);
        place.Take(found, step =>
            step.Contains("].urgencies[", StringComparison.Ordinal) ? step.Replace("].urgencies[", "].priorities[", StringComparison.Ordinal) : step);
        return isMade ? matrix : null;
    }

    /// <summary>The draft of a matrix.</summary>
    public static PriorityMatrixDraft? Of(PriorityMatrix? matrix, bool overrules) => matrix is null ? null : new()
    {
        Priorities = matrix.Priorities,
        Urgencies = matrix.Urgencies,
        Impacts = [.. matrix.Impacts.Zip(matrix.Rows, (impact, row) => new ImpactDraft { Impact = impact, Priorities = row })],
        Overrules = overrules ? true : null,
    };

    private static IEnumerable<string> Texts(IReadOnlyList<string?>? texts) => (texts ?? []).Select(text => text ?? "");
}
