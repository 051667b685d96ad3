using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace TicketReplay;

/// <summary>Reads the <c>log</c> part of a rules file.</summary>
/// <param name="findings">takes what is wrong</param>
internal sealed partial class LogRulesReader(List<Finding> findings)
{
    private static readonly (string Word, Side Side)[] SideWords = [("client", Side.Client), ("provider", Side.Provider), ("vendor", Side.Vendor), ("system", Side.System)];

    private static readonly (string Word, LogAttribute Attribute)[] AttributeWords =
    [
        ("type", LogAttribute.Type), ("priority", LogAttribute.Priority), ("client", LogAttribute.Client), ("site", LogAttribute.Site), ("service", LogAttribute.Service),
        ("agreement", LogAttribute.Agreement), ("vip", LogAttribute.Vip),
    ];

    public LogRules? Read(JsonObject log, RecordedVerdict? recorded)
    {
        var isWide = log.Choice("shape", ("long", false), ("wide", true));
        var (ticket, ticketPattern) = Column(log, "ticket", isRequired: true);
        var (state, statePattern) = isWide ? (null, null) : Column(log, "state", isRequired: !log.Has("rows"));
        var (by, sides) = Sides(log.Object("by"));
        var attributes = new Dictionary<LogAttribute, string>();
        if (log.Object("attributes") is { } columns)
        {
            foreach (var (word, attribute) in AttributeWords)
            {
                if (columns.Text(word) is { } column) attributes.Add(attribute, column);
            }

            columns.Done();
        }

        if (recorded is not null) attributes.Add(LogAttribute.Recorded, recorded.Column);
        var rules = new LogRules
        {
            IsWide = isWide,
            Separator = Separator(log),
            LineBreaksInFields = log.Flag("lineBreaksInFields"),
            Instants = Instants(log.Object("instants")),
            TicketColumn = ticket ?? "",
            TicketPattern = ticketPattern,
            AttributeColumns = attributes,
            ByColumn = by,
            Sides = sides,
            AtColumn = isWide ? null : log.Text("at", isRequired: true),
            StateColumn = state,
            StatePattern = statePattern,
            FromColumn = isWide ? null : log.Text("from"),
            OpenedColumn = isWide ? null : log.Text("opened"),
            SequenceColumn = isWide ? null : log.Text("sequence"),
            RowsAreInOrder = !isWide && log.Flag("rowsAreInOrder"),
            Rows = isWide ? [] : [.. log.List("rows").Select(item => Row(item.Path, item.Value)).OfType<RowRule>()],
            Events = isWide ? Events(log) : [],
        };
        if (statePattern is not null && !statePattern.GetGroupNames().Contains("to")) log.Wrong("state", statePattern.ToString(), "The pattern of a status names the group that holds it: (?<to>...).");
        log.Done();
        return ticket is null ? null : rules;
    }

    private static char? Separator(JsonObject log)
    {
        if (log.Text("separator") is not { } text) return null;
        if (text.Length == 1 && char.IsAscii(text[0]) && text[0] is not '"') return text[0];
        log.Wrong("separator", text, "One ASCII character is expected here.");
        return null;
    }

    private (string? Name, Regex? Pattern) Column(JsonObject log, string name, bool isRequired)
    {
        if (log.Element(name) is not { ValueKind: JsonValueKind.Object } element) return (log.Text(name, isRequired), null);
        var column = JsonObject.Of(element, log.At(name), findings)!;
        var result = (column.Text("column", isRequired: true), Pattern(column, "pattern"));
        column.Done();
        return result;
    }

    private static Regex? Pattern(JsonObject holder, string name)
    {
        if (holder.Text(name) is not { } text) return null;
        try
        {
            // Only a repeated group can make backtracking explode; without one the plain engine starts and matches several times faster.
            var engine = RepeatedGroup().IsMatch(text) ? RegexOptions.NonBacktracking : RegexOptions.None;
            return new Regex($"^(?:{text})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | engine);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            holder.Wrong(name, text, $"Not a regular expression that runs in linear time: {failure.Message}");
            return null;
        }
    }

    [GeneratedRegex(@"\)[*+{?]", RegexOptions.None, 1000)]
    private static partial Regex RepeatedGroup();

    private (string? Column, IReadOnlyDictionary<string, Side> Sides) Sides(JsonObject? by)
    {
        var sides = new Dictionary<string, Side>(StringComparer.Ordinal);
        if (by is null) return (null, sides);
        var column = by.Text("column", isRequired: true);
        foreach (var (word, side) in SideWords)
        {
            foreach (var value in by.Texts(word) ?? [])
            {
                if (!sides.TryAdd(value, side)) by.Wrong(word, value, "This value means two sides.");
            }
        }

        by.Done();
        return (column, sides);
    }

    private InstantRules Instants(JsonObject? instants)
    {
        if (instants is null) return new InstantRules(null, [new InstantFormat.Iso()], InstantRules.UsualNoneDates, [], AmbiguousIsLater: false, BusinessCalendar.Earliest, BusinessCalendar.Latest);
        DateTimeZone? zone = null;
        if (instants.Text("zone") is { } id)
        {
            zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
            if (zone is null) instants.Wrong("zone", id, "The time-zone database knows no zone of this name.");
        }

        var formats = (instants.Texts("formats") ?? ["iso"]).Select(text => Format(instants, text)).OfType<InstantFormat>().ToList();
        var none = instants.Texts("none");
        var dates = none is null ? InstantRules.UsualNoneDates : [.. none.Select(text => LocalDatePattern.Iso.Parse(text)).Where(result => result.Success).Select(result => result.Value)];
        var texts = none is null ? [] : none.Where(text => !LocalDatePattern.Iso.Parse(text).Success).ToList();
        var rules = new InstantRules(
            zone, formats, dates, texts, instants.Choice("ambiguous", ("earlier", false), ("later", true)), Bound(instants, "from", zone, BusinessCalendar.Earliest), Bound(instants, "to", zone, BusinessCalendar.Latest));
        if (rules.Latest <= rules.Earliest) instants.Wrong("to", instants.Text("to") ?? instants.Text("from") ?? "", "\"to\" is later than \"from\".");
        instants.Done();
        return rules;
    }

    private static Instant Bound(JsonObject instants, string name, DateTimeZone? zone, Instant usual)
    {
        if (instants.Text(name) is not { } text) return usual;
        var date = LocalDatePattern.Iso.Parse(text);
        if (date.Success && date.Value.Year is >= 1960 and < 2250) return Instant.Max(BusinessCalendar.Earliest, (zone ?? DateTimeZone.Utc).AtStartOfDay(date.Value).ToInstant());
        instants.Wrong(name, text, "A date of the years 1960 to 2249 is expected here, such as 2026-01-31.");
        return usual;
    }

    private static InstantFormat? Format(JsonObject instants, string text)
    {
        switch (text)
        {
            case "iso":
                return new InstantFormat.Iso();
            case "epoch seconds":
                return new InstantFormat.Epoch(1);
            case "epoch milliseconds":
                return new InstantFormat.Epoch(1_000);
            default:
                try
                {
                    return text.Contains("o<", StringComparison.Ordinal)
                        ? new InstantFormat.WithOffset(OffsetDateTimePattern.CreateWithInvariantCulture(text))
                        : new InstantFormat.Local(LocalDateTimePattern.CreateWithInvariantCulture(text));
                }
                catch (InvalidPatternException failure)
                {
                    instants.Wrong("formats", text, $"A format is \"iso\", \"epoch seconds\", \"epoch milliseconds\" or a NodaTime pattern: {failure.Message}");
                    return null;
                }
        }
    }

    private RowRule? Row(string path, JsonElement value)
    {
        if (JsonObject.Of(value, path, findings) is not { } row) return null;
        var when = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (row.Object("when", isRequired: true) is { } columns)
        {
            foreach (var (name, values) in columns.All) when.Add(name, JsonObject.TextsOf(values, columns.At(name), findings));
        }

        (LogEventKind? Kind, LogAttribute Attribute) meaning = row.Choice<(LogEventKind?, LogAttribute)>(
            "is",
            [
                ("status", (LogEventKind.State, default)), ("public reply", (LogEventKind.Reply, default)), ("private note", (LogEventKind.Note, default)), ("created", (LogEventKind.Created, default)),
                ("nothing", (null, default)), .. AttributeWords.Select(pair => (pair.Word, ((LogEventKind?)LogEventKind.Attribute, pair.Attribute))),
            ]);
        var by = row.Choice<Side?>("by", [("by the column", null), .. SideWords.Select(pair => (pair.Word, (Side?)pair.Side))]);
        var rule = new RowRule(when, meaning.Kind, meaning.Attribute, row.Text("value"), by);
        row.Done();
        return rule;
    }

    private List<ColumnRule> Events(JsonObject log)
    {
        var events = new List<ColumnRule>();
        if (log.Object("events", isRequired: true) is not { } columns) return events;
        foreach (var (column, value) in columns.All)
        {
            if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 } text) columns.Wrong(column, value, "A status, or \"created\", \"provider reply\", \"client reply\", \"reached METRIC\" is expected here.");
            else events.Add(EventOf(columns, column, text));
        }

        if (!events.Exists(rule => rule.Kind == LogEventKind.Created)) log.Wrong("events", "", "One column must say when a ticket was created.");
        return events;
    }

    private static ColumnRule EventOf(JsonObject columns, string column, string text)
    {
        switch (text)
        {
            case "created":
                return new ColumnRule(column, LogEventKind.Created, null, Side.Client);
            case "provider reply":
                return new ColumnRule(column, LogEventKind.Reply, null, Side.Provider);
            case "client reply":
                return new ColumnRule(column, LogEventKind.Reply, null, Side.Client);
        }

        if (!text.StartsWith("reached ", StringComparison.Ordinal)) return new ColumnRule(column, LogEventKind.State, text, null);
        if (RulesReader.MetricOf(text["reached ".Length..]) is null) columns.Wrong(column, text, "A metric is named by lower-case letters, digits and hyphens.");
        return new ColumnRule(column, LogEventKind.Reached, text["reached ".Length..], null);
    }
}
