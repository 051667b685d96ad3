using System.Diagnostics;
using System.Text;
using Msp.Domain.Documents;

namespace Msp.Domain.Tests.Documents;

/// <summary>Documents of 5 MB made to exhaust the reader are refused, in about the time it takes to look at them once.</summary>
public sealed class HostileDocumentTests
{
    private const int Size = 5_000_000;

    public static TheoryData<string, string> Documents => new()
    {
        { "deep lists", new string('[', Size) },
        { "deep objects", string.Concat(Enumerable.Repeat("{\"a\":", Size / 5)) },
        { "a huge number", $"{{\"id\":{new string('9', Size)}}}" },
        { "a huge number where one is expected", $"{{\"amendments\":[{{\"number\":{new string('9', Size - 100)}}}]}}" },
        { "a huge exponent", "{\"amendments\":[{\"number\":1e999999999}]}".PadRight(Size) },
        { "many properties", $"{{{string.Join(',', Enumerable.Range(0, 450_000).Select(number => $"\"{number}\":1"))}}}" },
        { "many repeated properties", $"{{{string.Join(',', Enumerable.Repeat("\"id\":\"x\"", 500_000))}}}" },
        { "many unknown properties that are nearly known", $"{{{string.Join(',', Enumerable.Repeat("\"amendmentz\":1", 19_000))}}}" },
        { "many wrong values", $"{{\"parties\":[{string.Join(',', Enumerable.Repeat("7", 19_000))}]}}" },
        { "many faults of validation", $"{{\"parties\":[{string.Join(',', Enumerable.Repeat("{}", 19_000))}]}}" },
        { "many sites of unknown parties", $"{{\"parties\":[{string.Join(',', Enumerable.Repeat("{}", 9_000))}],\"sites\":[{string.Join(',', Enumerable.Repeat("{\"party\":\"x\"}", 6_000))}]}}" },
        { "many halves of surrogate pairs", $"[{string.Join(',', Enumerable.Repeat("\"\\ud800\"", 500_000))}]" },
        { "a long text", $"{{\"id\":\"{new string('x', Size - 20)}\"}}" },
        { "a long limit", $"{{\"terms\":{{\"policies\":{{\"a\":{{\"targets\":[{{\"limit\":\"{new string('8', Size - 200)}h\"}}]}}}}}}}}" },
        { "a long name", $"{{\"{new string('x', Size - 20)}\":1}}" },
        { "a long property of a calendar", $"{{\"terms\":{{\"calendars\":{{\"a\":{{\"{new string('x', Size - 100)}\":1}}}}}}}}" },
        { "many calendars", $"{{\"terms\":{{\"calendars\":{{{string.Join(',', Enumerable.Range(0, 6_000).Select(number => $"\"c{number}\":{{\"zone\":\"UTC\",\"hours\":\"always\"}}"))}}}}}}}" },
        { "many lines", new string('\n', Size) },
        { "a comment", $"/*{new string('x', Size - 10)}*/{{}}" },
        { "nothing but spaces", new string(' ', Size) },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void TryParse_of_a_hostile_document_refuses_it_quickly(string name, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var started = Stopwatch.GetTimestamp();

        Assert.False(AgreementDocument.TryParse(utf8, out _, out var findings));

        var milliseconds = (Stopwatch.GetTimestamp() - started) * 1000m / Stopwatch.Frequency;
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{name}: {utf8.Length} bytes, {milliseconds:0} ms, {findings.Count} findings"));
        Assert.NotEmpty(findings);
        Assert.All(findings, found => Assert.True(found.Finding.Value.Length <= 61 && found.Finding.Message.Length < 1000 && found.Finding.Place.Length < 2000, found.ToString()[..Math.Min(300, found.ToString().Length)]));
        Assert.InRange(milliseconds, 0m, 10_000m);
    }
}
