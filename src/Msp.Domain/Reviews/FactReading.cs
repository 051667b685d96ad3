using FluentValidation;

namespace Msp.Domain.Reviews;

/// <summary>Reads a list of facts that people wrote down: every finding, and whatever is valid counts.</summary>
internal static class FactReading
{
    /// <summary>The dates that facts may bear: calendars answer for them.</summary>
    public static readonly LocalDate Earliest = new(1970, 1, 1);

    /// <summary>The last such date.</summary>
    public static readonly LocalDate Latest = new(2199, 12, 31);

    /// <summary>Whether a date is stated that calendars can answer for.</summary>
    public static bool IsDate(LocalDate? date) => date >= Earliest && date <= Latest;

    /// <summary>Whether an instant is stated that calendars can answer for.</summary>
    public static bool IsInstant(Instant? at) => at is { } instant && IsDate(instant.InUtc().Date);

    /// <summary>Makes the facts without errors; of several with one id the first counts.</summary>
    /// <param name="drafts">what was written down</param>
    /// <param name="validator">judges one</param>
    /// <param name="make">makes the fact of a draft without errors</param>
    /// <param name="id">the id of a fact</param>
    /// <param name="code">the code of a fact that is null or there twice</param>
    /// <param name="findings">where findings go; places begin with the index</param>
    /// <param name="list">the name of the list; empty where it is the only one</param>
    public static List<T> Read<TDraft, T>(
        IEnumerable<TDraft?> drafts, IValidator<TDraft> validator, Func<TDraft, T> make, Func<T, string> id, string code, List<Finding> findings,
            string list = "")
        where TDraft : class
    {
        var (facts, ids) = (new List<T>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (index, draft) in drafts.Index())
        {
            var place = FindingPath.Item(list, index);
            if (draft is null)
            {
                findings.Add(Finding.Error(code, place, "", "An item of the list is stated."));
                continue;
            }

            var found = validator.Judge(draft);
            findings.AddRange(found.Select(finding => finding with { Place = finding.Place.Length == 0 ? place : $"{place}.{finding.Place}" }));
            if (found.Any(finding => finding.Severity == FindingSeverity.Error))
                continue;
            var fact = make(draft);
            if (ids.Add(id(fact)))
                facts.Add(fact);
            else
                findings.Add(Finding.Error(code, $"{place}.id", FindingPath.Value(id(fact)), "An id is there once; the first of them counts."));
        }

        return facts;
    }
}
