using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace TicketReplay;

/// <summary>Writes HTML. What the code spells out goes out as it stands; what comes out of a variable is text and is escaped, always.</summary>
/// <remarks>
/// <c>page.Write($"&lt;td&gt;{ticket}&lt;/td&gt;")</c>: the holes take texts and whole numbers only, so that neither markup nor a culture can get in through one.
/// </remarks>
/// <param name="output">where to</param>
internal sealed class HtmlWriter(TextWriter output)
{
    // Control characters have no place in HTML, and a carriage return would be read back as something else.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. "&<>\"'", .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Where(code => code is not '\n' and not '\t').Select(code => (char)code)]);

    /// <summary>Writes markup with texts in it.</summary>
    /// <param name="markup">an interpolated string; it is written piece by piece while it is put together</param>
    public void Write([InterpolatedStringHandlerArgument("")] ref Markup markup) => _ = markup;

    /// <summary>Writes what is markup already and comes from the program itself.</summary>
    /// <param name="markup">never anything that was read</param>
    public void WriteOwn(string markup) => output.Write(markup);

    private void Text(string? text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Escaped) is >= 0 and var next)
        {
            output.Write(rest[..next]);
            output.Write(rest[next] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\'' => "&#39;", _ => "\uFFFD" });
            rest = rest[(next + 1)..];
        }

        output.Write(rest);
    }

    /// <summary>Takes an interpolated string apart: literals as they stand, values escaped.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly HtmlWriter page;

        /// <summary>Called by the compiler.</summary>
        public Markup(int literalLength, int formattedCount, HtmlWriter page)
        {
            (_, _) = (literalLength, formattedCount);
            this.page = page;
        }

        /// <summary>Called by the compiler for what the code spells out.</summary>
        public void AppendLiteral(string markup) => page.WriteOwn(markup);

        /// <summary>Called by the compiler for a text.</summary>
        public void AppendFormatted(string? text) => page.Text(text);

        /// <summary>Called by the compiler for a whole number; without separators, as attributes need it.</summary>
        public void AppendFormatted(long number) => page.WriteOwn(number.ToString(CultureInfo.InvariantCulture));
    }
}
