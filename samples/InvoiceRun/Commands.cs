using System.CommandLine;
using System.Text;
using NodaTime.Text;

namespace InvoiceRunSample;

/// <summary>The command line: an invoice of a month, or <c>reconcile</c>.</summary>
internal static class Commands
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int Unreadable = 2;

    /// <summary>Runs the program; without arguments on the agreement and the records that ship with it.</summary>
    /// <param name="arguments">the command line</param>
    /// <param name="standardOutput">where the invoice goes, as UTF-8</param>
    /// <param name="errors">where refusals and findings go</param>
    /// <returns>0, or 1 when the arguments are refused, or 2 when a file cannot be read or written or the agreement has errors</returns>
    public static int Run(string[] arguments, Stream standardOutput, TextWriter errors)
    {
        using var output = new StreamWriter(standardOutput, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var agreement = new Option<string?>("--agreement") { Description = "The agreement as JSON: a whole document, its terms with prices and calendars, or prices alone.", Recursive = true };
        var units = new Option<string?>("--units") { Description = "CSV: line, unit, from, until, quantity.", Recursive = true };
        var time = new Option<string?>("--time") { Description = "CSV of approved time: id, start, minutes, role, workType.", Recursive = true };
        var month = new Option<string>("--month") { Description = "A day of the month that is billed.", DefaultValueFactory = _ => "2026-06-01", Recursive = true };
        var json = new Option<string?>("--json") { Description = "A file for the invoice as JSON, which docs/verify/invoice.py recomputes." };
        var html = new Option<string?>("--html") { Description = "A file for the invoice as a page of HTML." };
        var root = new RootCommand("Bills a month of an agreement, every line with its computation.") { agreement, units, time, month, json, html };
        root.SetAction(parsed => Guarded(errors, () =>
        {
            if (Read(parsed.GetValue(agreement), parsed.GetValue(units), parsed.GetValue(time), parsed.GetRequiredValue(month), errors) is not var (contract, activity, period)) return Refused;
            var bill = Bill(contract, activity, period, out _);
            var invoice = bill.ToInvoice(BillingPeriodName(period));
            output.Write($"{invoice}\n\n");
            foreach (var line in invoice.Lines) output.Write($"{line.Text}: {line.Explanation}\n");
            foreach (var finding in bill.Findings) errors.WriteLine(finding);
            if (parsed.GetValue(json) is { } jsonPath) File.WriteAllText(jsonPath, invoice.ToJson());
            if (parsed.GetValue(html) is { } htmlPath) File.WriteAllText(htmlPath, InvoicePage.Of(invoice));
            return Done;
        }));
        root.Add(Reconcile(agreement, units, time, month, output, errors));
        return root.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = errors });
    }

    private static Command Reconcile(Option<string?> agreement, Option<string?> units, Option<string?> time, Option<string> month, TextWriter output, TextWriter errors)
    {
        var seen = new Option<string?>("--seen") { Description = "CSV of what is really there." };
        var worked = new Option<string?>("--worked") { Description = "CSV of time really worked, with the columns of --time." };
        var columns = new[] { ("source", "source"), ("kind", "kind"), ("item", "name"), ("count", "count"), ("first", "first seen"), ("last", "last seen") }
            .ToDictionary(pair => pair.Item1, pair => new Option<string>($"--{pair.Item1}") { Description = $"The column of --seen with the {pair.Item1}.", DefaultValueFactory = _ => pair.Item2 }, StringComparer.Ordinal);
        var command = new Command("reconcile", "Finds what is billed wrong in the month: in money, with evidence and the amendment.") { seen, worked };
        foreach (var option in columns.Values) command.Add(option);
        command.SetAction(parsed => Guarded(errors, () =>
        {
            if (Read(parsed.GetValue(agreement), parsed.GetValue(units), parsed.GetValue(time), parsed.GetRequiredValue(month), errors) is not var (contract, activity, period)) return Refused;
            var records = new Records();
            using var seenText = Open(parsed.GetValue(seen), "seen.csv");
            using var workedText = Open(parsed.GetValue(worked), "worked.csv");
            RealRecords real = new()
            {
                Items = records.Seen(seenText, columns.ToDictionary(pair => pair.Key, pair => parsed.GetRequiredValue(pair.Value), StringComparer.Ordinal)),
                Work = records.Time(workedText),
            };
            Bill(contract, activity, period, out var terms);
            var report = ReconciliationReport.Of(terms, new() { Activity = activity }, real, terms.Cycle.PeriodAt(period.Start));
            foreach (var found in report.Discrepancies) output.Write($"{found}\n");
            output.Write($"\nbilled {report.Billed}, too little by {report.Missed}, too much by {-report.Excess}: due {report.Due}\n");
            foreach (var finding in records.Findings.Concat(report.Findings)) errors.WriteLine(finding);
            return Done;
        }));
        return command;
    }

    private static (Contract Contract, BillingActivity Activity, BillingPeriod Period)? Read(string? path, string? units, string? time, string month, TextWriter errors)
    {
        if (LocalDatePattern.Iso.Parse(month) is not { Success: true, Value: var day })
        {
            errors.WriteLine($"\"{month}\" is no date such as 2026-06-01.");
            return null;
        }

        using var text = Open(path, "agreement.json");
        var contract = Contract.Read(text.ReadToEnd(), out var findings);
        if (contract is null)
        {
            foreach (var finding in findings) errors.WriteLine(finding);
            throw new InvalidDataException("The agreement has errors.");
        }

        var records = new Records();
        using var unitText = Open(units, "units.csv");
        using var timeText = Open(time, "time.csv");
        BillingActivity activity = new() { Units = records.Units(unitText), Time = records.Time(timeText), Calendars = contract.CalendarsOn(day) };
        foreach (var finding in records.Findings) errors.WriteLine(finding);
        return (contract, activity, contract.TermsOn(day).Cycle.PeriodAt(day));
    }

    // Every earlier month is billed and posted first, so that this one charges what is new.
    private static Bill Bill(Contract contract, BillingActivity activity, BillingPeriod period, out PricingTerms terms)
    {
        terms = contract.TermsOn(period.Start);
        var history = BillingHistory.Empty;
        for (var earlier = terms.Cycle.PeriodAt(terms.Lines.Min(line => line.From)); earlier < period; earlier = terms.Cycle.Next(earlier))
            history = history.Post(contract.Bill(earlier, activity, history), BillingPeriodName(earlier));
        return contract.Bill(period, activity, history);
    }

    private static string BillingPeriodName(BillingPeriod period) => FormattableString.Invariant($"{period.Start:uuuu-MM}");

    private static StreamReader Open(string? path, string shipped) =>
        path is null ? new(typeof(Commands).Assembly.GetManifestResourceStream(shipped) ?? throw new FileNotFoundException($"The program was built without {shipped}.")) : new(path);

    private static int Guarded(TextWriter errors, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            errors.WriteLine(failure.Message);
            return Unreadable;
        }
    }
}
