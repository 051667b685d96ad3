using Msp.Domain.Agreements;
using Msp.Domain.Pricing;

namespace Msp.Domain.Tests.Agreements;

/// <summary>Dates that lie behind an amendment, a notice given, or the prices.</summary>
public sealed class AgreementDatesAheadTests
{
    private static readonly TermDraft Term = Samples.Terms.Term!;

    private static AmendmentDraft Ahead(AgreementTermsDraft replaces, int month = 7, int number = 1) => new() { Number = number, Signed = new(2026, 2, 1), Effective = new(2026, month, 1), Replaces = replaces };

    private static IEnumerable<string> Lines(ServiceAgreement agreement, Instant asOf, params AgreementDateKind[] kinds) =>
        agreement.NextDates(asOf).Where(date => kinds.Length == 0 || kinds.Contains(date.Kind)).Select(date => date.ToString());

    [Fact]
    public void NextDates_takes_each_date_from_the_version_in_force_on_it()
    {
        var agreement = Samples.Amended(Ahead(new() { Term = Term with { Length = Period.FromYears(2), Notice = new() { Length = Period.FromMonths(6), Clause = "§12.9" } } }));

        // The term ends under the amendment: its notice, its end, and nothing of what was to be before.
        Assert.Equal(
            ["2027-01-01 price review (§11)", "2027-06-30 last day for notice, for the end on 2027-12-31 (§12.9)", "2028-01-01 renewed, unless notice was given (§12.1)"],
            Lines(agreement, Samples.Day(2026, 3, 1), AgreementDateKind.PriceReview, AgreementDateKind.NoticeDeadline, AgreementDateKind.Renewal));
    }

    [Fact]
    public void NextDates_takes_the_end_of_a_term_on_the_day_before_an_amendment_from_the_terms_before()
    {
        var longer = new AgreementTermsDraft { Term = Term with { Length = Period.FromYears(3) } };
        string[] Of(LocalDate effective) => [.. Lines(Samples.Amended(Ahead(longer) with { Effective = effective }), Samples.Day(2026, 3, 1), AgreementDateKind.NoticeDeadline, AgreementDateKind.Renewal)];

        Assert.Equal(["2026-09-30 last day for notice, for the end on 2026-12-31 (§12.2)", "2027-01-01 renewed, unless notice was given (§12.1)"], Of(new(2027, 1, 1)));
        Assert.Equal(["2028-09-30 last day for notice, for the end on 2028-12-31 (§12.2)", "2029-01-01 renewed, unless notice was given (§12.1)"], Of(new(2026, 12, 31)));
    }

    [Fact]
    public void NextDates_lists_what_an_amendment_will_owe_and_not_what_it_takes_away()
    {
        ProvisionDraft Provide(string id, LocalDate on) => new() { Id = id, What = id, By = Side.Client, Due = new() { On = on } };
        var draft = Samples.WithTerms(terms => terms with { Provisions = [Provide("licences", new(2026, 6, 30)), Provide("rack", new(2026, 7, 1))] }) with
        {
            Amendments = [Ahead(new() { Provisions = [Provide("power", new(2026, 6, 30)), Provide("line", new(2026, 7, 1))] })],
        };

        Assert.Equal(
            ["2026-06-30 provide: licences, by the client", "2026-07-01 provide: line, by the client"], Lines(ServiceAgreement.From(draft), Samples.Day(2026, 3, 1), AgreementDateKind.Provision));
        Assert.Equal(
            ["2026-06-30 provide: power, by the client, overdue", "2026-07-01 provide: line, by the client"], Lines(ServiceAgreement.From(draft), Samples.Day(2026, 7, 1), AgreementDateKind.Provision));
    }

    [Fact]
    public void NextDates_lists_the_next_batch_of_changes_once()
    {
        var weekly = Ahead(new() { ChangePolicy = new() { BatchEvery = Period.FromWeeks(1), FirstBatch = new(2026, 7, 6), Clause = "§9.9" } });

        Assert.Equal(["2026-06-30 batch of changes (§9)"], Lines(Samples.Amended(weekly), Samples.Day(2026, 6, 30), AgreementDateKind.ChangeBatch));
        Assert.Equal(["2026-07-06 batch of changes (§9.9)"], Lines(Samples.Amended(weekly with { Effective = new(2026, 6, 30) }), Samples.Day(2026, 6, 15), AgreementDateKind.ChangeBatch));
    }

    [Fact]
    public void NextDates_asks_for_no_notice_once_it_was_given()
    {
        var given = Assert.IsType<LifecycleOutcome.Done>(Samples.Agreement.Apply(AgreementVerb.Terminate, Samples.Day(2027, 1, 1))).Agreement;
        Assert.Equal(["2026-12-31 last day (§12.1)"], Lines(given, Samples.Day(2026, 8, 1), AgreementDateKind.NoticeDeadline, AgreementDateKind.Renewal, AgreementDateKind.LastDay));

        // Terminated for the end of the second year, notice for the first can still be given.
        var later = Assert.IsType<LifecycleOutcome.Done>(Samples.Agreement.Apply(AgreementVerb.Terminate, Samples.Day(2028, 1, 1))).Agreement;
        Assert.Equal(["2026-09-30 last day for notice, for the end on 2026-12-31 (§12.2)"], Lines(later, Samples.Day(2026, 8, 1), AgreementDateKind.NoticeDeadline));
        Assert.Empty(Lines(later, Samples.Day(2026, 10, 1), AgreementDateKind.NoticeDeadline));
    }

    [Fact]
    public void An_extension_effective_the_day_after_the_last_day_applies()
    {
        var once = Samples.WithTerms(terms => terms with { Term = Term with { Renewal = null } });
        var extension = new AmendmentDraft { Number = 1, Signed = new(2026, 12, 15), Effective = new(2027, 1, 1), Replaces = new() { Term = Term with { Renewal = null, Length = Period.FromYears(2), Clause = "§12.7" } } };
        var extended = ServiceAgreement.From(once with { Amendments = [extension] });

        Assert.Equal((Samples.Day(2028, 1, 1), 1), (extended.EndsAt, extended.InForceAt(Samples.Day(2027, 1, 1))!.Number));
        Assert.Equal(AgreementStatus.InForce, extended.StatusAt(Samples.Day(2027, 1, 1)));
        Assert.Equal(["2027-12-31 last day (§12.7)"], Lines(extended, Samples.Day(2026, 12, 20), AgreementDateKind.LastDay));
        Assert.Empty(Samples.Findings(once with { Amendments = [extension] }));
        var late = once with { Amendments = [extension with { Effective = new(2027, 1, 2) }] };
        Assert.Equal(Samples.Day(2027, 1, 1), ServiceAgreement.From(late).EndsAt);
        Assert.Equal(["agreement.amendment-after-end"], Samples.Findings(late).Select(finding => finding.Code));
        Assert.Equal(Samples.Day(2027, 1, 1), ServiceAgreement.From(once with { Amendments = [extension with { Replaces = new() { ChangePolicy = new() { Clause = "§9" } } }] }).EndsAt);
    }

    [Fact]
    public void Questions_outside_the_years_of_calendars_are_refused_or_answered()
    {
        foreach (var at in new[] { Instant.MinValue, BusinessCalendar.Earliest - Duration.Epsilon, BusinessCalendar.Latest + Duration.Epsilon, Instant.MaxValue })
        {
            Assert.Equal("asOf", Assert.Throws<ArgumentOutOfRangeException>(() => Samples.Agreement.NextDates(at)).ParamName);
            Assert.Equal("at", Assert.Throws<ArgumentOutOfRangeException>(() => Samples.Agreement.Overdue(at)).ParamName);
            Assert.IsType<LifecycleOutcome.Unfit>(ServiceAgreement.From(Samples.Draft with { Signed = null, History = [new() { Verb = AgreementVerb.Propose, At = Samples.Day(1970, 1, 2) }] }).Apply(AgreementVerb.Agree, Instant.Max(at, Samples.Day(2249, 1, 1))));
        }

        foreach (var at in new[] { BusinessCalendar.Earliest, BusinessCalendar.Latest }) _ = Samples.Agreement.NextDates(at);
        var ticket = Samples.At(2026, 5, 1, 9);
        Assert.Null(Samples.Agreement.VersionFor(ticket, Instant.MinValue));
        Assert.NotNull(Samples.Agreement.VersionFor(ticket, Instant.MaxValue));
        Assert.Null(Samples.Agreement.VersionFor(Instant.MinValue));
        Assert.NotNull(Samples.Agreement.VersionFor(Instant.MaxValue));
    }

    [Fact]
    public void What_was_recorded_later_is_not_known_before()
    {
        var recorded = Samples.At(2026, 6, 10, 9);
        var ended = Assert.IsType<LifecycleOutcome.Done>(Samples.Agreement.Apply(AgreementVerb.Terminate, Samples.Day(2027, 1, 1), recorded: recorded)).Agreement;
        var ticket = Samples.At(2027, 3, 1, 9);

        Assert.NotNull(ended.VersionFor(ticket, recorded - Duration.Epsilon));
        Assert.Null(ended.VersionFor(ticket, recorded));
        Assert.Null(ended.VersionFor(ticket));
        Assert.NotNull(ended.PolicyFor("helpdesk", recorded - Duration.Epsilon));
        Assert.Equal(["gold", "nothing promised"], new[] { recorded - Duration.Epsilon, recorded }.Select(by => ended.PolicyFor("helpdesk", by)!.InForceAt(ticket).Name));
        Assert.Equal(recorded, ended.ToDraft().History![^1]!.Recorded);
        Assert.Equal(recorded, ServiceAgreement.From(ended.ToDraft()).History[^1].Recorded);

        // What says nothing of when it was recorded has always been known.
        var always = Assert.IsType<LifecycleOutcome.Done>(Samples.Agreement.Apply(AgreementVerb.Terminate, Samples.Day(2027, 1, 1))).Agreement;
        Assert.Null(always.VersionFor(ticket, recorded - Duration.Epsilon));
        Assert.Contains(Samples.Findings(ended.ToDraft() with { History = [.. ended.ToDraft().History!.SkipLast(1), ended.ToDraft().History![^1]! with { Recorded = Instant.MaxValue }] }), finding =>
            finding is { Code: "agreement.date-out-of-range", Place: "history[2].recorded" });
    }

    [Fact]
    public void Prices_that_rise_and_bills_are_among_the_dates()
    {
        var pricing = new PricingTermsDraft
        {
            Currency = "EUR", Cycle = new() { Months = 3, Anchor = new(2026, 1, 1) },
            Lines = [new() { Id = "fee", From = new(2026, 1, 1), Recurring = new() { Price = 100m } }],
            Uplifts = [new() { Id = "indexation", Clause = "§11.2", First = new(2027, 1, 31), EveryMonths = 1, Percent = 3m, NoticeDays = 60 }, new() { Id = "other", First = new(2026, 5, 1), Percent = 1m }],
        };
        var agreement = ServiceAgreement.From(Samples.WithTerms(terms => terms with { Pricing = pricing }));
        AgreementDateKind[] kinds = [AgreementDateKind.PriceRise, AgreementDateKind.PriceRiseNotice, AgreementDateKind.Billing];

        Assert.Equal(
            [
                "2026-04-01 a billing period begins", "2026-05-01 prices rise: other", "2026-12-02 last day to announce that prices rise on 2027-01-31: indexation, by the provider (§11.2)",
                "2027-01-31 prices rise: indexation (§11.2)",
            ],
            Lines(agreement, Samples.Day(2026, 1, 2), kinds));
        Assert.Equal(
            ["2027-01-30 last day to announce that prices rise on 2027-03-31: indexation, by the provider (§11.2)", "2027-01-31 prices rise: indexation (§11.2)"],
            Lines(agreement, Samples.Day(2027, 1, 30), kinds).Where(line => line.Contains("indexation", StringComparison.Ordinal)));
        Assert.Equal(["2026-04-01 a billing period begins"], Lines(agreement, Samples.Day(2026, 4, 1), AgreementDateKind.Billing));
        Assert.Empty(Lines(Samples.Agreement, Samples.Day(2026, 4, 1), kinds));
    }
}
