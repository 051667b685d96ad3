using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using InvoiceRunSample;

namespace BillingSamples.Tests;

public sealed class InvoiceRunTests
{
    private static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var code = Commands.Run(arguments, output, errors);
        return (code, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }

    [Fact]
    public void Invoice_of_a_month_has_every_line_with_its_computation()
    {
        var (code, output, errors) = Run();
        Assert.Equal((0, "information billing.block-low at blocks[hours 2026-04-01]: At most 20 % of the block is left after T-203."), (code, errors.Trim()));
        Assert.StartsWith("4200.00 USD  Managed network  2026-06-01/2026-07-01\n1100.00 USD  Servers", output, StringComparison.Ordinal);
        Assert.Contains("7900.00 USD  total", output, StringComparison.Ordinal);
        Assert.Contains("slice = 10 * 110 = 1100 (tier 1)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Invoice_as_json_and_html_has_the_same_lines_and_explanations()
    {
        var (json, html) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            Assert.Equal(0, Run("--json", json, "--html", html).Code);
            var lines = JsonDocument.Parse(File.ReadAllText(json)).RootElement.GetProperty("lines");
            var page = new HtmlParser().ParseDocument(File.ReadAllText(html));
            Assert.Equal(lines.EnumerateArray().Select(line => line.GetProperty("amount").GetString()), page.QuerySelectorAll("tbody .number").Select(cell => cell.TextContent));
            Assert.Equal(4, page.QuerySelectorAll("tbody details pre").Length);
            Assert.Equal("7900.00 USD", page.QuerySelector("tfoot .number")!.TextContent);
            Assert.Equal("Invoice 2026-06", page.Title);
        }
        finally
        {
            File.Delete(json);
            File.Delete(html);
        }
    }

    [Fact]
    public void Reconcile_finds_what_is_billed_wrong()
    {
        var (code, output, errors) = Run("reconcile");
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(["OverBilled SRV-03", "UnderBilled srv-12", "UnderBilled T-204", "OverBilled T-206", "UnderBilled T-207", "Unmatched fw-01"],
            output.Split('\n').Where(line => line.Contains("Billed ", StringComparison.Ordinal) || line.StartsWith("Unmatched", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
        Assert.EndsWith("billed 7900.00 USD, too little by 110.00 USD, too much by 110.00 USD: due 7900.00 USD\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reconcile_reads_columns_by_the_names_given_and_leaves_out_what_it_cannot_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "Console,Type,Device Name,Qty,Enrolled,Last Contact\nRMM,server,SRV-01,1,,2026-06-30\nRMM,server,SRV-02,one,,2026-06-30\nRMM,server,SRV-03,1,,30 June\n");
            var (code, output, errors) = Run("reconcile", "--seen", path, "--source", "Console", "--kind", "Type", "--item", "Device Name", "--count", "Qty", "--first", "Enrolled", "--last", "Last Contact");
            Assert.Equal(0, code);
            Assert.DoesNotContain("SRV-01", output, StringComparison.Ordinal);
            Assert.Contains("seen line 3", errors, StringComparison.Ordinal);
            Assert.Contains("seen line 4", errors, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("pricing")]
    public void Invoice_by_prices_alone_or_with_their_calendars(string part)
    {
        var (agreement, time) = (Path.GetTempFileName(), Path.GetTempFileName());
        const string prices = "{ \"currency\": \"EUR\",\n\"lines\": [{ \"id\": \"support\", \"from\": \"2026-06-01\", \"time\": { \"rateCard\": \"c\" } }],\n\"rateCards\": [{ \"id\": \"c\", \"rates\": [{ \"price\": 100 }] }] }";
        try
        {
            File.WriteAllText(agreement, part.Length == 0 ? prices : $"{{ \"{part}\": {prices} }}");
            File.WriteAllText(time, "id,start,minutes\nT-1,2026-06-30T23:30:00+02:00,60\nT-2,2026-07-01T00:30:00+01:00,60\nT-3,2026-06-30 23:30,60\n");
            var (code, output, errors) = Run("--agreement", agreement, "--time", time);

            Assert.Equal(0, code);
            Assert.StartsWith("200.00 EUR  support  2026-06-01/2026-07-01\n200.00 EUR  total\n", output, StringComparison.Ordinal);
            Assert.Contains("time line 4", errors, StringComparison.Ordinal);

            File.WriteAllText(agreement, File.ReadAllText(agreement).Replace("\"c\", \"rates\"", "\"d\", \"rates\"", StringComparison.Ordinal));
            Assert.Equal(2, Run("--agreement", agreement).Code);
            File.WriteAllText(agreement, File.ReadAllText(agreement).Replace("2026-06-01", "2026-06-31", StringComparison.Ordinal));
            (code, _, errors) = Run("--agreement", agreement);
            Assert.Equal(2, code);
            Assert.StartsWith("2:", errors, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(agreement);
            File.Delete(time);
        }
    }

    [Theory]
    [InlineData(1, "--month", "June")]
    [InlineData(2, "--month", "2020-01-01")]
    [InlineData(2, "--units", "no-such-file.csv")]
    public void What_cannot_be_billed_is_refused_in_words(int expected, params string[] arguments)
    {
        var (code, _, errors) = Run(arguments);
        Assert.Equal(expected, code);
        Assert.NotEqual("", errors);
    }
}
