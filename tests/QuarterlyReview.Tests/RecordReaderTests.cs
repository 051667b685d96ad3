using QuarterlyReviewSample;

namespace QuarterlyReview.Tests;

public sealed class RecordReaderTests
{
    private static Year Read(string file, Func<string, string> change)
    {
        using var run = new ReviewRun().With((file, change));
        return new YearReader(new RecordSource(run.Data)).Read();
    }

    private static Func<string, string> Row(int line, string text) => file =>
    {
        var lines = file.Split('\n');
        lines[line - 1] = text;
        return string.Join('\n', lines);
    };

    [Theory]
    [InlineData("tickets.csv", "T-2002,P9,incident,phone,client,1,2026-07-01T09:00:00Z,,,,,,,0,,", RecordCodes.ReferenceUnknown, "tickets.csv line 3, priority",
        "P9")]
    [InlineData("tickets.csv", "T-2002,P1,incident,phone,client,1,1 July,,,,,,,0,,", RecordCodes.ValueUnreadable, "tickets.csv line 3, opened", "1 July")]
    [InlineData("tickets.csv", "T-2002,P1,incident,phone,client,one,2026-07-01T09:00:00Z,,,,,,,0,,", RecordCodes.ValueUnreadable, "tickets.csv line 3, level",
        "one")]
    [InlineData("tickets.csv", "T-2002,P1,incident,phone,client,1,,,,,,,,0,,", RecordCodes.ValueMissing, "tickets.csv line 3, opened", "")]
    [InlineData("tickets.csv", "T-2002,P1,incident,phone,client,1,2026-07-01T09:00:00Z,2026-07-01T08:59:59Z,,,,,,0,,", RecordCodes.OrderWrong,
        "tickets.csv line 3, replied", "2026-07-01T08:59:59Z")]
    [InlineData("tickets.csv", "T-2002,P1,incident,phone,client,1,2026-07-01T09:00:00Z,,,,,,,0,,maybe", RecordCodes.ValueUnreadable,
        "tickets.csv line 3, documented", "maybe")]
    [InlineData("surveys.csv", "S-0001,,users,transactional,csat,1,2026-07-01T09:00:00Z,,", RecordCodes.IdRepeated, "surveys.csv line 3, id", "S-0001")]
    [InlineData("tickets.csv", "T-2002,P1,incident", RecordCodes.RowMalformed, "tickets.csv line 3", "T-2002,P1,incident")]
    [InlineData("time.csv", "W-1,,Ada Moss,2026-07-01T09:00:00Z,0,reactive,no", RecordCodes.ValueUnreadable, "time.csv line 3, minutes", "0")]
    [InlineData("time.csv", "W-1,,Ada Moss,2026-07-01T09:00:00Z,1441,reactive,no", RecordCodes.ValueUnreadable, "time.csv line 3, minutes", "1441")]
    [InlineData("time.csv", "W-1,,Ada Moss,2026-07-01T09:00:00Z,30,lunch,no", RecordCodes.ValueUnreadable, "time.csv line 3, kind", "lunch")]
    [InlineData("surveys.csv", "S-1,,users,transactional,csat,1,2026-07-01T09:00:00Z,2026-07-01T10:00:00Z,6", RecordCodes.ValueUnreadable,
        "surveys.csv line 3, rating", "6")]
    [InlineData("surveys.csv", "S-1,,users,transactional,csat,1,2026-07-01T09:00:00Z,2026-07-01T10:00:00Z,0", RecordCodes.ValueUnreadable,
        "surveys.csv line 3, rating", "0")]
    [InlineData("surveys.csv", "S-1,,users,transactional,csat,1,2026-07-01T09:00:00Z,2026-07-01T08:00:00Z,5", RecordCodes.OrderWrong,
        "surveys.csv line 3, answered", "2026-07-01T08:00:00Z")]
    [InlineData("uptime.csv", "Mail,outage,2026-07-01T09:00:00Z,2026-07-01T09:00:00Z,,", RecordCodes.OrderWrong, "uptime.csv line 3, end",
        "2026-07-01T09:00:00Z")]
    [InlineData("uptime.csv", "Mail,maintenance,2026-07-01T09:00:00Z,,,", RecordCodes.ValueMissing, "uptime.csv line 3, end", "")]
    [InlineData("uptime.csv", "Mail,holiday,2026-07-01T09:00:00Z,,,", RecordCodes.ValueUnreadable, "uptime.csv line 3, kind", "holiday")]
    [InlineData("occurrences.csv", "patching,2026-07-09,srv-01,done,Ada Moss,2026-07-09T09:00:00Z,,,,,", RecordCodes.ValueUnreadable,
        "occurrences.csv line 3, event", "done")]
    [InlineData("sightings.csv", "lt-99,endpoint-protection,EDR console,2026-07-01,yes", RecordCodes.ReferenceUnknown, "sightings.csv line 3, asset",
        "lt-99")]
    [InlineData("subscriptions.csv", "fw-09,web filter,2027-01-31", RecordCodes.ReferenceUnknown, "subscriptions.csv line 3, asset", "fw-09")]
    [InlineData("tickets.csv", "T-2002,P1,incident,phone,Monitoring,1,2026-07-01T09:00:00Z,,,,,,,0,,", RecordCodes.ValueUnreadable,
        "tickets.csv line 3, found", "Monitoring")]
    [InlineData("tickets.csv", "T-2002,P1,incidents,phone,client,1,2026-07-01T09:00:00Z,,,,,,,0,,", RecordCodes.ValueUnreadable,
        "tickets.csv line 3, type", "incidents")]
    [InlineData("tickets.csv", "T-2002,P1,incident,phone,client,0,2026-07-01T09:00:00Z,,,,,,,0,,", RecordCodes.ValueUnreadable,
        "tickets.csv line 3, level", "0")]
    [InlineData("occurrences.csv", "patchings,2026-07-09,srv-01,claimed,Ada Moss,2026-07-09T09:00:00Z,,,,,", RecordCodes.ReferenceUnknown,
        "occurrences.csv line 3, process", "patchings")]
    [InlineData("sightings.csv", "srv-01,Backup,Backup console,2026-07-01,yes", RecordCodes.ValueUnreadable, "sightings.csv line 3, control", "Backup")]
    [InlineData("restores.csv", "fileserver,file,2026-07-01T09:00:00Z,Ada Moss,Cara Lind,yes,20,3", RecordCodes.ReferenceUnknown,
        "restores.csv line 3, workload", "fileserver")]
    [InlineData("roadmap.csv", "I-09,Title,Why,3,2026-Q4,Ada Moss,10.00 GBP,,,no,,,soon", RecordCodes.ValueUnreadable, "roadmap.csv line 3, plannedOn", "soon")]
    [InlineData("recommendations.csv", "R-9,Title,Risk,high,12 pounds,,2026-07-01,Ada Moss,,,,,,", RecordCodes.ValueUnreadable,
        "recommendations.csv line 3, oneOff", "12 pounds")]
    [InlineData("kpis.csv", "k,Name,csat,all,surveys,owner,goal,quarter,2025-10-01,2026-12-31,,,101,2026-Q1,", RecordCodes.ValueUnreadable,
        "kpis.csv line 3, improveBy", "101")]
    public void Read_leaves_out_a_row_that_cannot_be_used_and_says_why(string file, string row, string code, string place, string value)
    {
        var (year, whole) = (Read(file, Row(3, row)), new YearReader(new RecordSource(null)).Read());
        var finding = Assert.Single(year.Findings);
        Assert.Equal((code, place, value, FindingSeverity.Error), (finding.Code, finding.Place, finding.Value, finding.Severity));
        Assert.Equal(whole.Rows, year.Rows);
        Assert.Equal(Sizes(whole).Sum() - 1, Sizes(year).Sum());
    }

    [Theory]
    [InlineData("tickets.csv", "T-2002,P1,incident,phone,client,1,2026-07-01T09:00:00Z,,,,,,,0,lt-99,no", "tickets.csv line 3, asset", "lt-99")]
    [InlineData("time.csv", "W-0002,T-1,Ada Moss,2026-07-01T09:00:00Z,30,reactive,no", "time.csv line 3, ticket", "T-1")]
    [InlineData("surveys.csv", "S-0002,T-1,users,transactional,csat,1,2026-07-01T09:00:00Z,,", "surveys.csv line 3, ticket", "T-1")]
    public void Read_says_so_when_a_row_names_what_there_is_not_and_counts_it(string file, string row, string place, string value)
    {
        var (year, whole) = (Read(file, Row(3, row)), new YearReader(new RecordSource(null)).Read());
        var finding = Assert.Single(year.Findings);
        Assert.Equal((RecordCodes.ReferenceUnknown, place, value, FindingSeverity.Warning), (finding.Code, finding.Place, finding.Value, finding.Severity));
        Assert.Equal(Sizes(whole), Sizes(year));
    }

    [Fact]
    public void Read_of_a_kind_of_assets_in_another_case_is_one_finding()
    {
        var year = Read("assets.csv", text => text.Replace("srv-04,server", "srv-04,Server", StringComparison.Ordinal));
        var finding = Assert.Single(year.Findings);
        Assert.Equal((RecordCodes.ValueUnreadable, "assets.csv line 7, kind", "Server"), (finding.Code, finding.Place, finding.Value));
        Assert.DoesNotContain(year.Assets, asset => asset.Id == "srv-04");
    }

    [Fact]
    public void Read_of_a_folder_without_assets_is_one_finding()
    {
        using var run = new ReviewRun().With();
        File.Delete(Path.Combine(run.Data, "assets.csv"));
        Assert.Equal((RecordCodes.FileMissing, "assets.csv"), Assert.Single(new YearReader(new RecordSource(run.Data)).Read().Findings) is var finding
            ? (finding.Code, finding.Place) : default);
    }

    [Fact]
    public void Read_of_a_file_with_a_column_twice_uses_nothing_of_it()
    {
        var year = Read("time.csv", text => text.Replace("\n", ",1\n", StringComparison.Ordinal).Replace("billable,1", "billable,minutes", StringComparison.Ordinal));
        var finding = Assert.Single(year.Findings);
        Assert.Equal((RecordCodes.ColumnRepeated, "time.csv line 1", "minutes", FindingSeverity.Error),
            (finding.Code, finding.Place, finding.Value, finding.Severity));
        Assert.Empty(year.Work);
        Assert.Equal(["time.csv"], year.Refused);
    }

    [Fact]
    public void Read_of_a_file_that_is_no_text_uses_nothing_of_it()
    {
        using var run = new ReviewRun().With();
        File.WriteAllBytes(Path.Combine(run.Data, "changes.csv"), [.. "id,kind\nC-01,caf"u8, 0xE9, .. "\n"u8]);
        var year = new YearReader(new RecordSource(run.Data)).Read();
        var finding = Assert.Single(year.Findings);
        Assert.Equal((RecordCodes.FileUnreadable, "changes.csv line 2"), (finding.Code, finding.Place));
        Assert.Equal(["changes.csv"], year.Refused);
    }

    [Fact]
    public void Read_of_a_file_with_a_byte_order_mark_is_the_same() =>
        Assert.Empty(Read("changes.csv", text => "\uFEFF" + text).Findings);

    [Fact]
    public void Wait_without_an_end_is_over_for_both_clocks_when_the_ticket_is_resolved()
    {
        var year = Read("tickets.csv", text => string.Join('\n', text.Split('\n').Select((row, index) => row.Split(',') is { Length: 16 } fields && index > 0
            ? string.Join(',', [.. fields[..9], "", .. fields[10..]]) : row)));
        var review = QuarterReview.Of(year, ReportingPeriod.Quarter(2026, 3, Engagement.Zone));
        var tickets = year.Tickets.Where(ticket => ticket is { Type: "incident", WaitFrom: not null, Resolved: not null }).ToList();
        Assert.True(tickets.Count > 50, $"{tickets.Count} tickets");
        foreach (var ticket in tickets)
        {
            var clock = ticket.ToTicket();
            var fact = review.Card.Find("time-to-resolve")!.Value.Why(ticket.Id).FirstOrDefault(item => item.Numerator > 0m);
            if (fact is not null) Assert.Equal((decimal)Engagement.Policy.TargetFor(Metric.Resolution, clock.Attributes)!
                .Read(clock.Events, ticket.Resolved!.Value).Spent.TotalSeconds, fact.Numerator);
        }
    }

    [Fact]
    public void Read_says_everything_that_is_wrong_with_a_row() =>
        Assert.Equal(["tickets.csv line 3, level", "tickets.csv line 3, opened", "tickets.csv line 3, reassigned"],
            Read("tickets.csv", Row(3, "T-2002,P1,incident,phone,client,one,soon,,,,,,,few,,")).Findings.Select(finding => finding.Place));

    [Fact]
    public void Read_takes_a_row_at_the_bounds()
    {
        var year = Read("tickets.csv", Row(3, "T-2002,P1,incident,phone,client,1,2026-07-01T09:00:00Z,2026-07-01T09:00:00Z,,,2026-07-01T09:00:00Z,,,0,,"));
        Assert.Empty(year.Findings);
        Assert.Equal(Instant.FromUtc(2026, 7, 1, 9, 0), year.Tickets.Single(ticket => ticket.Id == "T-2002").Done);
    }

    [Fact]
    public void Read_of_a_file_without_a_column_uses_nothing_of_it()
    {
        var year = Read("time.csv", text => text.Replace("minutes", "hours", StringComparison.Ordinal));
        Assert.Equal((RecordCodes.ColumnMissing, "time.csv line 1", "minutes"), Assert.Single(year.Findings) is var finding
            ? (finding.Code, finding.Place, finding.Value) : default);
        Assert.Empty(year.Work);
        Assert.Equal(1_500, year.Tickets.Count);
    }

    [Fact]
    public void Read_of_columns_in_another_order_with_more_of_them_is_the_same()
    {
        var year = Read("subscriptions.csv", _ => "note,until,asset,name\nx,2027-04-30,fw-01,web filter\n");
        Assert.Empty(year.Findings);
        Assert.Equal("web filter", Assert.Single(year.Assets.Single(asset => asset.Id == "fw-01").Subscriptions).Name);
    }

    [Fact]
    public void Read_of_a_folder_without_a_file_goes_on_without_it()
    {
        using var run = new ReviewRun().With();
        File.Delete(Path.Combine(run.Data, "feedback.csv"));
        var year = new YearReader(new RecordSource(run.Data)).Read();
        var finding = Assert.Single(year.Findings);
        Assert.Equal((RecordCodes.FileMissing, "feedback.csv", FindingSeverity.Warning), (finding.Code, finding.Place, finding.Severity));
        Assert.Empty(year.Feedback);
        Assert.DoesNotContain("feedback.csv", year.Hashes.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\"")]
    public void Read_of_a_file_without_a_header_is_a_finding(string text)
    {
        var year = Read("feedback.csv", _ => text);
        Assert.NotEmpty(year.Findings);
        Assert.All(year.Findings, finding => Assert.StartsWith("feedback.csv", finding.Place, StringComparison.Ordinal));
        Assert.Empty(year.Feedback);
    }

    [Fact]
    public void Read_of_quotes_that_never_end_keeps_what_came_before()
    {
        var year = Read("feedback.csv", text => text.Replace("F-03,suggestion", "F-03,\"suggestion", StringComparison.Ordinal));
        Assert.NotEmpty(year.Findings);
        Assert.Equal(["F-01", "F-02"], year.Feedback.Select(feedback => feedback.Id!).Take(2));
    }

    [Fact]
    public void Hash_is_that_of_the_bytes()
    {
        var year = Read("actions.csv", _ => "abc");
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", year.Hashes["actions.csv"]);
    }

    private static int[] Sizes(Year year) =>
    [
        year.Tickets.Count, year.Work.Count, year.Surveys.Count, year.Uptime.Count, year.Occurrences.Count, year.Evidence.Count,
            year.Assets.Sum(asset => 1 + asset.Subscriptions.Count), year.Kpis.Count,
        year.Workloads.Count, year.Restores.Count, year.Feedback.Count, year.Recommendations.Count, year.Reviews.Count, year.Actions.Count,
            year.Roadmap.Count, year.Changes.Count,
    ];
}
