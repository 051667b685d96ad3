using System.Globalization;

namespace Msp.Domain.Sla.Tests;

/// <summary>Published holidays of a set, year by year, from the tables in <c>Facts</c>: a year with its dates, and <c>differs</c> lines that say where the law is otherwise and why.</summary>
internal sealed class HolidayFacts
{
    public SortedDictionary<int, SortedSet<LocalDate>> Years { get; } = [];

    public static HolidayFacts Of(string key)
    {
        var facts = new HolidayFacts();
        foreach (var line in Lines(key))
        {
            if (line.StartsWith("differs ", StringComparison.Ordinal))
                facts.Correct(line.Split(' '));
            else
                facts.Add(line.Split(' '));
        }

        return facts;
    }

    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(HolidayFacts).Assembly.GetManifestResourceStream($"Facts/{name}.txt") ?? throw new ArgumentException($"No facts called {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    private void Add(string[] words)
    {
        var year = int.Parse(words[0], CultureInfo.InvariantCulture);
        Years[year] = [.. words[1..].Select(day => new LocalDate(year, int.Parse(day[..2], CultureInfo.InvariantCulture), int.Parse(day[2..], CultureInfo.InvariantCulture)))];
    }

    // "differs +1974-01-01 reason" adds a date, "-" takes one out.
    private void Correct(string[] words)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(words[1][1..]).Value;
        var changed = words[1][0] == '+' ? Years[date.Year].Add(date) : Years[date.Year].Remove(date);
        Assert.True(changed, $"{string.Join(' ', words)}: the published list says so already.");
    }
}
