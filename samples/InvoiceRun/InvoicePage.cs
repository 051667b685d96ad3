using System.Net;
using System.Text;

namespace InvoiceRunSample;

/// <summary>An invoice as one page of HTML, every line with its computation.</summary>
internal static class InvoicePage
{
    private const string Style = "body { margin: 0 auto; max-width: 60rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; } table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid #c3cad2; padding: .4rem; text-align: left; vertical-align: top; } .number { text-align: right; white-space: nowrap; } pre { overflow-x: auto; }";

    public static string Of(Invoice invoice)
    {
        var title = $"{(invoice.IsCreditNote ? "Credit note" : "Invoice")} {invoice.Number}".Trim();
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"><link rel=\"icon\" href=\"data:,\"><title>").Append(Escaped(title))
            .Append("</title><style>").Append(Style).Append("</style></head><body><main>\n<h1>").Append(Escaped(title))
            .Append("</h1>\n<table><thead><tr><th scope=\"col\">What</th><th scope=\"col\">Service period</th><th scope=\"col\" class=\"number\">Amount</th></tr></thead><tbody>\n");
        foreach (var line in invoice.Lines)
        {
            page.Append("<tr><td>").Append(Escaped(line.Text)).Append("<details><summary>how it comes about</summary><pre>").Append(Escaped(line.Explanation.ToString())).Append("</pre></details></td><td>")
                .Append(Escaped(line.Period.ToString())).Append("</td><td class=\"number\">").Append(Escaped(line.Amount.ToString())).Append("</td></tr>\n");
        }

        return page.Append("</tbody><tfoot><tr><th scope=\"row\" colspan=\"2\">Total</th><td class=\"number\">").Append(Escaped(invoice.Total.ToString())).Append("</td></tr></tfoot></table>\n</main></body></html>\n").ToString();
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
