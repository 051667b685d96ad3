using Msp.Domain.Billing;

namespace Msp.Domain.Tests.Billing;

public sealed class PrepaidLedgerTests
{
    private static readonly LocalDate Day = new(2026, 1, 10);

    [Fact]
    public void Draw_takes_blocks_by_priority_end_start_and_id_and_splits_where_one_runs_dry()
    {
        var ledger = PrepaidLedger.Empty
            .Buy(new("never", "l", 1m, new(2026, 1, 1)))
            .Buy(new("b", "l", 1m, new(2026, 1, 1), new(2026, 3, 1)))
            .Buy(new("a", "l", 1m, new(2026, 1, 1), new(2026, 3, 1)))
            .Buy(new("older", "l", 1m, new(2025, 1, 1), new(2026, 3, 1)))
            .Buy(new("soon", "l", 1m, new(2026, 1, 1), new(2026, 2, 1)))
            .Buy(new("last", "l", 1m, new(2025, 1, 1), new(2026, 1, 11), 1));

        var drawn = ledger.Draw(5.5m, Day, "T");

        Assert.Equal(["soon", "older", "a", "b", "never", "last"], drawn.Entries.Select(entry => entry.Block));
        Assert.Equal(["soon", "older", "a", "b", "never", "last"], ledger.Blocks.Select(block => block.Id));
        Assert.Equal((0.5m, 0.5m, 0m), (drawn.Entries[^1].Quantity, drawn.Ledger.Left("last"), drawn.Overage));
        Assert.Equal(1m, drawn.Ledger.Draw(1.5m, Day, "U").Overage);
    }

    [Theory]
    [InlineData("2026-01-09", 1)]
    [InlineData("2026-01-10", 0)]
    [InlineData("2026-01-19", 0)]
    [InlineData("2026-01-20", 1)]
    public void Draw_is_eligible_by_the_date_of_work_first_day_in_end_out(string on, int overage)
    {
        var ledger = PrepaidLedger.Empty.Buy(new("a", "l", 1m, Day, Day.PlusDays(10)));

        Assert.Equal(overage, ledger.Draw(1m, NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value, "T").Overage);
        Assert.Equal(1m, ledger.Draw(1m, Day, "T", block => block.Id != "a").Overage);
    }

    [Fact]
    public void Expire_forfeits_what_is_left_on_the_day_of_the_end()
    {
        var ledger = PrepaidLedger.Empty.Buy(new("a", "l", 3m, Day, Day.PlusDays(10))).Draw(1m, Day, "T").Ledger;

        Assert.Same(ledger, ledger.Expire(Day.PlusDays(9)));
        var ended = ledger.Expire(Day.PlusDays(10));
        Assert.Equal(new PrepaidBalance(3m, 0m, 0m, 1m, 0m, 2m, 0m), ended.Balance("a"));
        Assert.Equal(2m, ended.Balance("a", Day.PlusDays(9)).Left);
        Assert.Same(ended, ended.Expire(Day.PlusDays(20)));
    }

    [Fact]
    public void Verbs_refuse_what_would_break_the_law()
    {
        var ledger = PrepaidLedger.Empty.Buy(new("a", "l", 3m, Day));

        Assert.Equal("block", Assert.Throws<ArgumentException>(() => ledger.Buy(new("a", "l", 3m, Day))).ParamName);
        Assert.Equal("block", Assert.Throws<ArgumentException>(() => ledger.Buy(new("b", "l", -1m, Day))).ParamName);
        Assert.Equal("quantity", Assert.Throws<ArgumentOutOfRangeException>(() => ledger.Draw(-1m, Day, "T")).ParamName);
        Assert.Equal("quantity", Assert.Throws<ArgumentOutOfRangeException>(() => ledger.Adjust("a", -3.1m, Day, "D")).ParamName);
        Assert.Equal("quantity", Assert.Throws<ArgumentOutOfRangeException>(() => ledger.RollOver("a", "a", -1m, Day)).ParamName);
        Assert.Throws<ArgumentException>(() => ledger.Left("b"));
        Assert.Throws<ArgumentException>(() => ledger.RollOver("a", "b", 0m, Day));
        Assert.Equal(0m, ledger.Adjust("a", -3m, Day, "D").Left("a"));
        Assert.Equal(3m, ledger.Void("a", Day, "D").Balance("a").Voided);
    }

    [Fact]
    public void RollOver_hands_on_what_is_left_and_promises_the_rest_as_an_adjustment()
    {
        var ledger = PrepaidLedger.Empty.Buy(new("a", "l", 3m, Day)).Buy(new("b", "l", 1m, Day)).RollOver("a", "b", 5m, Day);

        Assert.Equal((3m, 3m, 2m, 6m), (ledger.Balance("a").RolledOut, ledger.Balance("b").RolledIn, ledger.Balance("b").Adjusted, ledger.Left("b")));
        Assert.Empty(ledger.Faults());
    }

    [Fact]
    public void Blocks_are_ordered_by_when_they_are_drawn()
    {
        PrepaidBlock first = new("a", "l", 1m, Day), second = new("b", "l", 1m, Day), same = first with { };

        Assert.Equal(0, first.Priority);
        Assert.True(first < second && second > first && first <= same && first >= same && first <= second && second >= first);
        Assert.False(first > second || second < first || first < same || first > same || second <= first || first >= second);
        Assert.Equal((0, 1), (first.CompareTo(same), Math.Sign(first.CompareTo(null))));
        Assert.True(second with { Priority = -1 } < first);
        Assert.True(second with { End = Day.PlusDays(1) } < first);
        Assert.True(second with { Start = Day.PlusDays(-1) } < first);
        Assert.True(first with { Priority = 1, End = Day.PlusDays(1), Start = Day.PlusDays(-1) } > second);
        Assert.True(first with { End = Day.PlusDays(2), Start = Day.PlusDays(-1) } > second with { End = Day.PlusDays(1) });
    }

    [Fact]
    public void Balance_says_what_became_of_every_quantity()
    {
        var ledger = PrepaidLedger.Empty.Buy(new("a", "l", 100m, Day, Day.PlusDays(9))).Buy(new("b", "l", 50m, Day)).Buy(new("none", "l", 0m, Day))
            .Adjust("a", 8m, Day, "D").RollOver("b", "a", 20m, Day).Draw(7m, Day.PlusDays(1), "T", block => block.Id == "a").Ledger.RollOver("a", "b", 11m, Day.PlusDays(2));

        Assert.Equal(new PrepaidBalance(100m, 8m, 20m, 7m, 11m, 0m, 0m), ledger.Balance("a"));
        Assert.Equal(110m, ledger.Balance("a").Left);
        Assert.Equal((128m, 121m, 110m), (ledger.Balance("a", Day).Left, ledger.Balance("a", Day.PlusDays(1)).Left, ledger.Balance("a", Day.PlusDays(2)).Left));
        Assert.Equal(110m, ledger.Expire(Day.PlusDays(9)).Balance("a").Forfeited);
        Assert.Equal(110m, ledger.Void("a", Day, "D").Balance("a").Voided);
        Assert.Equal((0m, 41m), (ledger.Void("a", Day, "D").Balance("a").Left, ledger.Balance("b").Left));
        Assert.Equal(PrepaidBalance.None, ledger.Balance("unknown"));
        Assert.Empty(ledger.Void("a", Day, "D").Faults());
    }

    [Fact]
    public void Verbs_write_no_entry_where_nothing_moves()
    {
        var ledger = PrepaidLedger.Empty.Buy(new("a", "l", 1m, Day)).Buy(new("b", "l", 1m, Day.PlusDays(1)));
        var (empty, later) = (ledger.Draw(1m, Day, "T").Ledger, Day.PlusDays(1));

        Assert.Same(empty, empty.RollOver("a", "b", 0m, Day));
        Assert.Equal(["b"], empty.Draw(1m, later, "U").Entries.Select(entry => entry.Block));
        Assert.Empty(ledger.Draw(0m, Day, "T").Entries);
        Assert.Equal([(LedgerEntryKind.Adjusted, 2m)], empty.RollOver("a", "b", 2m, Day).Entries.Skip(empty.Entries.Count).Select(entry => (entry.Kind, entry.Quantity)));
        Assert.Equal([LedgerEntryKind.RolledOut, LedgerEntryKind.RolledIn], ledger.RollOver("a", "b", 1m, Day).Entries.Skip(2).Select(entry => entry.Kind));
    }

    [Fact]
    public void Draw_passes_over_blocks_that_may_not_pay_and_Expire_takes_those_that_are_meant()
    {
        var ledger = PrepaidLedger.Empty.Buy(new("a", "l", 1m, Day.PlusDays(5))).Buy(new("b", "l", 1m, Day.PlusDays(-5), Day)).Buy(new("c", "m", 1m, Day)).Buy(new("d", "m", 1m, Day, Day.PlusDays(30)));

        Assert.Equal(["d", "c"], ledger.Draw(5m, Day, "T").Entries.Select(entry => entry.Block));
        Assert.Equal(["c"], ledger.Draw(5m, Day, "T", block => block.Id != "d").Entries.Select(entry => entry.Block));
        Assert.Equal(["d"], ledger.Expire(Day.PlusDays(30), block => block.Line == "m").Entries.Where(entry => entry.Kind == LedgerEntryKind.Forfeited).Select(entry => entry.Block));
        Assert.Equal("block", Assert.Throws<ArgumentNullException>(() => ledger.Buy(null!)).ParamName);
    }

    [Fact]
    public void Every_course_of_verbs_conserves_quantities_at_every_date() => Laws.HoldForRandom(200, random =>
    {
        var (ledger, bought, overage, asked) = (PrepaidLedger.Empty, 0m, 0m, 0m);
        for (var step = 0; step < 40; step++)
        {
            var (on, quantity) = (Day.PlusDays(random.Next(60)), random.Next(0, 500) / 100m);
            var ids = ledger.Blocks.Select(block => block.Id).ToArray();
            switch (ids.Length == 0 ? 0 : random.Next(8))
            {
                case 0:
                    ledger = ledger.Buy(new($"B{step}", "l", quantity, on, random.Next(2) == 0 ? null : on.PlusDays(random.Next(1, 40)), random.Next(3)));
                    bought += quantity;
                    break;
                case 1:
                    ledger = ledger.Expire(on);
                    break;
                case 2 when ledger.Left(ids[0]) is var left:
                    ledger = ledger.Adjust(ids[0], random.Next(2) == 0 ? quantity : -Math.Min(left, quantity), on, "D");
                    break;
                case 3:
                    ledger = ledger.RollOver(ids[random.Next(ids.Length)], ids[random.Next(ids.Length)], quantity, on);
                    break;
                case 4 when random.Next(4) == 0:
                    ledger = ledger.Void(ids[random.Next(ids.Length)], on, "D");
                    break;
                default:
                    var drawn = ledger.Draw(quantity, on, $"T{step}");
                    Assert.Equal(quantity, drawn.Entries.Sum(entry => entry.Quantity) + drawn.Overage);
                    (ledger, overage, asked) = (drawn.Ledger, overage + drawn.Overage, asked + quantity);
                    break;
            }
        }

        Assert.Empty(ledger.Faults());
        Assert.Equal(asked - overage, ledger.Blocks.Sum(block => ledger.Balance(block.Id).Drawn));
        Assert.Equal(bought, ledger.Blocks.Sum(block => ledger.Balance(block.Id).Bought));
        Assert.All(ledger.Blocks, block => Assert.Equal(ledger.Left(block.Id), ledger.Balance(block.Id).Left));
    });
}
