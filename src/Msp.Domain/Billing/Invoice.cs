using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Msp.Domain.Monetary;
using NodaTime.Text;

namespace Msp.Domain.Billing;

/// <summary>The lines of one bill and their sum; a credit note when the sum is below zero.</summary>
/// <remarks>Taxes are computed elsewhere, from the codes that lines carry. Immutable and thread-safe.</remarks>
public sealed class Invoice
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Bill bill;

    internal Invoice(string? number, Bill bill)
    {
        (Number, this.bill) = (number, bill);
        Lines = [.. bill.Charges.Select((charge, index) => new InvoiceLine(index + 1, charge))];
    }

    /// <summary>The invoice's number; null for a draft.</summary>
    public string? Number { get; }

    /// <summary>In the order of service period, line and kind.</summary>
    public IReadOnlyList<InvoiceLine> Lines { get; }

    /// <summary>The sum of the lines, each of them rounded.</summary>
    public Money Total => bill.Total;

    /// <summary>Whether the client gets money back.</summary>
    public bool IsCreditNote => Total.Amount < 0m;

    /// <summary>Numbers of the invoices that it corrects; a credit note names at least one unless it only gives service credits.</summary>
    public IReadOnlyList<string> Corrects => bill.CorrectedInvoices;

    /// <summary>Those of <see cref="Corrects"/> that are paid already: a credit note is paid out or set off for them, where for others less is left to pay.</summary>
    public IReadOnlyList<string> CorrectsPaid => bill.PaidInvoices;

    /// <summary>
    /// The invoice as JSON, with every explanation inline: <c>number</c>, <c>currency</c>, <c>decimals</c>, <c>corrects</c>, <c>correctsPaid</c>, <c>lines</c>, <c>total</c>.
    /// <c>docs/verify/invoice.py</c> recomputes it.
    /// </summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            writer.WriteStartObject();
            if (Number is not null) writer.WriteString("number", Number);
            writer.WriteString("currency", bill.Currency.Code);
            writer.WriteNumber("decimals", bill.Currency.Decimals);
            writer.WriteStartArray("corrects");
            foreach (var invoice in Corrects) writer.WriteStringValue(invoice);
            writer.WriteEndArray();
            writer.WriteStartArray("correctsPaid");
            foreach (var invoice in CorrectsPaid) writer.WriteStringValue(invoice);
            writer.WriteEndArray();
            writer.WriteStartArray("lines");
            foreach (var line in Lines) Write(writer, line);
            writer.WriteEndArray();
            writer.WriteString("total", Total.ToString());
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>One line a charge and the total, culture-invariant.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var line in Lines) text.Append(line.Amount).Append("  ").Append(line.Text).Append("  ").Append(line.Period).Append('\n');
        return text.Append(Total).Append("  ").Append(IsCreditNote ? "credit note" : "total").ToString();
    }

    private static void Write(Utf8JsonWriter writer, InvoiceLine line)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line", line.Number);
        writer.WriteString("key", line.Charge.Key);
        writer.WriteString("text", line.Text);
        writer.WriteString("from", LocalDatePattern.Iso.Format(line.Period.Start));
        writer.WriteString("until", LocalDatePattern.Iso.Format(line.Period.EndExclusive));
        Optional("taxCode", line.Charge.TaxCode);
        Optional("account", line.Charge.Account);
        Optional("purchaseOrder", line.Charge.PurchaseOrder);
        writer.WriteString("amount", line.Amount.ToString());
        writer.WritePropertyName("explanation");
        line.Explanation.WriteTo(writer);
        writer.WriteEndObject();

        void Optional(string name, string? value)
        {
            if (value is not null) writer.WriteString(name, value);
        }
    }
}
