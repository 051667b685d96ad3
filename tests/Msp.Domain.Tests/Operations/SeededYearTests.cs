using System.Globalization;
using Msp.Domain.Operations;

namespace Msp.Domain.Tests.Operations;

/// <summary>Into a year in which everything went well one fault is put, and it is all that is found.</summary>
public sealed class SeededYearTests
{
    private static readonly SeededYear Good = SeededYear.Of(20261122);

    private static string Found(SeededYear year) => string.Join("; ", year.Proof().Findings.Select(finding => $"{finding.Code} {finding.Place} {finding.Value}"));

    private static bool Is(OccurrenceEvent happened, string key) => happened.Of.ToString() == key;

    [Fact]
    public void A_good_year_has_no_findings()
    {
        var proof = Good.Proof();
        Assert.Equal("", Found(Good));
        Assert.All(proof.Lines, line => Assert.Equal(Ratio.One, line.Value));
        Assert.Equal(SeededYear.Processes.Length + 5, proof.Lines.Count);
    }

    [Fact]
    public void A_missed_restore_test_is_found()
    {
        var year = Good with { Log = [.. Good.Log.Where(happened => !Is(happened, "restore-test/2026-06-10"))] };
        var missed = Assert.Single(year.Report().At(OccurrenceStatus.Missed));
        Assert.Equal("restore-test/2026-06-10", missed.Key.ToString());
        Assert.Contains(year.Proof().Lines, line => line.Name == "Restore from a backup, on time" && line.Value == Ratio.Of(23, 24));
        Assert.Equal("process.missed restore-test 1", Found(year));
    }

    [Fact]
    public void A_workload_never_restored_is_found() =>
        Assert.Equal("restore.never srv-4 file", Found(Good with { Restores = [.. Good.Restores.Where(test => test.Workload != "srv-4")] }));

    [Fact]
    public void A_lapsed_subscription_is_found() =>
        Assert.Equal("asset.subscription-lapsed fw-2 2026-12-30",
            Found(Good with { Assets = [.. Good.Assets.Select(asset => asset.Id == "fw-2" ? asset with { Subscriptions = [new("signatures", new(2026, 12, 30))] } : asset)] }));

    [Fact]
    public void An_endpoint_seen_by_only_one_source_is_found() =>
        Assert.Equal("coverage.unconfirmed lap-07 edr", Found(Good with { Evidence = [.. Good.Evidence.Where(one => (one.Asset, one.Source) != ("lap-07", "scanner"))] }));

    [Fact]
    public void A_check_by_the_doer_is_found()
    {
        var check = Good.Log.OfType<OccurrenceEvent.Checked>().First(check => check.Of.Process == "restore-test");
        var doer = Good.Log.OfType<OccurrenceEvent.Completed>().Single(done => done.Of == check.Of).By;
        var year = Good with { Log = [.. Good.Log.Select(happened => ReferenceEquals(happened, check) ? new OccurrenceEvent.Checked(check.Of, doer, check.At, true) : happened)] };
        Assert.Equal($"occurrence.checked-by-doer {check.Of} {doer}; check.missing {check.Of} {doer}", Found(year));
    }

    [Fact]
    public void A_double_completion_is_found()
    {
        var done = Good.Log.OfType<OccurrenceEvent.Completed>().First(done => done.Of.Process == "patching");
        var second = new OccurrenceEvent.Completed(done.Of, "Zed", done.At + Duration.FromMinutes(1), done.Steps);
        Assert.Equal($"occurrence.completed-twice {done.Of} Zed", Found(Good with { Log = [.. Good.Log, second] }));
    }

    [Fact]
    public void All_of_them_together_are_all_found()
    {
        var done = Good.Log.OfType<OccurrenceEvent.Completed>().First(done => done.Of.Process == "patching");
        var codes = (Good with
        {
            Log = [.. Good.Log.Where(happened => !Is(happened, "restore-test/2026-06-10")), new OccurrenceEvent.Completed(done.Of, "Zed", done.At + Duration.FromMinutes(1), done.Steps), new OccurrenceEvent.Checked(done.Of, done.By, SeededYear.Told, true)],
            Restores = [.. Good.Restores.Where(test => test.Workload != "srv-4")],
            Assets = [.. Good.Assets.Select(asset => asset.Id == "fw-2" ? asset with { Subscriptions = [new("signatures", new(2026, 12, 30))] } : asset)],
            Evidence = [.. Good.Evidence.Where(one => (one.Asset, one.Source) != ("lap-07", "scanner"))],
        }).Proof().Findings.Select(finding => finding.Code);
        Assert.Equal(["process.missed", "occurrence.completed-twice", "occurrence.checked-by-doer", "restore.never", "coverage.unconfirmed", "asset.subscription-lapsed"], codes.Distinct());
    }

    [Fact]
    public void The_hash_is_the_same_for_the_same_year_and_another_for_any_fault()
    {
        Assert.Equal(Good.Proof().Hash, SeededYear.Of(20261122).Proof().Hash);
        Assert.NotEqual(Good.Proof().Hash, (Good with { Restores = [.. Good.Restores.Skip(1)] }).Proof().Hash);
        Assert.NotEqual(Good.Proof().Hash, SeededYear.Of(20261123).Proof().Hash);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_hash_is_the_same_in_any_culture(string culture)
    {
        var (before, hash) = (CultureInfo.CurrentCulture, Good.Proof().Hash);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(hash, Good.Proof().Hash);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_hash_changes_with_what_no_number_shows()
    {
        var slower = Good.Restores[0] with { RecoveryTime = Duration.FromMinutes(1) };
        Assert.Equal(Good.Proof().ToString(), (Good with { Restores = [slower, .. Good.Restores.Skip(1)] }).Proof().ToString());
        Assert.NotEqual(Good.Proof().Hash, (Good with { Restores = [slower, .. Good.Restores.Skip(1)] }).Proof().Hash);
    }
}
