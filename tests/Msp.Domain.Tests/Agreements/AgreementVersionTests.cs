using Msp.Domain.Agreements;

namespace Msp.Domain.Tests.Agreements;

public sealed class AgreementVersionTests
{
    private static readonly AmendmentDraft ToSilver = new()
    {
        Number = 1, Signed = new(2026, 3, 20), Effective = new(2026, 3, 1),
        Replaces = new() { Services = [Samples.Helpdesk with { Policy = "silver" }], WorkloadLimits = [new() { AtMost = 9, Clause = "§5.1" }] },
    };

    [Fact]
    public void InForceAt_is_nothing_before_the_effective_date_after_the_end_and_without_signature()
    {
        var agreement = Samples.WithTerm(Samples.Terms.Term! with { Renewal = null });

        Assert.Null(agreement.InForceAt(Samples.Day(2026, 1, 1) - Duration.Epsilon));
        Assert.Equal(0, agreement.InForceAt(Samples.Day(2026, 1, 1))!.Number);
        Assert.Equal(0, agreement.InForceAt(Samples.Day(2027, 1, 1) - Duration.Epsilon)!.Number);
        Assert.Null(agreement.InForceAt(Samples.Day(2027, 1, 1)));
        Assert.Null(ServiceAgreement.From(Samples.Draft with { Signed = null }).InForceAt(Samples.Day(2026, 5, 1)));
    }

    [Fact]
    public void Effective_midnight_that_the_clocks_skip_is_the_first_instant_of_the_date()
    {
        // Beirut skipped midnight on 2021-03-28: the date began at 01:00, which is 22:00 UTC of the day before.
        var agreement = ServiceAgreement.From(Samples.Draft with
        {
            Zone = "Asia/Beirut", Signed = new(2021, 3, 1), Terms = Samples.Terms with { Term = Samples.Terms.Term! with { Effective = new(2021, 3, 28) } },
        });
        Assert.Equal(Instant.FromUtc(2021, 3, 27, 22, 0), agreement.Versions[0].Start);
        Assert.Null(agreement.InForceAt(Instant.FromUtc(2021, 3, 27, 21, 59)));
        Assert.Equal(AgreementStatus.Agreed, agreement.StatusAt(Instant.FromUtc(2021, 3, 27, 21, 59)));
        Assert.Equal(AgreementStatus.InForce, agreement.StatusAt(Instant.FromUtc(2021, 3, 27, 22, 0)));
    }

    [Fact]
    public void An_amendment_signed_after_it_applies_holds_from_its_signature()
    {
        var agreement = Samples.Amended(ToSilver);

        Assert.Equal([(0, Samples.Day(2026, 1, 1)), (1, Samples.Day(2026, 3, 20))], agreement.Versions.Select(version => (version.Number, version.Start)));
        Assert.Equal("gold", PolicyAt(agreement, Samples.Day(2026, 3, 20) - Duration.Epsilon));
        Assert.Equal("silver", PolicyAt(agreement, Samples.Day(2026, 3, 20)));
    }

    [Fact]
    public void Only_a_section_named_retroactive_reaches_back_before_the_signature()
    {
        var agreement = Samples.Amended(ToSilver with { Retroactive = [AgreementSection.Services] });

        Assert.Equal([(0, Samples.Day(2026, 1, 1)), (1, Samples.Day(2026, 3, 1)), (1, Samples.Day(2026, 3, 20))], agreement.Versions.Select(version => (version.Number, version.Start)));
        Assert.Equal("gold", PolicyAt(agreement, Samples.Day(2026, 3, 1) - Duration.Epsilon));
        Assert.Equal("silver", PolicyAt(agreement, Samples.Day(2026, 3, 1)));
        Assert.Equal([2, 2, 9], agreement.Versions.Select(version => version.Terms.WorkloadLimits[0].AtMost));
        Assert.Equal(
            [new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 20), null],
            new[] { AgreementSection.Services, AgreementSection.WorkloadLimits, AgreementSection.Term }.Select(agreement.Amendments[0].AppliesFrom));
    }

    [Fact]
    public void An_amendment_signed_on_the_day_it_applies_or_before_needs_nothing_retroactive()
    {
        foreach (var signed in new LocalDate[] { new(2026, 3, 1), new(2026, 2, 1) })
            Assert.Equal(Samples.Day(2026, 3, 1), Samples.Amended(ToSilver with { Signed = signed }).Versions[1].Start);
        Assert.Equal(Samples.Day(2026, 3, 2), Samples.Amended(ToSilver with { Signed = new(2026, 3, 2) }).Versions[1].Start);
    }

    [Fact]
    public void An_amendment_without_signature_changes_nothing_but_its_own_version()
    {
        var agreement = Samples.Amended(ToSilver with { Signed = null });
        Assert.Single(agreement.Versions);
        Assert.Equal("silver", agreement.Version(1).Terms.Service("helpdesk")!.Policy);
        Assert.Null(agreement.Amendments[0].AppliesFrom(AgreementSection.Services));
    }

    [Fact]
    public void VersionFor_a_ticket_is_that_of_its_start_as_known_when_it_is_asked()
    {
        var agreement = Samples.Amended(ToSilver with { Retroactive = [AgreementSection.Services] });
        var ticket = Samples.At(2026, 3, 10, 10);

        string? Policy(Instant? knownBy) => agreement.VersionFor(ticket, knownBy)?.Terms.Service("helpdesk")!.Policy;
        Assert.Equal("silver", Policy(null));
        Assert.Equal("gold", Policy(Samples.Day(2026, 3, 20) - Duration.Epsilon));
        Assert.Equal("silver", Policy(Samples.Day(2026, 3, 20)));
        Assert.Null(Policy(Samples.Day(2025, 12, 15) - Duration.Epsilon));
        Assert.Equal("gold", Policy(Samples.Day(2025, 12, 15)));
        Assert.Null(agreement.VersionFor(Samples.Day(2025, 12, 31), Samples.Day(2026, 4, 1)));
        Assert.Null(ServiceAgreement.From(Samples.Draft with { Signed = null }).VersionFor(ticket, ticket));
        Assert.Null(Samples.WithTerm(Samples.Terms.Term! with { Renewal = null }).VersionFor(Samples.Day(2027, 1, 1), Samples.Day(2027, 2, 1)));
    }

    [Fact]
    public void Amendments_on_one_day_apply_by_number()
    {
        AmendmentDraft Policy(int number, string policy) =>
            new() { Number = number, Signed = new(2026, 2, 1), Effective = new(2026, 3, 1), Replaces = new() { Services = [Samples.Helpdesk with { Policy = policy }] } };
        var draft = Samples.Draft with { Amendments = [Policy(2, "gold"), Policy(1, "silver")] };

        var agreement = ServiceAgreement.From(draft);
        Assert.Equal("gold", PolicyAt(agreement, Samples.Day(2026, 3, 1)));
        Assert.Equal(2, agreement.InForceAt(Samples.Day(2026, 3, 1))!.Number);
        Assert.Equal([Finding.Warning(DomainCodes.AgreementAmendmentsSameDay, "amendments[0].effective", "2026-03-01", "Another amendment applies from the same date; the higher number comes last.")], Samples.Findings(draft));
        Assert.Equal("silver", agreement.Version(1).Terms.Service("helpdesk")!.Policy);
        Assert.Equal("gold", agreement.Version(2).Terms.Service("helpdesk")!.Policy);
    }

    [Fact]
    public void A_section_that_a_higher_number_hides_for_ever_is_warned_of()
    {
        AmendmentDraft Limits(int number, LocalDate effective, LocalDate? signed) => new() { Number = number, Signed = signed, Effective = effective, Replaces = new() { WorkloadLimits = [new() { AtMost = number, Clause = "§5" }] } };
        (string, string, string)[] Warned(params AmendmentDraft[] amendments) => [.. Samples.Findings(Samples.Draft with { Amendments = amendments }).Select(finding => (finding.Code, finding.Place, finding.Value))];
        LocalDate february = new(2026, 2, 1);

        Assert.Equal(
            [(DomainCodes.AgreementAmendmentHidden, "amendments[1].replaces.workloadLimits", "2026-06-01")],
            Warned(Limits(2, new(2026, 3, 1), february), Limits(1, new(2026, 6, 1), february)));
        Assert.Empty(Warned(Limits(1, new(2026, 3, 1), february), Limits(2, new(2026, 6, 1), february)));
        Assert.Empty(Warned(Limits(1, new(2026, 6, 1), february), Limits(2, new(2026, 3, 1), null)));
        Assert.Empty(Warned(Limits(1, new(2026, 6, 1), february), Limits(2, new(2026, 3, 1), february) with { Replaces = new() { ChangePolicy = new() { Clause = "§9" } } }));
    }

    [Fact]
    public void Same_day_is_the_day_from_which_a_section_applies()
    {
        AmendmentDraft Limits(int number, LocalDate effective, LocalDate signed) => new() { Number = number, Signed = signed, Effective = effective, Replaces = new() { WorkloadLimits = [new() { AtMost = number, Clause = "§5" }] } };
        string[] Warned(params AmendmentDraft[] amendments) => [.. Samples.Findings(Samples.Draft with { Amendments = amendments }).Select(finding => $"{finding.Code} {finding.Place} {finding.Value}")];

        // Both from 20 March: one by its date, the other by its signature.
        Assert.Equal(["agreement.amendments-same-day amendments[1].effective 2026-03-20"], Warned(Limits(1, new(2026, 3, 20), new(2026, 3, 1)), Limits(2, new(2026, 3, 1), new(2026, 3, 20))));
        Assert.Empty(Warned(Limits(1, new(2026, 3, 1), new(2026, 3, 10)), Limits(2, new(2026, 3, 1), new(2026, 3, 20))));
        Assert.Empty(Warned(Limits(1, new(2026, 3, 1), new(2026, 2, 1)), Limits(2, new(2026, 3, 1), new(2026, 2, 1)) with { Replaces = new() { ChangePolicy = new() { Clause = "§9" } } }));
    }

    [Fact]
    public void Version_of_no_amendment_is_refused()
    {
        Assert.Equal(1, Assert.Throws<ArgumentOutOfRangeException>(() => Samples.Agreement.Version(1)).ActualValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => Samples.Agreement.Version(-1));
        Assert.Equal("MSA-1, version 0", Samples.Agreement.Version(0).ToString());
        Assert.Equal(Samples.Day(2026, 1, 1), Samples.Agreement.Version(0).Start);
    }

    [Fact]
    public void TryAmend_adds_a_version_or_says_everything_that_is_wrong()
    {
        Assert.True(Samples.Agreement.TryAmend(ToSilver, out var amended, out _));
        Assert.Equal(2, amended.Versions.Count);
        Assert.False(amended.TryAmend(ToSilver with { Replaces = new() }, out var none, out var findings));
        Assert.Null(none);
        Assert.Equal(
            [(DomainCodes.AgreementAmendmentEmpty, "amendments[1].replaces"), (DomainCodes.AgreementIdRepeated, "amendments[1].number")],
            findings.Select(finding => (finding.Code, finding.Place)));
    }

    [Fact]
    public void An_amendment_can_lengthen_the_term_before_it_is_over()
    {
        var once = Samples.Terms.Term! with { Renewal = null };
        var longer = new AmendmentDraft { Number = 1, Signed = new(2026, 6, 1), Effective = new(2026, 7, 1), Replaces = new() { Term = once with { Length = Period.FromYears(2) } } };
        var draft = Samples.WithTerms(terms => terms with { Term = once });

        Assert.Equal(Samples.Day(2027, 1, 1), ServiceAgreement.From(draft).EndsAt);
        Assert.Equal(Samples.Day(2028, 1, 1), ServiceAgreement.From(draft with { Amendments = [longer] }).EndsAt);
        var late = draft with { Amendments = [longer with { Effective = new(2027, 1, 2) }] };
        Assert.Equal(Samples.Day(2027, 1, 1), ServiceAgreement.From(late).EndsAt);
        Assert.Equal([DomainCodes.AgreementAmendmentAfterEnd], Samples.Findings(late).Select(finding => finding.Code));
        Assert.Empty(Samples.Findings(draft with { Amendments = [longer with { Effective = new(2027, 1, 1) }] }));
    }

    [Fact]
    public void A_term_shortened_below_today_ends_when_that_applies()
    {
        var shorter = new AmendmentDraft { Number = 1, Signed = new(2026, 6, 1), Effective = new(2026, 7, 1), Replaces = new() { Term = Samples.Terms.Term! with { Renewal = null, Length = Period.FromMonths(3) } } };
        Assert.Equal(Samples.Day(2026, 7, 1), Samples.Amended(shorter).EndsAt);
    }

    [Fact]
    public void Random_amendments_give_the_terms_that_a_walk_over_days_gives() => Laws.HoldForRandom(150, random =>
    {
        LocalDate Date() => new LocalDate(2026, 1, 1).PlusDays(random.Next(60));
        var amendments = Enumerable.Range(1, random.Next(1, 6)).Select(number =>
        {
            var (limits, services) = (random.Next(2) == 0, random.Next(2) == 0);
            AgreementSection[] stated = [.. (limits || !services ? new[] { AgreementSection.WorkloadLimits } : []), .. (services ? new[] { AgreementSection.Services } : [])];
            return new AmendmentDraft
            {
                Number = number, Signed = random.Next(4) == 0 ? null : Date(), Effective = Date(), Retroactive = [.. stated.Where(_ => random.Next(2) == 0)],
                Replaces = new()
                {
                    WorkloadLimits = stated.Contains(AgreementSection.WorkloadLimits) ? [new() { AtMost = 100 + number, Clause = "§5" }] : null,
                    Services = services ? [new() { Id = $"service {number}" }] : null,
                },
            };
        }).ToArray();
        var agreement = ServiceAgreement.From(Samples.Draft with { Signed = new(2025, 12, 1), Amendments = amendments });

        for (var date = new LocalDate(2026, 1, 1); date < new LocalDate(2026, 3, 10); date = date.PlusDays(1))
        {
            var (limit, service, number) = (2, "helpdesk", 0);
            foreach (var amendment in amendments.Where(amendment => amendment.Signed is not null))
            {
                bool Applies(AgreementSection section) => date >= amendment.Effective && (date >= amendment.Signed || amendment.Retroactive!.Contains(section));
                if (amendment.Replaces!.WorkloadLimits is { } limits && Applies(AgreementSection.WorkloadLimits))
                    (limit, number) = (limits[0]!.AtMost!.Value, amendment.Number!.Value);
                if (amendment.Replaces.Services is { } services && Applies(AgreementSection.Services))
                    (service, number) = (services[0]!.Id!, amendment.Number!.Value);
            }

            var version = agreement.InForceAt(Samples.Day(date.Year, date.Month, date.Day))!;
            Assert.Equal((date, limit, service, number), (date, version.Terms.WorkloadLimits[0].AtMost, version.Terms.Services[0].Id, version.Number));
        }
    });

    private static string? PolicyAt(ServiceAgreement agreement, Instant at) => agreement.InForceAt(at)!.Terms.Service("helpdesk")!.Policy;
}
