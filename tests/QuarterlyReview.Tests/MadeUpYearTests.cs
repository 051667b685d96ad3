using QuarterlyReviewSample;

namespace QuarterlyReview.Tests;

public sealed class MadeUpYearTests
{
    [Fact]
    public void Make_gives_the_files_that_ship()
    {
        var made = MadeUpYear.Make();
        Assert.Equal(["occurrences.csv", "restores.csv", "sightings.csv", "surveys.csv", "tickets.csv", "time.csv", "uptime.csv"],
            made.Keys.Order(StringComparer.Ordinal));
        foreach (var (file, text) in made) Assert.Equal(ReviewRun.Shipped(file), text);
    }

    [Fact]
    public void Generate_writes_them_to_a_folder()
    {
        using var run = new ReviewRun();
        Assert.Equal(Commands.Done, run.Run("generate", "--out", run.Data));
        Assert.Equal(7, Directory.GetFiles(run.Data).Length);
        Assert.Equal(ReviewRun.Shipped("time.csv"), File.ReadAllText(Path.Combine(run.Data, "time.csv")));
    }

    [Fact]
    public void Shipped_year_has_no_row_that_cannot_be_used()
    {
        var year = new YearReader(new RecordSource(null)).Read();
        Assert.Empty(year.Findings);
        Assert.Equal(1_500, year.Tickets.Count);
        Assert.Equal(ReviewRun.Files, year.Hashes.Keys);
    }
}
