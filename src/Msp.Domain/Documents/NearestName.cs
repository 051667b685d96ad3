namespace Msp.Domain.Documents;

/// <summary>Finds the name that was probably meant by one that is not known.</summary>
internal static class NearestName
{
    private const int LongestName = 40;

    /// <summary>The known name with the fewest letters to change, add, leave out or exchange with their neighbour; null when none is near.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestName) return null;
        var (nearest, fewest) = ((string?)null, 1 + Math.Max(1, name.Length / 3));
        foreach (var candidate in known)
        {
            var changes = Changes(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (changes < fewest) (nearest, fewest) = (candidate, changes);
        }

        return nearest;
    }

    // Optimal string alignment: R. Lowrance, R. A. Wagner, "An Extension of the String-to-String Correction Problem", 1975.
    private static int Changes(string one, string other)
    {
        var changes = Enumerable.Range(0, one.Length + 1).Select(row => new int[other.Length + 1]).ToArray();
        for (var row = 0; row <= one.Length; row++) changes[row][0] = row;
        for (var column = 0; column <= other.Length; column++) changes[0][column] = column;
        for (var row = 1; row <= one.Length; row++)
        {
            for (var column = 1; column <= other.Length; column++)
            {
                var replaced = changes[row - 1][column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(changes[row - 1][column], changes[row][column - 1]) + 1);
                var isExchange = row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
                changes[row][column] = isExchange ? Math.Min(best, changes[row - 2][column - 2] + 1) : best;
            }
        }

        return changes[one.Length][other.Length];
    }
}
