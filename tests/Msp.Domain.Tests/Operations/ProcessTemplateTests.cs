using Msp.Domain.Communication;
using Msp.Domain.Operations;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

/// <summary>How often each ready process is due, for what, how late it may be and whether all of it is checked.</summary>
public sealed class ProcessTemplateTests
{
    private static readonly IReadOnlyList<ProcessDraft> All = ProcessTemplates.All(new(2026, 1, 1), "office");

    public static TheoryData<string, string, string, int, int, bool, string> Rhythms => new()
    {
        { "backup-jobs", "P1D", "server", 0, 0, false, "5 %" },
        { "backup-on-site", "P1W", "server", 0, 0, false, "10 %" },
        { "backup-off-site", "P1W", "server", 0, 0, false, "10 %" },
        { "restore-test", "P1M", "", 0, 3, true, "10 %" },
        { "disaster-recovery", "P12M", "", 30, 30, true, "10 %" },
        { "incident-rehearsal", "P6M", "", 14, 14, true, "10 %" },
        { "firewall-firmware", "P1M", "firewall", 0, 5, false, "10 %" },
        { "firewall-subscriptions", "P1M", "firewall", 0, 5, false, "10 %" },
        { "firewall-monitoring", "P1W", "firewall", 0, 2, false, "10 %" },
        { "firewall-review", "P3M", "firewall", 0, 10, false, "25 %" },
        { "endpoint-installed", "P1W", "", 0, 2, false, "10 %" },
        { "endpoint-spot-check", "P1M", "", 0, 5, false, "10 %" },
        { "patching", "P1M", "server", 0, 7, false, "10 %" },
        { "user-training", "P3M", "", 0, 20, false, "10 %" },
    };

    [Theory]
    [MemberData(nameof(Rhythms))]
    public void A_template_says_how_often_for_what_how_late_and_how_much_is_checked(string id, string every, string kinds, int daysBefore, int lateDays, bool critical, string share)
    {
        var draft = Assert.Single(All, one => one.Id == id);
        var process = OperationalProcess.From(draft);
        Assert.Equal((every, kinds, daysBefore, lateDays, critical, share),
            ($"{process.Recurrence.Every}", string.Join(' ', process.AssetKinds), process.DaysBefore, process.LateDays, process.IsCritical, $"{process.Checks!.Share}"));
        Assert.Equal(kinds.Length == 0, draft.AssetKinds is null);
        Assert.Equal(("service manager", "technician", "senior technician", "director"), (process.Owner, process.Doer, process.Checker, process.Oversight!.Role));
        Assert.All(process.Steps, step => Assert.True(step.IsRequired));
    }

    [Fact]
    public void There_is_no_other_template() => Assert.Equal(Rhythms.Count, All.Count);

    // In 2026 the office is closed on Thursday 1 January and Friday 1 May.
    [Theory]
    [InlineData("backup-jobs", "04-30 05-04 05-05 05-06 05-07")]
    [InlineData("backup-on-site", "04-30 05-07")]
    [InlineData("restore-test", "05-11 05-25 06-10 06-24")]
    [InlineData("firewall-firmware", "05-08 06-05")]
    [InlineData("endpoint-spot-check", "05-04 06-01")]
    [InlineData("patching", "05-14 06-11")]
    public void Templates_are_due_on_working_days(string id, string dates)
    {
        var all = OperationalProcess.From(All.Single(one => one.Id == id)).Recurrence.Between(new(2026, 4, 30), new(2026, 6, 30), Office).Select(date => $"{date.Date:MM'-'dd}").ToList();
        Assert.StartsWith(dates, string.Join(' ', all), StringComparison.Ordinal);
    }

    [Fact]
    public void Months_begin_on_their_fifth_working_day_and_name_the_calendar()
    {
        var training = All.Single(one => one.Id == "user-training").Recurrence!;
        Assert.Equal((null, "office"), (training.Roll, training.Calendar));
        Assert.Equal(["2026-01-08", "2026-04-07"], RecurrenceRule.From(training).Between(new(2026, 1, 1), new(2026, 6, 30), Office).Select(date => $"{date.Date:uuuu'-'MM'-'dd}"));
        Assert.All(All.Where(one => one.Id is not "patching"), one => Assert.Equal("office", one.Recurrence!.Calendar));
        Assert.Equal(new LocalTime(12, 0), All.Single(one => one.Id == "backup-jobs").DueBy);
    }
}
