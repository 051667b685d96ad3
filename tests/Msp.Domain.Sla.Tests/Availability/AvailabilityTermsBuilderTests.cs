using static Msp.Domain.Sla.Tests.Availabilities.June;

namespace Msp.Domain.Sla.Tests.Availabilities;

public sealed class AvailabilityTermsBuilderTests
{
    [Fact]
    public void Build_everything_wrong_finds_everything()
    {
        var builder = AvailabilityTerms.Over(Always).MaintenanceAnnounced(-Duration.Epsilon).MaintenancePerMonth(-Duration.Epsilon).CountsFull(Duration.Zero);
        var refused = Assert.Throws<InvalidDefinitionException>(builder.Build);
        Assert.Equal([FindingCodes.AvailabilityNoticeNegative, FindingCodes.AvailabilityCapNegative, FindingCodes.AvailabilityUnitNotPositive], refused.Findings.Codes());
        Assert.All(refused.Findings, finding => Assert.Equal(FindingSeverity.Error, finding.Severity));
        Assert.Equal(["maintenanceAnnounced", "maintenancePerMonth", "countsFull"], refused.Findings.Select(finding => finding.Place));
        Assert.Equal([$"{-Duration.Epsilon}", $"{-Duration.Epsilon}", $"{Duration.Zero}"], refused.Findings.Select(finding => finding.Value));
        Assert.Equal(
            ["Maintenance is announced zero or more ahead.", "Maintenance in a month is zero or more.", "The unit in which downtime counts is more than zero."], refused.Findings.Select(finding => finding.Message));
        Assert.StartsWith("The definition of availability is not valid", refused.Message, StringComparison.Ordinal);
        Assert.False(builder.TryBuild(out var terms, out _));
        Assert.Null(terms);
        Assert.Throws<ArgumentNullException>(() => builder.MaintenanceWithin(null!));
    }

    [Fact]
    public void Build_keeps_what_was_said()
    {
        var nights = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "02:00-03:00").Build();
        var builder = AvailabilityTerms.Over(Always).MaintenanceAnnounced(Hours(72)).MaintenanceWithin(nights).MaintenancePerMonth(Hours(4)).UnknownCounts(UnknownTime.Down).CountsFull(Duration.Epsilon);
        var terms = builder.Build();
        Assert.Equal(
            (Always, Hours(72), nights, Hours(4), UnknownTime.Down, Duration.Epsilon), (terms.Hours, terms.Notice, terms.MaintenanceHours!, terms.MaintenancePerMonth!.Value, terms.Unknown, terms.FullUnit!.Value));
        Assert.Equal((Duration.Zero, null, null, UnknownTime.Excluded, null), (Plain.Notice, Plain.MaintenanceHours, Plain.MaintenancePerMonth, Plain.Unknown, Plain.FullUnit));
        Assert.True(AvailabilityTerms.Over(Always).MaintenanceAnnounced(Duration.Zero).MaintenancePerMonth(Duration.Zero).TryBuild(out _, out var findings));
        Assert.Empty(findings);
    }
}
