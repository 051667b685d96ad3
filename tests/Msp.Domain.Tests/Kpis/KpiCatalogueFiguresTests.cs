using System.Globalization;
using Msp.Domain.Kpis;
using Msp.Domain.Monetary;
using NodaTime.Text;

namespace Msp.Domain.Tests.Kpis;

/// <summary>Every metric of the catalogue held to a figure computed outside the library: tests/tools/kpi-figures.py says from what, and how.</summary>
public sealed class KpiCatalogueFiguresTests
{
    private static readonly string[][] Lines = [.. Read().Select(line => line.Split(' '))];
    private static readonly KpiRecord[] Desk = [.. Lines.Where(words => words[0] == "record").Select(Record)];
    private static readonly Instant ReadAt = Instant.FromUtc(2026, 4, 5, 6, 0);

    public static TheoryData<string, string, string, string, string> Figures()
    {
        var figures = new TheoryData<string, string, string, string, string>();
        foreach (var words in Lines.Where(words => words[0] == "figure")) figures.Add(words[1], words[2], words[3], words[4], string.Join(' ', words[5..]));
        return figures;
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void Measure_is_what_the_definition_gives_outside_the_library(string code, string numerator, string denominator, string value, string scope)
    {
        var figure = Kpi.From(Made.Of(code).ToDraft() with { Scope = scope }).Measure(Desk, Made.March, ReadAt);
        Assert.Equal((Number(numerator), Number(denominator), Number(value)), (figure.Numerator, figure.Denominator, figure.Value));
    }

    [Fact]
    public void No_metric_of_the_catalogue_is_left_out() =>
        Assert.Equal(KpiCatalogue.All.Select(standard => standard.Code).Order(StringComparer.Ordinal), Lines.Where(words => words[0] == "figure").Select(words => words[1]).Order(StringComparer.Ordinal));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static KpiRecord Record(string[] words) => words[3..].Select(word => word.Split('=')).Aggregate(KpiRecord.Of(words[1], words[2]), (record, fact) => (fact[0], fact[1]) switch
    {
        (var name, "yes") => record.With(name, true),
        (var name, "no") => record.With(name, false),
        (var name, var text) when InstantPattern.General.Parse(text) is { Success: true, Value: var instant } => record.With(name, instant),
        (var name, var text) when text.EndsWith("EUR", StringComparison.Ordinal) => record.With(name, Money.Of(Number(text[..^3]), Currency.Eur)),
        (var name, var text) when text[^1] == 's' && long.TryParse(text[..^1], CultureInfo.InvariantCulture, out var seconds) => record.With(name, Duration.FromSeconds(seconds)),
        (var name, var text) when decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) => record.With(name, number),
        (var name, var text) => record.With(name, text),
    });

    private static IEnumerable<string> Read()
    {
        using var stream = typeof(KpiCatalogueFiguresTests).Assembly.GetManifestResourceStream("kpi-figures.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
