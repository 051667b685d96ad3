namespace TicketReplay.Tests;

public class LedgerColumnsTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void At_cuts_at_the_edges()
    {
        var columns = new LedgerColumns(From, Hours(10), 100);
        Assert.Equal([0, 0, 1, 50, 99, 100, 100], new[] { Hours(-1), From, From + Duration.FromMinutes(6), Hours(5), Hours(10) - Duration.Epsilon, Hours(10), Hours(99) }.Select(columns.At));
    }

    [Fact]
    public void Runs_give_a_column_to_the_class_that_has_most_of_it()
    {
        // Columns of one hour: 0 a, 1 a (40 min against 20), 2 to 4 b, 5 nothing, 6 to 9 c.
        var columns = new LedgerColumns(From, Hours(10), 10);
        var runs = columns.Runs([(From, From + Duration.FromMinutes(100), "a"), (From + Duration.FromMinutes(100), Hours(5), "b"), (Hours(5), Hours(6), ""), (Hours(6), Hours(10), "c")]);
        Assert.Equal([(0, 2, "a"), (2, 5, "b"), (6, 10, "c")], runs);
    }

    [Fact]
    public void Runs_add_up_pieces_of_a_class_within_one_column()
    {
        var columns = new LedgerColumns(From, Hours(1), 1);
        Assert.Equal([(0, 1, "a")], columns.Runs([(From, Minutes(20), "a"), (Minutes(20), Minutes(45), "b"), (Minutes(45), Minutes(60), "a")]));

        static Instant Minutes(int minutes) => From + Duration.FromMinutes(minutes);
    }

    [Fact]
    public void Runs_of_many_spans_are_no_more_than_columns()
    {
        var columns = new LedgerColumns(From, From + Duration.FromHours(100_000), 50);
        var runs = columns.Runs(Enumerable.Range(0, 100_000).Select(hour => (From + Duration.FromHours(hour), From + Duration.FromHours(hour + 1), hour % 3 == 0 ? "shut" : "open")));
        Assert.Equal([(0, 50, "open")], runs);
    }

    [Fact]
    public void Runs_agree_with_counting_nanoseconds()
    {
        var dice = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var (total, columns) = (dice.Next(1, 60), dice.Next(1, 9));
            var cuts = Enumerable.Range(0, dice.Next(0, 6)).Select(_ => dice.Next(0, total)).Append(0).Append(total).Distinct().Order().ToArray();
            var parts = cuts.Zip(cuts.Skip(1), (start, end) => (Start: start, End: end, Class: "abc"[dice.Next(3)].ToString())).ToArray();
            var runs = new LedgerColumns(From, Nanoseconds(total), columns).Runs(parts.Select(part => (Nanoseconds(part.Start), Nanoseconds(part.End), part.Class)));
            var painted = runs.SelectMany(run => Enumerable.Range(run.Start, run.End - run.Start).Select(column => (column, run.Class))).ToDictionary(pair => pair.column, pair => pair.Class);
            for (var column = 0; column < columns; column++)
            {
                var inside = Enumerable.Range(total * column / columns, (total * (column + 1) / columns) - (total * column / columns)).Select(at => parts.Single(part => part.Start <= at && at < part.End).Class).ToArray();
                if (inside.Length == 0) Assert.False(painted.ContainsKey(column));
                else Assert.Equal(inside.Max(name => inside.Count(other => other == name)), inside.Count(name => name == painted[column]));
            }
        }

        static Instant Nanoseconds(int count) => From + Duration.FromNanoseconds(count);
    }

    private static Instant Hours(int hours) => From + Duration.FromHours(hours);
}
