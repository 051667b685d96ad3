using System.Text;
using System.Text.Json;
using Msp.Domain.Documents;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Documents;

/// <summary>Texts become trees with places; texts that are no JSON, or too much of it, are refused quickly.</summary>
public sealed class DocumentTreeTests
{
    [Fact]
    public void Read_of_values_keeps_lines_columns_kinds_and_paths()
    {
        var whole = Read("{\n  \"a\": [ 1, // one\n    \"é😀\", true ],\n  \"b.c\": { \"d\": null },\n}", out _)!;

        Assert.Equal((JsonValueKind.Object, "", 1, 1), Seen(whole));
        Assert.Equal((JsonValueKind.Array, "a", 2, 8), Seen(whole.Children[0]));
        Assert.Equal((2, 3), (whole.Children[0].NameSpot.Line, whole.Children[0].NameSpot.Column));
        Assert.Equal((JsonValueKind.Number, "a[0]", 2, 10), Seen(whole.Children[0].Children[0]));
        Assert.Equal((JsonValueKind.String, "a[1]", 3, 5), Seen(whole.Children[0].Children[1]));
        Assert.Equal((JsonValueKind.True, "a[2]", 3, 11), Seen(whole.Children[0].Children[2]));
        Assert.Equal("é😀", whole.Children[0].Children[1].Text);
        Assert.Equal((JsonValueKind.Null, "b.c.d", 4, 17), Seen(whole.Children[1].Children[0]));
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a[1]", "a[1]")]
    [InlineData("a[7].x", "a")]
    [InlineData("a[1].x.y[2]", "a[1]")]
    [InlineData("b.c", "b.c")]
    [InlineData("b.c.d", "b.c.d")]
    [InlineData("b.c.dd", "b.c")]
    [InlineData("x", "")]
    [InlineData("", "")]
    public void Nearest_to_a_path_is_the_value_or_what_it_should_be_in(string path, string expected)
    {
        var whole = Read("""{ "a": [1, {}], "b": 1, "b.c": { "d": 1 } }""", out _)!;

        Assert.Equal(expected, whole.Nearest(path).Path);
    }

    [Fact]
    public void Nearest_to_an_entry_is_found_by_its_key_in_brackets()
    {
        var whole = Read("""{ "a": { "x.y": { "z": 1 }, "x": 2 } }""", out _)!;
        foreach (var child in whole.Children[0].Children) child.IsEntry = true;

        Assert.Equal("""a["x.y"].z""", whole.Nearest("""a["x.y"].z""").Path);
        Assert.Equal("""a["x"]""", whole.Nearest("""a["x"].q""").Path);
    }

    [Theory]
    [InlineData("", 1, 1, "The document is empty.")]
    [InlineData(" \n\t", 2, 2, "The document is empty.")]
    [InlineData("{\n  \"a\": }", 2, 8, "not JSON")]
    [InlineData("{\"a\":1}x", 1, 8, "not JSON")]
    [InlineData("{\"a\":1", 1, 7, "not JSON")]
    public void Read_of_what_is_not_json_says_where(string text, int line, int column, string message)
    {
        Assert.Null(Read(text, out var findings));
        var found = Assert.Single(findings.All);
        Assert.Equal((FindingCodes.JsonMalformed, line, column), (found.Finding.Code, found.Line, found.Column));
        Assert.Contains(message, found.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_skips_a_byte_order_mark() => Assert.NotNull(Read([0xEF, 0xBB, 0xBF, .. "{}"u8], out _));

    [Fact]
    public void Read_of_bytes_that_are_not_utf8_says_where_and_reads_on()
    {
        var whole = Read([.. "{\n\"a\": \""u8, 0xFF, .. "b\" }"u8], out var findings)!;

        Assert.Equal("\uFFFDb", whole.Children[0].Text);
        var found = Assert.Single(findings.All);
        Assert.Equal((DomainCodes.DocumentTextInvalid, 2, 7), (found.Finding.Code, found.Line, found.Column));
    }

    [Fact]
    public void Read_of_half_a_surrogate_pair_refuses_the_value_only()
    {
        var whole = Read("""{ "a": "\ud800", "\udc00": 1, "b": "\ud83d\ude00", "c\ufffd": 2 }""", out var findings)!;

        Assert.Equal([true, true, false, false], whole.Children.Select(child => child.IsRefused));
        Assert.Equal([(DomainCodes.DocumentTextInvalid, 8), (DomainCodes.DocumentTextInvalid, 28)], findings.All.Select(found => (found.Finding.Code, found.Column)));
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void Read_of_nested_lists_stops_at_the_deepest(int depth, bool isRefused)
    {
        var whole = Read(new string('[', depth) + new string(']', depth), out var findings);

        Assert.Equal(isRefused, whole is null);
        Assert.Equal(isRefused ? [DomainCodes.DocumentTooDeep] : [], findings.All.Select(found => found.Finding.Code));
    }

    [Theory]
    [InlineData(DocumentTree.MostValues, false)]
    [InlineData(DocumentTree.MostValues + 1, true)]
    public void Read_of_many_values_stops_at_the_most(int values, bool isRefused)
    {
        var whole = Read($"[{string.Join(',', Enumerable.Repeat('1', values - 1))}]", out var findings);

        Assert.Equal(isRefused, whole is null);
        Assert.Equal(isRefused ? [DomainCodes.DocumentTooManyValues] : [], findings.All.Select(found => found.Finding.Code));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Read_of_many_bytes_stops_at_the_most(int more, bool isRefused)
    {
        var whole = Read(Encoding.UTF8.GetBytes($"\"{new string('x', DocumentTree.MostBytes - 2 + more)}\""), out var findings);

        Assert.Equal(isRefused, whole is null);
        Assert.Equal(isRefused ? [DomainCodes.DocumentTooLarge] : [], findings.All.Select(found => found.Finding.Code));
    }

    private static (JsonValueKind, string, int, int) Seen(DocumentNode node) => (node.Kind, node.Path, node.Spot.Line, node.Spot.Column);

    private static DocumentNode? Read(string text, out DocumentFindings findings) => Read(Encoding.UTF8.GetBytes(text), out findings);

    private static DocumentNode? Read(byte[] utf8, out DocumentFindings findings)
    {
        findings = new();
        return DocumentTree.Read(utf8, findings)?.Whole;
    }
}
