using System.Globalization;

namespace TicketReplay.Tests;

public class HtmlWriterTests
{
    [Fact]
    public void Write_leaves_what_the_code_spells_out_and_escapes_what_comes_out_of_a_variable()
    {
        var text = "<a href=\"x\" title='y'>R&D</a>";
        Assert.Equal("<td title=\"&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;R&amp;D&lt;/a&gt;\">", Written(page => page.Write($"<td title=\"{text}\">")));
    }

    [Theory]
    [InlineData("a\u0000b\u001Bc\rd\u007Fe\u009Ff", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf")]
    [InlineData("tab\tand line\nstay", "tab\tand line\nstay")]
    [InlineData("&", "&amp;")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("né \u00A0 日本 😀", "né \u00A0 日本 😀")]
    public void Write_replaces_control_characters_and_keeps_all_other_text(string? text, string expected) => Assert.Equal(expected, Written(page => page.Write($"{text}")));

    [Fact]
    public void Write_writes_numbers_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            // A minus that is no hyphen.
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
            Assert.Equal("-1234567", Written(page => page.Write($"{-1_234_567}")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Written(Action<HtmlWriter> write)
    {
        using var output = new StringWriter();
        write(new HtmlWriter(output));
        return output.ToString();
    }
}
