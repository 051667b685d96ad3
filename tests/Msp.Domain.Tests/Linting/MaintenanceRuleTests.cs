using Msp.Domain.Agreements;
using Msp.Domain.Linting;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Linting.WorkedAgreement;

namespace Msp.Domain.Tests.Linting;

public sealed class MaintenanceRuleTests
{
    private static readonly BusinessCalendar Sundays = BusinessCalendar.In("Europe/London").Named("sundays").Open(IsoDayOfWeek.Sunday, IsoDayOfWeek.Sunday, "02:00-06:00").Build();

    private static readonly Instant Sunday = Instant.FromUtc(2026, 2, 1, 0, 0);

    private static readonly PlannedMaintenanceDraft Switch = new() { Name = "core switch", Start = At(2), End = At(6), Announced = Sunday - Duration.FromDays(3) };

    [Fact]
    public void Lint_finds_a_window_that_recurs_outside_the_hours_agreed()
    {
        var finding = Assert.Single(Lint(new() { Within = "sundays", Regular = "patch night" }, ("patch night", "05:00-06:01")));

        Assert.Equal(("lint.maintenance-outside-hours", "terms.services[0].maintenance.regular", "2026-01-04T06:00:00Z"), (finding.Code, finding.Place, finding.Witness));
        Assert.Equal("Sun 2026-01-04 06:00: patch night is outside the hours agreed for maintenance, sundays.", finding.Explanation);
        Assert.Equal("2026-01-04T01:59:00Z", Assert.Single(Lint(new() { Within = "sundays", Regular = "patch night" }, ("patch night", "01:59-03:00"))).Witness);
        Assert.Empty(Lint(new() { Within = "sundays", Regular = "patch night" }, ("patch night", "02:00-06:00")));
        Assert.Empty(Lint(new() { Regular = "patch night" }, ("patch night", "05:00-07:00")));
    }

    [Theory]
    [InlineData(2, 6, null)]
    [InlineData(1, 6, "2026-02-01T01:00:00Z")]
    [InlineData(2, 7, "2026-02-01T06:00:00Z")]
    [InlineData(7, 8, "2026-02-01T07:00:00Z")]
    [InlineData(6, 7, "2026-02-01T06:00:00Z")]
    public void Lint_finds_a_single_window_outside_the_hours_agreed(int start, int end, string? witness) => Assert.Equal(
        witness is null ? [] : [$"lint.maintenance-outside-hours terms.services[0].maintenance.planned[0] {witness}"],
        Lines(new() { Within = "sundays", Planned = [Switch with { Start = At(start), End = At(end) }] }));

    [Theory]
    [InlineData("2026-01-29T02:00:00Z", "2026-01-01T00:00:00Z", false)]
    [InlineData("2026-01-29T02:00:01Z", "2026-01-01T00:00:00Z", true)]
    [InlineData(null, "2026-01-29T02:00:00Z", false)]             // there is still time to say it
    [InlineData(null, "2026-01-29T02:00:01Z", true)]
    [InlineData("2026-01-29T02:00:00Z", "2026-01-31T00:00:00Z", false)]
    public void Lint_finds_a_single_window_announced_too_late(string? announced, string asOf, bool isLate)
    {
        var maintenance = new MaintenanceDraft { Notice = Duration.FromDays(3), Planned = [Switch with { Announced = announced is null ? null : Parse(announced) }] };

        Assert.Equal(
            isLate ? ["lint.maintenance-late terms.services[0].maintenance.planned[0].announced 2026-02-01T02:00:00Z"] : [],
            AgreementLinter.Lint(With(maintenance), Start, End, Parse(asOf)).Select(Line));
    }

    [Fact]
    public void Lint_says_when_a_window_was_announced()
    {
        Assert.Equal("core switch of Sun 2026-02-01 02:00 was announced Sat 2026-01-31 23:00; agreed are 3 d ahead.", Assert.Single(Lint(new() { Notice = Duration.FromDays(3), Planned = [Switch with { Announced = Sunday - Duration.FromHours(1) }] })).Explanation);
        Assert.Equal("core switch of Sun 2026-02-01 02:00 is not announced yet; agreed are 40 d ahead.", Assert.Single(Lint(new() { Notice = Duration.FromDays(40), Planned = [Switch with { Announced = null }] })).Explanation);
    }

    [Fact]
    public void Lint_leaves_out_windows_that_are_over_at_the_start_of_the_span()
    {
        var maintenance = new MaintenanceDraft { Notice = Duration.FromDays(3), Planned = [Switch with { Announced = null }] };

        Assert.Empty(AgreementLinter.Lint(With(maintenance), At(6), End));
        Assert.Single(AgreementLinter.Lint(With(maintenance), At(6) - Duration.Epsilon, End));
    }

    [Theory]
    [InlineData("02:00-04:00", 8, null)]                          // four Sundays of two hours in January
    [InlineData("02:00-04:01", 8, "2026-01-25T03:57:00Z")]
    [InlineData("02:00-04:00", 7, "2026-01-25T03:00:00Z")]
    [InlineData("02:00-04:00", 0, "2026-01-04T02:00:00Z")]
    public void Lint_finds_more_maintenance_than_is_agreed_for_a_month(string windows, int hours, string? witness)
    {
        var found = Lint(new() { AtMostPerMonth = Duration.FromHours(hours), Regular = "patch night" }, ("patch night", windows));

        Assert.Equal(
            witness ?? "2026-03-29T01:00:00Z",                    // the fifth Sunday of March, in summer time
            Assert.Single(found).Witness);
        Assert.Equal(("lint.maintenance-over-cap", "terms.services[0].maintenance.atMostPerMonth"), (found[0].Code, found[0].Place));
    }

    [Fact]
    public void Lint_counts_all_of_the_first_month_and_only_the_service_time()
    {
        var maintenance = new MaintenanceDraft { AtMostPerMonth = Duration.FromHours(4), Planned = [Switch, Switch with { Name = "again", Start = At(12), End = At(13) }] };

        Assert.Equal(["lint.maintenance-over-cap terms.services[0].maintenance.atMostPerMonth 2026-02-01T12:00:00Z"], AgreementLinter.Lint(With(maintenance), At(10), End).Select(Line));
        Assert.Empty(Lint(maintenance with { ServiceTime = "office" }));
    }

    [Fact]
    public void ToDraft_of_maintenance_gives_what_was_stated()
    {
        var maintenance = new MaintenanceDraft { ServiceTime = "office", Within = "sundays", Notice = Duration.FromDays(3), AtMostPerMonth = Duration.FromHours(4), Regular = "sundays", Planned = [Switch], Clause = "§5" };
        var made = With(maintenance).Versions[0].Terms.Services[0].Maintenance!;
        var draft = With(maintenance).ToDraft().Terms!.Services![0]!.Maintenance!;

        Assert.Equal(maintenance with { Planned = null }, draft with { Planned = null });
        Assert.Equal([Switch], draft.Planned!);
        Assert.Equal(("§5", "§3"), (made.Clause, With(maintenance with { Clause = null }).Versions[0].Terms.Services[0].Maintenance!.Clause));
        Assert.Equal(new MaintenanceDraft(), With(new()).ToDraft().Terms!.Services![0]!.Maintenance);
    }

    [Fact]
    public void ToAvailability_measures_by_what_was_agreed()
    {
        var made = With(new() { ServiceTime = "office", Within = "sundays", Notice = Duration.FromDays(3), AtMostPerMonth = Duration.FromHours(4), Regular = "sundays", Planned = [Switch] }).Versions[0].Terms;
        var terms = made.Services[0].Maintenance!.ToAvailability(made.Calendars, London);

        Assert.Equal((Office, Sundays, Duration.FromDays(3), Duration.FromHours(4)), (terms.Hours, terms.MaintenanceHours!, terms.Notice, terms.MaintenancePerMonth!.Value));
        Assert.True(With(new()).Versions[0].Terms.Services[0].Maintenance!.ToAvailability(made.Calendars, London).Hours.IsOpen(Sunday));
        Assert.Equal(["sundays", "core switch"], made.Services[0].Maintenance!.Windows(made.Calendars, At(3), At(4)).Select(window => window.Name));
        Assert.Empty(made.Services[0].Maintenance!.Windows(made.Calendars, At(6), At(7)));
        Assert.Equal(["sundays", "core switch"], made.Services[0].Maintenance!.Windows(made.Calendars, At(0), At(2) + Duration.Epsilon).Select(window => window.Name));
        Assert.Empty(made.Services[0].Maintenance!.Windows(made.Calendars, At(0), At(2)));
    }

    [Fact]
    public void TryFrom_finds_what_is_wrong_with_maintenance()
    {
        var terms = WithService(service => service with
        {
            Maintenance = new()
            {
                ServiceTime = "none", Within = " ", Notice = -Duration.Epsilon, AtMostPerMonth = Duration.FromDays(36526), Regular = "gone", Clause = "",
                Planned = [null, new(), Switch with { End = Switch.Start, Name = " ", Announced = Instant.MaxValue }, Switch with { End = Switch.Start + Duration.Epsilon, Announced = null }],
            },
        });
        ServiceAgreement.TryFrom(Draft with { Terms = terms }, out _, out var findings);

        Assert.Equal(
            [
                "agreement.calendar-unknown regular", "agreement.calendar-unknown serviceTime", "agreement.calendar-unknown within", "agreement.date-out-of-range planned[2].announced",
                "agreement.item-null planned[0]", "agreement.out-of-range atMostPerMonth", "agreement.out-of-range notice", "agreement.out-of-range planned[2].end",
                "agreement.value-missing clause", "agreement.value-missing planned[1].end", "agreement.value-missing planned[1].name", "agreement.value-missing planned[1].start",
                "agreement.value-missing planned[2].name", "agreement.value-missing within",
            ],
            findings.Select(finding => $"{finding.Code} {finding.Place["terms.services[0].maintenance.".Length..]}").Order(StringComparer.Ordinal));
    }

    private static Instant At(int hour) => Instant.FromUtc(2026, 2, 1, hour, 0);

    private static Instant Parse(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;

    private static ServiceAgreement With(MaintenanceDraft maintenance, params (string Name, string Hours)[] calendars) => Of(WithService(service => service with { Maintenance = maintenance }) with
    {
        Calendars = new Dictionary<string, BusinessCalendar>(calendars.Select(one => KeyValuePair.Create(
            one.Name, BusinessCalendar.In("Europe/London").Named(one.Name).Open(IsoDayOfWeek.Sunday, IsoDayOfWeek.Sunday, one.Hours).Build()))) { ["office"] = Office, ["sundays"] = Sundays },
    });

    private static IReadOnlyList<LintFinding> Lint(MaintenanceDraft maintenance, params (string Name, string Hours)[] calendars) => AgreementLinter.Lint(With(maintenance, calendars), Start, End);

    private static IEnumerable<string> Lines(MaintenanceDraft maintenance) => Lint(maintenance).Select(Line);

    private static string Line(LintFinding finding) => $"{finding.Code} {finding.Place} {finding.Witness}";
}
