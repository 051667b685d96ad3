using Msp.Domain.Agreements;
using Msp.Domain.Sla;
using Msp.Domain.Tests.Linting;
using static Msp.Domain.Tests.Linting.WorkedAgreement;

namespace Msp.Domain.Tests.Agreements;

public sealed class AgreementCommunicationTests
{
    private static readonly AgreementTermsDraft Talking = Terms with
    {
        Communication = Terms.Communication! with
        {
            Contacts = [new() { Name = "desk", Side = Side.Provider, Line = "desk", Fallback = "lead" }, new() { Name = "lead", Side = Side.Provider }],
            Routes = [new() { Purpose = "incident", Contact = "desk", By = Channel.Phone }],
        },
    };

    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 3, 12, 0);

    [Fact]
    public void WhoToContact_asks_the_protocol_and_roster_in_force()
    {
        var agreement = Of(Talking);

        Assert.Equal("desk", Assert.Single(agreement.WhoToContact("incident", null, Noon)).Contact!.Name);
        Assert.Equal("lead", Assert.Single(agreement.WhoToContact("incident", null, Noon + Duration.FromHours(8))).Contact!.Name);
        Assert.Empty(agreement.WhoToContact("incident", null, Instant.FromUtc(2025, 12, 31, 12, 0)));
        Assert.Empty(Of(Terms with { Communication = null }).WhoToContact("incident", null, Noon));
    }

    [Fact]
    public void CommunicationsOwed_follows_the_version_in_force_on_the_date_it_is_for()
    {
        var amended = ServiceAgreement.From(Draft with
        {
            Amendments =
            [
                new()
                {
                    Number = 1, Signed = new(2026, 2, 1), Effective = new(2026, 3, 1), Reason = "later reports",
                    Replaces = new() { Communication = Terms.Communication! with { Meetings = null, Reports = [Terms.Communication.Reports![0]! with { Cadence = new() { First = new(2026, 1, 31), Every = Period.FromMonths(2) } }] } },
                },
            ],
        });

        // What is for 28 February was owed before the amendment, and stays so.
        Assert.Equal(["monthly 2026-01-31", "review 2026-02-02", "monthly 2026-02-28", "monthly 2026-03-31", "monthly 2026-05-31"], Names(amended, Start, Instant.FromUtc(2026, 7, 1, 0, 0)));
        Assert.Equal(["monthly 2026-01-31", "review 2026-02-02", "monthly 2026-02-28", "monthly 2026-03-31"], Names(Of(Terms), Start, Instant.FromUtc(2026, 4, 1, 0, 0)));
    }

    [Fact]
    public void CommunicationsOwed_leaves_what_is_for_a_date_before_an_amendment_as_it_was()
    {
        var amended = ServiceAgreement.From(Draft with
        {
            Amendments =
            [
                new()
                {
                    Number = 1, Signed = new(2026, 1, 5), Effective = new(2026, 2, 1), Reason = "working days",
                    Replaces = new() { Communication = Terms.Communication! with { Meetings = null, Reports = [Terms.Communication.Reports![0]! with { Cadence = Terms.Communication.Reports[0]!.Cadence! with { Roll = Msp.Domain.Communication.DayRoll.Following, Calendar = "office" } }] } },
                },
            ],
        });

        Assert.Equal(["monthly 2026-01-31", "monthly 2026-02-28"], Names(amended, Start, Instant.FromUtc(2026, 3, 20, 0, 0)));
        Assert.Equal(new LocalDate(2026, 1, 31), amended.CommunicationsOwed(Start, Instant.FromUtc(2026, 3, 1, 0, 0))[0].Due.InZone(London).Date);
    }

    [Fact]
    public void CommunicationsOwed_keeps_what_an_amendment_would_have_had_due_before_it_began()
    {
        // From March reports are for the day before: what was for 31 March is moved by a roll to a working day in the old version only.
        var report = Terms.Communication!.Reports![0]!;
        var rolled = Terms with { Communication = Terms.Communication with { Meetings = null, Reports = [report with { Cadence = new() { First = new(2026, 1, 31), Every = Period.FromMonths(1), Roll = Msp.Domain.Communication.DayRoll.Following, Calendar = "office" } }] } };
        var earlier = rolled.Communication! with { Reports = [report with { Cadence = new() { First = new(2026, 1, 31), Every = Period.FromMonths(1), Roll = Msp.Domain.Communication.DayRoll.Preceding, Calendar = "office" } }] };
        var amended = ServiceAgreement.From(Draft with { Terms = rolled, Amendments = [new() { Number = 1, Signed = new(2026, 1, 5), Effective = new(2026, 3, 1), Reason = "earlier", Replaces = new() { Communication = earlier } }] });

        // 28 February is a Saturday: due on Monday, 2 March, in the old terms, on Friday before the amendment in the new ones.
        Assert.Equal(["monthly 2026-01-31", "monthly 2026-02-28", "monthly 2026-03-31"], Names(amended, Start, Instant.FromUtc(2026, 4, 2, 0, 0)));
        Assert.Equal(new LocalDate(2026, 3, 2), amended.CommunicationsOwed(Start, End)[1].Due.InZone(London).Date);
        foreach (var cut in new[] { Instant.FromUtc(2026, 3, 1, 0, 0), Instant.FromUtc(2026, 3, 2, 12, 0), Instant.FromUtc(2026, 3, 3, 0, 0) })
            Assert.Equal(Names(amended, Start, End), [.. Names(amended, Start, cut), .. Names(amended, cut, End)]);
    }

    [Fact]
    public void CommunicationsOwed_ends_with_the_agreement_and_is_nothing_before_it()
    {
        var once = Of(Terms with { Term = Terms.Term! with { Renewal = null, Notice = null } });

        Assert.Equal("monthly 2026-12-31", Names(once, Start, Instant.FromUtc(2028, 1, 1, 0, 0))[^1]);             // the last day's own report
        Assert.Equal(End - Duration.Epsilon, once.CommunicationsOwed(Start, End)[^1].Due);
        Assert.Empty(Names(once, Instant.FromUtc(2025, 1, 1, 0, 0), Start));
        Assert.Empty(Names(ServiceAgreement.From(Draft with { Signed = null }), Start, End));
        Assert.Equal("endExclusive", Assert.Throws<ArgumentException>(() => once.CommunicationsOwed(End, Start)).ParamName);
        Assert.Equal("startInclusive", Assert.Throws<ArgumentOutOfRangeException>(() => once.CommunicationsOwed(Instant.MinValue, Start)).ParamName);
        Assert.Equal("endExclusive", Assert.Throws<ArgumentOutOfRangeException>(() => once.CommunicationsOwed(Start, Instant.MaxValue)).ParamName);
    }

    [Fact]
    public void CheckCommunications_holds_what_every_version_owes_against_what_was_sent()
    {
        var amended = ServiceAgreement.From(Draft with
        {
            Amendments =
            [
                new()
                {
                    Number = 1, Signed = new(2026, 2, 1), Effective = new(2026, 3, 1), Reason = "weekly",
                    Replaces = new()
                    {
                        Communication = Terms.Communication! with
                        {
                            Meetings = null,
                            Reports = [Terms.Communication.Reports![0]! with { Id = "weekly", Cadence = new() { First = new(2026, 3, 2), Every = Period.FromDays(1), Roll = Msp.Domain.Communication.DayRoll.Following, Calendar = "office" } }],
                        },
                    },
                },
            ],
        });
        var (end, asOf) = (Instant.FromUtc(2026, 3, 11, 0, 0), Instant.FromUtc(2026, 4, 1, 0, 0));

        // The 7th is a Saturday, and moves with the 8th and 9th.
        var check = amended.CheckCommunications(
            Start, end,
            [new("monthly", new(2026, 1, 31), Noon - Duration.FromDays(31)), new("weekly", new(2026, 3, 9), Noon), new("review", new(2026, 2, 2), Noon), new("weekly", new(2026, 2, 2), Noon)], asOf);

        var whole = amended.CommunicationsOwed(Start, end);
        Assert.Equal(whole.Select(one => $"{one}"), check.Items.Select(item => $"{item.Owed}"));
        Assert.Equal(["weekly 2026-02-02"], check.Findings.Select(finding => $"{finding.Place} {finding.Value}"));
        Assert.Equal(["monthly 31", "weekly 7"], check.Items.Where(item => item.State == Msp.Domain.Communication.CommunicationState.Done).Select(item => $"{item.Owed.Duty.Id} {item.Owed.For.Day}"));
        Assert.Equal(["review 2"], check.Items.Where(item => item.State == Msp.Domain.Communication.CommunicationState.Late).Select(item => $"{item.Owed.Duty.Id} {item.Owed.For.Day}"));
    }

    [Fact]
    public void Account_is_under_the_terms_at_the_start_of_the_clock()
    {
        var target = Policy().Targets[2].Target;
        var ledger = target.Explain([TicketEvent.Created(Noon), TicketEvent.Paused(Noon + Duration.FromHours(1), reason: "which laptop?")], Noon + Duration.FromHours(3));

        var account = Of(Terms).Account(ledger)!;

        Assert.Equal(("answer", Duration.FromHours(2)), (account.Obligations[0].Terms!.Id, account.Waited.OnTheClock));
        Assert.Null(Of(Terms with { Responsibilities = null, Communication = null }).Account(ledger));
        Assert.Null(Of(Terms).Account(target.Explain([TicketEvent.Created(Noon - Duration.FromDays(90))], Noon)));
        Assert.Null(Of(Terms).Account(target.Explain(new List<TicketEvent>(), Noon)));
    }

    private static List<string> Names(ServiceAgreement agreement, Instant start, Instant end) =>
        [.. agreement.CommunicationsOwed(start, end).Select(owed => $"{owed.Duty.Id} {NodaTime.Text.LocalDatePattern.Iso.Format(owed.For)}")];
}
