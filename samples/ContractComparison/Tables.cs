using Spectre.Console;

namespace ContractComparisonSample;

/// <summary>The comparison as tables on a terminal.</summary>
internal sealed class Tables(TextWriter output)
{
    private readonly IAnsiConsole console = Console(output);

    public void Print(IReadOnlyList<ContractOutcome> outcomes, IReadOnlyList<IncentiveAnalysis> incentives)
    {
        Write("One year under five contracts (EUR)", ["contract", "price", "margin", "an hour worked", "lowest month", "highest month", "mean change", "more failures are paid by"],
            outcomes.Select(outcome => new[]
            {
                outcome.Name, Words.Amount(outcome.Price), Words.Amount(outcome.Margin), Words.Amount(outcome.EffectiveRate), Words.Amount(outcome.LowestPrice), Words.Amount(outcome.HighestPrice),
                Words.Amount(outcome.MeanChange), Words.Bearer(outcome),
            }));
        Write("What one more of it does to the provider's margin (EUR; at invoice, and as blocks are used)", ["contract", "reactive hour", "as used", "incident prevented", "as used", "preventive hour", "as used", "so it"],
            outcomes.Zip(incentives, (outcome, incentive) => new[]
            {
                outcome.Name, Words.Signed(incentive.ReactiveHour.Margin), Words.Signed(incentive.ReactiveHour.MarginRecognised), Words.Signed(incentive.PreventedIncident.Margin),
                Words.Signed(incentive.PreventedIncident.MarginRecognised), Words.Signed(incentive.PreventiveHour.Margin), Words.Signed(incentive.PreventiveHour.MarginRecognised), Words.Verdict(incentive),
            }));
        var block = outcomes.Zip(incentives).First(pair => pair.First.Name == "block hours");
        Write("Block hours, month by month: an hour more inside the block brings nothing, beyond it the rate (EUR)", ["month", "invoiced", "as used", "cost", "margin", "an hour more: invoiced", "as used", "margin"],
            block.First.Profit.Periods.Select(period => (period, effect: block.Second.ReactiveHour.Effects.First(effect => effect.Period == period.Period))).Select(pair => new[]
            {
                pair.period.Period.ToString(), Words.Amount(pair.period.Invoiced), Words.Amount(pair.period.Recognised), Words.Amount(pair.period.Cost), Words.Amount(pair.period.Margin),
                Words.Signed(pair.effect.Invoiced), Words.Signed(pair.effect.Recognised), Words.Signed(pair.effect.Margin),
            }));
        var counters = outcomes[0].Profit.Counters;
        output.Write(FormattableString.Invariant($"{counters.Worked:0.##} hours were worked; {counters.Unapproved:0.##} of them are not approved and {counters.Uncosted:0.##} have no cost.\n"));
        output.Write($"\n{block.Second.ReactiveHour.Effects[0].Explanation}\n");
    }

    private void Write(string title, string[] head, IEnumerable<string[]> rows)
    {
        var table = new Table { Title = new TableTitle(title), Border = TableBorder.Rounded };
        foreach (var (index, column) in head.Index()) table.AddColumn(new TableColumn(column) { Alignment = index == 0 || column == "so it" || column.StartsWith("more", StringComparison.Ordinal) ? Justify.Left : Justify.Right });
        foreach (var row in rows) table.AddRow([.. row.Select(cell => new Text(cell))]);
        console.Write(table);
    }

    private static IAnsiConsole Console(TextWriter output)
    {
        var plain = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        plain.Profile.Width = 160;
        return plain;
    }
}
