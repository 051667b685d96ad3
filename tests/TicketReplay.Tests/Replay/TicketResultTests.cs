namespace TicketReplay.Tests;

public class TicketResultTests
{
    [Fact]
    public void Results_are_those_of_the_librarys_replay()
    {
        var results = new List<SlaResult>();
        var judged = new ReplayRun(LogFile.Embedded(), YearByLibrary.Rules, new LogFindings("year"));
        judged.Run(null, true, null, (_, all, _) => results.AddRange(all.SelectMany(result => result.Results())));
        Assert.Equal(
            YearByLibrary.Results.Select(result => (result.TicketId, result.IncidentId, result.Metric, result.Attributes, result.Reading.Episode, result.Verdict, result.Reading.DecidedAt, result.Reading.Stop, result.IsLatest, result.IsCounted)),
            results.Select(result => (result.TicketId, result.IncidentId, result.Metric, result.Attributes, result.Reading.Episode, result.Verdict, result.Reading.DecidedAt, result.Reading.Stop, result.IsLatest, result.IsCounted)));
        Assert.Contains(results, result => !result.IsLatest);
    }
}
