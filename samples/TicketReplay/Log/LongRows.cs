using System.Buffers.Text;
using System.Text;

namespace TicketReplay;

/// <summary>A row per event.</summary>
internal sealed class LongRows : RowMeaning
{
    private readonly int atColumn;
    private readonly int stateColumn;
    private readonly int fromColumn;
    private readonly int openedColumn;
    private readonly int sequenceColumn;
    private readonly int byColumn;
    private readonly ReplayRules replay;
    private readonly Case[] cases;
    private readonly Utf8Pool<StatusText> statuses;
    private readonly Utf8Pool<Side?> sides;

    private sealed record StatusText(string? To, string? From, bool IsKnown, bool IsIgnored);

    private sealed record Case(RowRule Rule, (int Column, byte[][] Values)[] When, int ValueColumn)
    {
        public bool HasFitted { get; set; }
    }

    public LongRows(LogReader reader, ReplayRules rules, LogFindings findings, Instant asOf) : base(reader, rules.Log, findings, asOf)
    {
        var log = rules.Log;
        replay = rules;
        Required(log.TicketColumn, isVital: true);
        atColumn = Required(log.AtColumn, isVital: true);
        stateColumn = Required(log.StateColumn, isVital: log.Rows.Count == 0);
        fromColumn = Required(log.FromColumn);
        openedColumn = Required(log.OpenedColumn);
        sequenceColumn = Required(log.SequenceColumn);
        byColumn = Required(log.ByColumn);
        cases = [.. log.Rows.Select(rule => new Case(
            rule,
            [.. rule.When.Select(pair => (Required(pair.Key), pair.Value.Select(Encoding.UTF8.GetBytes).ToArray()))],
            rule.ValueColumn is null ? stateColumn : Required(rule.ValueColumn)))];
        statuses = new(Interpret);
        sides = new(text => log.Sides.TryGetValue(text, out var side) ? side : null);
    }

    public override Instant? Latest() => TryInstant(Reader.Field(atColumn), out var instant) ? instant : null;

    public override void Read(TicketHistory ticket)
    {
        var (rule, valueColumn) = Meaning();
        if (TryInstant(Reader.Field(atColumn), out var when) && when > AsOf)
        {
            ticket.HasLaterRows = true;
            return;
        }

        ReadOpened(ticket);
        var sequence = Sequence();
        if (rule is { Kind: null })
        {
            Describe(ticket, TryInstant(Reader.Field(atColumn), out var passed) ? passed : Instant.MinValue, sequence ?? 0);
            return;
        }

        var at = InstantOf(Reader.Field(atColumn), Rules.AtColumn!);
        Describe(ticket, at ?? Instant.MinValue, sequence ?? 0);
        if (at is not { } instant)
        {
            if (IsNone(Reader.Field(atColumn))) Findings.Error(LogCodes.InstantMissing, Reader.Line, Encoding.UTF8.GetString(Reader.Field(atColumn)), "An event says when it happened; left out.");
            return;
        }

        var kind = rule?.Kind ?? LogEventKind.State;
        var text = kind switch
        {
            LogEventKind.State => Status(ticket, instant, Reader.Field(valueColumn)),
            LogEventKind.Attribute => Text(Reader.Field(valueColumn)),
            _ => null,
        };
        if (kind is LogEventKind.State or LogEventKind.Attribute && string.IsNullOrEmpty(text)) return;
        ticket.Events.Add(new LogEvent(instant, kind, rule?.By ?? By(kind), rule?.Attribute ?? default, text, Reader.Line, sequence));
    }

    public override void Finish()
    {
        for (var number = 0; number < cases.Length; number++)
        {
            if (!cases[number].HasFitted) Findings.Add(Finding.Warning(LogCodes.RuleUnused, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"log.rows[{number}]"), "", "This rule fits no row of the log, or only rows that an earlier rule fits."));
        }
    }

    private (RowRule? Rule, int ValueColumn) Meaning()
    {
        if (cases.Length == 0) return (null, stateColumn);
        foreach (var candidate in cases)
        {
            if (!Fits(candidate)) continue;
            candidate.HasFitted = true;
            return (candidate.Rule, candidate.ValueColumn);
        }

        return (new RowRule(new Dictionary<string, IReadOnlyList<string>>(), null, default, null, null), -1);
    }

    private bool Fits(Case candidate)
    {
        foreach (var (column, values) in candidate.When)
        {
            var field = Reader.Field(column);
            var fits = false;
            foreach (var value in values) fits |= field.SequenceEqual(value);
            if (!fits) return false;
        }

        return true;
    }

    private void ReadOpened(TicketHistory ticket)
    {
        var field = Reader.Field(openedColumn);
        if (field.IsEmpty) return;
        if (ticket.Opened is not { } known)
        {
            ticket.Opened = InstantOf(field, Rules.OpenedColumn!);
            return;
        }

        if (!TryInstant(field, out var again) || again == known) return;
        ticket.Opened = Instant.Min(known, again);
        Findings.Warning(LogCodes.OpenedDiffers, Reader.Line, Encoding.UTF8.GetString(field), $"Ticket {ticket.Id} is said here to have been opened at another time than before; the earlier, {ticket.Opened}, holds.");
    }

    private string? Status(TicketHistory ticket, Instant at, ReadOnlySpan<byte> field)
    {
        if (field.IsEmpty)
        {
            Findings.Error(LogCodes.StatusUnknown, Reader.Line, "", "A change of status names the status; left out.");
            return null;
        }

        var status = statuses[field];
        if (status.To is null) return null;
        var from = fromColumn >= 0 && !Reader.Field(fromColumn).IsEmpty ? Text(Reader.Field(fromColumn)) : status.From;
        if (from is not null && replay.Knows(from)) ticket.CameFrom(from, at);
        if (status.IsKnown) return status.IsIgnored ? null : status.To;
        Findings.Error(LogCodes.StatusUnknown, Reader.Line, status.To, $"The rules do not know this status of ticket {ticket.Id}; left out, the clocks go on as they were.");
        return null;
    }

    private StatusText Interpret(string text)
    {
        var (to, from) = (text, (string?)null);
        if (Rules.StatePattern is { } pattern)
        {
            var match = pattern.Match(text);
            if (!match.Success) return new StatusText(null, null, IsKnown: false, IsIgnored: true);
            (to, from) = (match.Groups["to"].Value, match.Groups["from"] is { Success: true } before ? before.Value : null);
        }

        return new StatusText(to, from, replay.Knows(to), replay.Ignores(to));
    }

    private Side By(LogEventKind kind)
    {
        var usual = kind == LogEventKind.Created ? Side.Client : Side.Provider;
        var field = Reader.Field(byColumn);
        if (field.IsEmpty) return usual;
        if (sides[field] is { } side) return side;
        Findings.Warning(LogCodes.SideUnknown, Reader.Line, Encoding.UTF8.GetString(field), $"The rules do not say whose side this is; taken as the {(usual == Side.Client ? "client's" : "provider's")}.");
        return usual;
    }

    private long? Sequence() => Rules.RowsAreInOrder ? Reader.Line
        : sequenceColumn >= 0 && Utf8Parser.TryParse(Reader.Field(sequenceColumn), out long number, out var used) && used == Reader.Field(sequenceColumn).Length ? number : null;
}
