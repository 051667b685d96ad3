namespace Msp.Domain.Sla.Tests.Findings;

public sealed class FindingTests
{
    [Fact]
    public void ToString_names_severity_code_place_rule_and_value() =>
        Assert.Equal(
            "error calendar.window-reversed at hours[0].open[1]: A window ends after it starts. (\"17:00-09:00\")",
            Finding.Error("calendar.window-reversed", "hours[0].open[1]", "17:00-09:00", "A window ends after it starts.").ToString());

    [Fact]
    public void ToString_leaves_out_what_is_not_known() =>
        Assert.Equal("information x: Y.", Finding.Information("x", "", "", "Y.").ToString());

    [Fact]
    public void Factories_set_the_severity()
    {
        Assert.Equal(FindingSeverity.Error, Finding.Error("c", "p", "v", "m").Severity);
        Assert.Equal(FindingSeverity.Warning, Finding.Warning("c", "p", "v", "m").Severity);
        Assert.Equal(FindingSeverity.Information, Finding.Information("c", "p", "v", "m").Severity);
        Assert.StartsWith("warning", Finding.Warning("c", "p", "v", "m").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void InvalidDefinitionException_carries_and_prints_every_finding()
    {
        var findings = new[] { Finding.Error("a", "x", "", "First."), Finding.Warning("b", "y", "", "Second.") };

        var exception = new InvalidDefinitionException("calendar", findings);

        Assert.Equal(findings, exception.Findings);
        Assert.Equal("The calendar is not valid:\n  error a at x: First.\n  warning b at y: Second.", exception.Message);
    }

    [Fact]
    public void InvalidDefinitionException_without_findings_has_an_empty_list()
    {
        var cause = new InvalidOperationException("cause");

        Assert.Empty(new InvalidDefinitionException().Findings);
        Assert.Empty(new InvalidDefinitionException("m").Findings);
        Assert.Empty(new InvalidDefinitionException("m", cause).Findings);
        Assert.Same(cause, new InvalidDefinitionException("m", cause).InnerException);
    }
}
