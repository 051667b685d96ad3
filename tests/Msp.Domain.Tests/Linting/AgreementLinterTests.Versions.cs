using Msp.Domain.Agreements;
using Msp.Domain.Linting;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Linting.WorkedAgreement;

namespace Msp.Domain.Tests.Linting;

/// <summary>What is linted of an agreement that is amended: each version by itself, each finding where its section is stated.</summary>
public sealed partial class AgreementLinterTests
{
    private static readonly AmendmentDraft Amendment = new() { Number = 1, Signed = new(2026, 2, 1), Effective = new(2026, 7, 1) };

    private static readonly AgreementTermsDraft Ownerless = new() { Services = [Terms.Services![0]! with { Owner = null }] };

    private static ServiceAgreement Amended(AgreementTermsDraft terms, params AmendmentDraft[] amendments) => ServiceAgreement.From(Draft with { Terms = terms, Amendments = amendments });

    private static IEnumerable<string> Lines(ServiceAgreement agreement, Instant? end = null, Instant? asOf = null) =>
        AgreementLinter.Lint(agreement, Start, end ?? End, asOf).Select(finding => $"{finding.Code} {finding.Place} {finding.Witness}");

    [Fact]
    public void Lint_looks_at_a_signed_amendment_before_it_applies_and_points_into_it() => Assert.Equal(
        ["lint.service-without-owner amendments[0].replaces.services[0].owner helpdesk"], Lines(Amended(Terms, Amendment with { Replaces = Ownerless })));

    [Fact]
    public void Lint_looks_at_an_amendment_that_applies_after_the_span() => Assert.Equal(
        ["lint.service-without-owner amendments[0].replaces.services[0].owner helpdesk"], Lines(Amended(Terms, Amendment with { Replaces = Ownerless }), Instant.FromUtc(2026, 2, 1, 0, 0)));

    [Fact]
    public void Lint_leaves_out_amendments_that_are_not_signed_or_never_apply()
    {
        Assert.Empty(Lines(Amended(Terms, Amendment with { Signed = null, Replaces = Ownerless })));
        var ended = Assert.IsType<LifecycleOutcome.Done>(Amended(Terms, Amendment with { Replaces = Ownerless }).Apply(AgreementVerb.Terminate, London.AtStartOfDay(new(2026, 7, 1)).ToInstant())).Agreement;
        Assert.Empty(Lines(ended));
    }

    [Fact]
    public void Lint_leaves_out_versions_that_are_over()
    {
        var mended = Amended(Ownerless with { Calendars = Terms.Calendars, Term = Terms.Term, Policies = Terms.Policies, Ladders = Terms.Ladders, CreditSchedules = Terms.CreditSchedules, Roster = Terms.Roster,
            Responsibilities = Terms.Responsibilities, Communication = Terms.Communication, ScopeDefault = Terms.ScopeDefault }, Amendment with { Replaces = new() { Services = Terms.Services } });
        var start = London.AtStartOfDay(new LocalDate(2026, 7, 1)).ToInstant();

        Assert.Equal(["lint.service-without-owner terms.services[0].owner"], AgreementLinter.Lint(mended, start - Duration.Epsilon, End).Select(finding => $"{finding.Code} {finding.Place}"));
        Assert.Empty(AgreementLinter.Lint(mended, start, End));
    }

    [Fact]
    public void Lint_says_a_fault_that_an_amendment_leaves_as_it_is_once()
    {
        var terms = Terms with { CreditSchedules = new Dictionary<string, ServiceCreditSchedule> { ["credits"] = Credits(100) } };

        Assert.Equal(["lint.hundred-percent terms.creditSchedules[\"credits\"] 100 %"], Lines(Amended(terms, Amendment with { Replaces = new() { Ladders = Terms.Ladders } })));
    }

    [Fact]
    public void Lint_says_by_which_amendment_sections_of_the_first_terms_no_longer_fit()
    {
        var roster = Roster.Of(new Person("Dee")).Role("night", OnCallSchedule.Named("night").Layer(Rotation.Always("Dee")).Build()).Build();
        var finding = Assert.Single(AgreementLinter.Lint(Amended(WithService(service => service with { Coverage = null }), Amendment with { Replaces = new() { Roster = roster } }), Start, End));

        Assert.Equal(("lint.line-unknown", "terms.ladders[\"ladder\"].levels[0].to.role", "desk"), (finding.Code, finding.Place, finding.Witness));
        Assert.StartsWith("From 2026-07-01 on, with amendment 1: ", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_points_to_an_amendment_by_its_place_in_the_list_and_not_by_its_number()
    {
        var later = Amendment with { Number = 2, Effective = new(2026, 8, 1), Replaces = Ownerless };
        var agreement = Amended(Terms, later, Amendment with { Replaces = new() { Ladders = Terms.Ladders } });

        Assert.Equal(["lint.service-without-owner amendments[0].replaces.services[0].owner helpdesk"], Lines(agreement));
        Assert.Equal(["lint.service-without-owner amendments[1].replaces.services[0].owner helpdesk"], Lines(ServiceAgreement.From(agreement.ToDraft())));
    }

    [Fact]
    public void Lint_looks_at_the_people_of_an_amendment_from_its_start_on()
    {
        var terms = Amended(Terms, Amendment with { Replaces = new() { Policies = new Dictionary<string, SlaPolicy> { ["gold"] = Policy("1h clock", hours: Always) } } });

        // The first evening of the amendment; and nights before it are none of its business.
        Assert.Equal(["lint.response-unreachable terms.services[0].coverage 2026-12-24T17:00:00Z"], Lines(terms));
        Assert.Equal(["lint.response-unreachable terms.services[0].coverage 2026-07-03T16:00:00Z"], Lines(terms, Instant.FromUtc(2026, 1, 7, 0, 0)));
    }

    [Theory]
    [InlineData("2026-09-30T22:59:59Z", "2026-12-31", null)]
    [InlineData("2026-09-30T23:00:00Z", "2026-12-31", null)]      // the term goes on: notice is for its new end
    [InlineData("2026-09-30T23:00:00Z", "2027-01-01", "2026-09-30")] // too late for the end on the day before
    public void Lint_asks_for_notice_under_the_terms_in_force_at_the_end_of_the_term(string asOf, string effective, string? notice)
    {
        var longer = Amendment with
        {
            Effective = NodaTime.Text.LocalDatePattern.Iso.Parse(effective).Value, Replaces = new() { Term = Terms.Term! with { Length = Period.FromYears(3) } },
        };

        Assert.Equal(notice is null ? [] : [$"lint.notice-past terms.term.notice {notice}"], Lines(Amended(Terms, longer), End, NodaTime.Text.InstantPattern.ExtendedIso.Parse(asOf).Value));
    }
}
