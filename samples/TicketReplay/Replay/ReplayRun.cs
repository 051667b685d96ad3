namespace TicketReplay;

/// <summary>Replays a log under rules, one ticket at a time.</summary>
/// <param name="file">the log</param>
/// <param name="rules">the rules</param>
/// <param name="findings">takes what is wrong with the log</param>
internal sealed class ReplayRun(LogFile file, ReplayRules rules, LogFindings findings)
{
    /// <summary>The instant of the readings: as asked, or the latest of the log.</summary>
    public Instant AsOf { get; private set; }

    /// <summary>Whether the readings have an instant: not when none was asked for and the log has none.</summary>
    public bool HasInstant { get; private set; }

    public long Rows { get; private set; }

    /// <summary>Tickets of which nothing had happened, or nothing was in the log, by then; they are not judged.</summary>
    public long Later { get; private set; }

    /// <summary>The most tickets in memory at once.</summary>
    public int MostOpen { get; private set; }

    /// <summary>Whether the log has rows, none of which can be used.</summary>
    public bool HasOnlyBadRows { get; private set; }

    /// <summary>Whether the log breaks off.</summary>
    public bool WasCutOff { get; private set; }

    /// <summary>Replays.</summary>
    /// <param name="asOf">the instant of the readings; null for the latest of the log</param>
    /// <param name="explainsAll">whether every result needs its ledger</param>
    /// <param name="only">the one ticket wanted; null for all</param>
    /// <param name="judged">takes each ticket's results, with the verdict that the log records for it</param>
    /// <param name="progressed">told now and then how much of the log is done, 0 to 1</param>
    /// <exception cref="InvalidDataException">The log lacks a column without which nothing can be read.</exception>
    public void Run(Instant? asOf, bool explainsAll, string? only, Action<Ticket, IEnumerable<TicketResult>, string?> judged, Action<decimal>? progressed = null)
    {
        var survey = Survey();
        HasInstant = asOf is not null || survey.Latest is not null;
        AsOf = asOf ?? survey.Latest ?? BusinessCalendar.Earliest;
        Rows = survey.Rows;
        var judge = new TicketJudge(rules, AsOf, explainsAll);
        var builder = new TicketBuilder(rules, file.Name, findings);
        using var reader = LogReader.Open(file, rules.Log, findings);
        var meaning = RowMeaning.Of(reader, rules, findings, AsOf);
        var stream = new TicketStream(reader, meaning, survey, rules.Log.IsWide, findings);
        var told = 0L;
        stream.Read(
            history =>
            {
                if (history.IsLater)
                {
                    Later++;
                    return;
                }

                if (builder.Build(history, withSources: explainsAll) is not { } ticket) return;
                if (ticket.Events[0].At > AsOf) Later++;
                else if (!explainsAll && judge.NeedsSources(ticket)) judged(ticket, judge.Judge(builder.Build(history, withSources: true)!), history[LogAttribute.Recorded]);
                else judged(ticket, judge.Judge(ticket), history[LogAttribute.Recorded]);
            },
            only,
            progressed is null ? null : line =>
            {
                if (line - told < 2_000) return;
                told = line;
                progressed((decimal)line / survey.LastLine);
            });
        HasOnlyBadRows = survey.Rows == 0 && findings.Groups.Any(group => LogCodes.OfUnreadableRows.Contains(group.Code));
        if (survey.Rows == 0) findings.Warning(LogCodes.NoRows, 1, "", "No row that can be used follows the header.");
        else if (only is null) meaning.Finish();
        MostOpen = stream.MostOpen;
        WasCutOff = reader.WasCutOff;
    }

    private LogSurvey Survey()
    {
        // The second pass reports; the first one only needs to know whether the columns are there.
        var silent = new LogFindings(file.Name);
        using var reader = LogReader.Open(file, rules.Log, findings: null);
        var meaning = RowMeaning.Of(reader, rules, silent, Instant.MaxValue);
        if (meaning.IsUsable) return LogSurvey.Of(reader, meaning);
        throw new InvalidDataException($"The log lacks columns that the rules name: {Quoted(silent.Groups.SelectMany(group => group.First).Select(finding => finding.Value))}. It has: {Quoted(reader.Headers)}.");
    }
    private static string Quoted(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));
}
