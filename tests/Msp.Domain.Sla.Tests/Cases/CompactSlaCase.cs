using Msp.Domain.Conformance;

namespace Msp.Domain.Sla.Tests.Cases;

/// <summary>Reads the lines of one service-level case; tests/tools/import-cases.py states their form.</summary>
internal static class CompactSlaCase
{
    /// <summary>The case, and beside each of its questions what is expected, field by field.</summary>
    public static (SlaCase Case, IReadOnlyList<IReadOnlyDictionary<string, string>> Expected) Read(IReadOnlyList<string> lines)
    {
        var facts = new SlaCase { Profile = lines[0].Split(' ')[2] };
        var expected = new List<IReadOnlyDictionary<string, string>>();
        var (targets, calendar) = (new Dictionary<string, string>(), new CaseCalendar());
        foreach (var line in lines.Skip(1))
        {
            var words = line.Split(' ');
            switch (words[0])
            {
                case "targets":
                    foreach (var (name, value) in words[1..].Select(Pair))
                    {
                        if (name == "days") facts.DayTargets = value;
                        else if (name.StartsWith("pauses.", StringComparison.Ordinal)) facts.Pauses[name[7..]] = value;
                        else targets[name] = value;
                    }

                    break;
                case "calendar":
                    calendar = CompactCalendar.Read(line["calendar ".Length..]);
                    break;
                case "?":
                    var equals = Array.IndexOf(words, "=");
                    var fields = words[(equals + 1)..].Select(Pair).ToDictionary();
                    facts.Questions.Add(new SlaCaseQuestion(CaseText.Instant(words[1]), words[2], [.. fields.Keys], equals > 3 ? words[3] : null));
                    expected.Add(fields);
                    break;
                default:
                    facts.Events.Add(Event(line));
                    break;
            }
        }

        facts.Terms = new SlaCaseTerms(calendar, targets);
        return (facts, expected);
    }

    private static SlaCaseEvent Event(string line)
    {
        const string CalendarWord = " calendar ";
        var calendarAt = line.IndexOf(CalendarWord, StringComparison.Ordinal);
        var words = (calendarAt < 0 ? line : line[..calendarAt]).Split(' ');
        var pairs = words[2..].Where(word => word.Contains('=', StringComparison.Ordinal)).Select(Pair).ToDictionary();
        pairs.Remove("by", out var by);
        return new SlaCaseEvent(CaseText.Instant(words[0]), words[1], by, words.Contains("initiallyPaused"), pairs, calendarAt < 0 ? null : CompactCalendar.Read(line[(calendarAt + CalendarWord.Length)..]));
    }

    private static (string Name, string Value) Pair(string word) => word.Split('=') is [var name, var value] ? (name, value) : throw new InvalidOperationException(word);
}
