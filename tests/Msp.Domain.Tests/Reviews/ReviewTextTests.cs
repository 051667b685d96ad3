using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

/// <summary>How reviews and what they rest on read.</summary>
public sealed class ReviewTextTests
{
    [Fact]
    public void Feedback_reads_with_where_its_reply_stands()
    {
        // Due on Tuesday at 13:00 in Berlin; replied two working hours later.
        string Told(FeedbackDraft draft, double hours) => FeedbackLog.Of(Made.Promise, [draft]).At(Made.Hours(hours)).Readings[0].ToString();
        FeedbackDraft Replied(double hours) => Made.Feedback("F1") with { RepliedAt = Made.Hours(hours), RepliedBy = "Bob", Reply = "sorry" };
        Assert.Equal("F1: complaint of Ann (client): nobody called back; a reply is due 2026-03-03T12:00:00Z", Told(Made.Feedback("F1"), 1));
        Assert.Equal("F1: complaint of Ann (client): nobody called back; replied 2026-03-02T14:00:00Z, due 2026-03-03T12:00:00Z", Told(Replied(2), 3));
        Assert.Equal("F1: complaint of Ann (client): nobody called back; replied 2026-03-03T14:00:00Z, PT2H of working time after it was due", Told(Replied(26), 30));
        Assert.Equal("F1: complaint of Ann (client): nobody called back; no reply, PT2H of working time after it was due", Told(Made.Feedback("F1"), 26));
        Assert.Equal("F1: praise of Ann (client): nobody called back; no reply is due", Told(Made.Feedback("F1", FeedbackKind.Praise), 26));
    }

    [Fact]
    public void A_cost_reads_with_how_often_it_comes()
    {
        InitiativeCost once = new("device", Made.Eur(1_200m), 3, Monthly: false, null), monthly = new("lease", Made.Eur(20m), 1, Monthly: true, null);
        Assert.Equal("device: 3 x 1200.00 EUR once", $"{once}");
        Assert.Equal("lease: 1 x 20.00 EUR a month", $"{monthly}");
        Assert.Equal("lease: 1 x 20.00 EUR a month for 4 months", $"{monthly with { Months = 4 }}");
        Assert.Equal("I1, lease: 1 x 20.00 EUR x 2 = 40.00 EUR", $"{new RoadmapLine("I1", monthly, 2)}");
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(0, 3, 1)]
    [InlineData(1, 2, 0)]
    [InlineData(2, 0, 0)]
    public void A_cost_of_five_months_comes_three_times_then_twice_and_one_that_comes_once_in_its_quarter(int quartersSince, int monthly, int once)
    {
        InitiativeCost cost = new("lease", Made.Eur(20m), 1, Monthly: true, 5);
        Assert.Equal((monthly, once), (cost.TimesIn(quartersSince), (cost with { Monthly = false, Months = null }).TimesIn(quartersSince)));
        Assert.Equal(quartersSince < 0 ? 0 : 3, (cost with { Months = null }).TimesIn(quartersSince));
    }

    [Fact]
    public void A_review_reads_with_its_day_and_an_action_with_its_owner()
    {
        var book = ReviewBook.Of(new()
        {
            Held = [new() { Id = "Q1", On = new(2026, 1, 5), Attendees = ["Ann"], Decisions = ["go on"] }],
            Agreed = [new() { Id = "A1", Review = "Q1", Title = "count", Owner = "Bob", Due = new(2026, 2, 1) }],
        });
        Assert.Equal(("Q1 on 2026-01-05", "A1: count (Bob)"), ($"{book.Held[0]}", $"{book.Agreed[0]}"));
        Assert.Equal(["Ann"], book.Held[0].Attendees);
        Assert.Equal(["go on"], book.Held[0].Decisions);
    }

    [Fact]
    public void A_sign_off_reads_with_and_without_a_statement()
    {
        var pack = new PackWorld().Pack();
        Assert.Equal($"Gus (CEO) on 2026-07-01T08:00:00Z for {pack.Hash}", $"{pack.SignOff("Gus", "CEO", PackWorld.Known)}");
        Assert.Equal($"Gus (CEO) on 2026-07-01T08:00:00Z for {pack.Hash}: agreed", $"{pack.SignOff("Gus", "CEO", PackWorld.Known, "agreed")}");
        Assert.StartsWith($"Second quarter, 2026-Q2, known at 2026-07-01T08:00:00Z, {pack.Hash.Hex[..12]}\nFeedback\n", $"{pack}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_several_lines_is_put_on_one()
    {
        var section = PackSection.Of(
            PackSectionKind.Feedback, "Feedback", [PackFigure.Sum("given", "Given", "items", new PackTerm("praise", 2m))], [new("F1", "first\nsecond\n"), new("F2", "third")], PackInput.Of("facts", []));
        Assert.Equal("Feedback\n  Given: 2 items = 2 praise\n  - first; second\n  - third\n", $"{section}");
    }

    [Fact]
    public void Every_choice_has_a_number_of_its_own_and_the_first_is_what_is_so_unless_stated() => Assert.All(
        typeof(ReviewPack).Assembly.GetTypes().Where(type => type.IsEnum && type.Namespace is "Msp.Domain.Reviews" or "Msp.Domain.Kpis"),
        type => Assert.Equal(Enumerable.Range(0, type.GetEnumNames().Length), type.GetEnumValuesAsUnderlyingType().Cast<int>()));
}
