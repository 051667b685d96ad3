using Ardalis.SmartEnum;
using Msp.Domain.Agreements;

namespace Msp.Domain.Tests.Agreements;

public sealed class AgreementLifecycleTests
{
    private static readonly Instant January = Samples.Day(2026, 1, 1);

    [Fact]
    public void Status_has_a_name_and_a_meaning_for_each_of_eight() => Assert.Equal(
        ["draft 0 False False", "proposed 1 False False", "agreed 2 False False", "in force 3 True False", "suspended 4 False False", "expired 5 False True", "terminated 6 False True", "superseded 7 False True"],
        AgreementStatus.List.OrderBy(status => status.Value).Select(status => $"{status.Name} {status.Value} {status.IsServed} {status.IsFinal}"));

    [Fact]
    public void Status_is_found_by_its_name()
    {
        Assert.Same(AgreementStatus.InForce, SmartEnum<AgreementStatus>.FromName("in force"));
        Assert.True(AgreementStatus.TryFromValue(7, out var last));
        Assert.Same(AgreementStatus.Superseded, last);
    }

    [Theory]
    [InlineData("draft", "Propose")]
    [InlineData("proposed", "Withdraw Agree")]
    [InlineData("agreed", "EnterForce Terminate Supersede")]
    [InlineData("in force", "Suspend Expire Terminate Supersede")]
    [InlineData("suspended", "Resume Expire Terminate Supersede")]
    [InlineData("expired", "")]
    [InlineData("terminated", "")]
    [InlineData("superseded", "")]
    public void Allowed_lists_the_verbs_of_a_status(string status, string verbs)
    {
        var from = AgreementStatus.FromName(status);
        Assert.Equal(verbs, string.Join(' ', AgreementLifecycle.Allowed(from)));
        Assert.All(Enum.GetValues<AgreementVerb>(), verb => Assert.Equal(verbs.Split(' ').Contains($"{verb}"), AgreementLifecycle.Next(from, verb) is not null));
        Assert.Equal(verbs.Length == 0, from.IsFinal);
    }

    [Fact]
    public void Every_status_can_be_reached_and_every_verb_used()
    {
        var reached = new HashSet<AgreementStatus> { AgreementStatus.Draft };
        while (AgreementLifecycle.Moves.FirstOrDefault(move => reached.Contains(move.From) && !reached.Contains(move.To)) is { } move)
            reached.Add(move.To);
        Assert.Equal(8, reached.Count);
        Assert.Equal(Enum.GetValues<AgreementVerb>(), AgreementLifecycle.Moves.Select(move => move.Verb).Distinct().Order());
        Assert.Equal(AgreementLifecycle.Moves.Count, AgreementLifecycle.Moves.DistinctBy(move => (move.From, move.Verb)).Count());
    }

    [Fact]
    public void A_signed_agreement_enters_force_and_expires_by_itself()
    {
        var agreement = Samples.WithTerm(Samples.Terms.Term! with { Renewal = null });
        (Instant At, AgreementStatus Status)[] expected =
        [
            (Samples.Day(2025, 12, 15) - Duration.Epsilon, AgreementStatus.Draft), (Samples.Day(2025, 12, 15), AgreementStatus.Agreed), (January - Duration.Epsilon, AgreementStatus.Agreed),
            (January, AgreementStatus.InForce), (Samples.Day(2027, 1, 1) - Duration.Epsilon, AgreementStatus.InForce), (Samples.Day(2027, 1, 1), AgreementStatus.Expired),
        ];
        Assert.Equal(expected.Select(one => one.Status), expected.Select(one => agreement.StatusAt(one.At)));
        Assert.Equal(Samples.Day(2027, 1, 1), agreement.EndsAt);
        Assert.Null(Samples.Agreement.EndsAt);
    }

    [Fact]
    public void An_agreement_signed_after_its_effective_date_is_in_force_from_the_signature_and_its_terms_from_the_effective_date()
    {
        var late = ServiceAgreement.From(Samples.Draft with { Signed = new(2026, 1, 20) });
        Assert.Equal((AgreementStatus.Draft, AgreementStatus.InForce), (late.StatusAt(Samples.Day(2026, 1, 20) - Duration.Epsilon), late.StatusAt(Samples.Day(2026, 1, 20))));
        Assert.NotNull(late.InForceAt(January));
    }

    [Fact]
    public void Apply_leads_a_draft_through_its_life()
    {
        var agreement = ServiceAgreement.From(Samples.Draft with { Signed = null });
        (AgreementVerb Verb, Instant At, AgreementStatus Status)[] steps =
        [
            (AgreementVerb.Propose, Samples.At(2025, 11, 1, 9), AgreementStatus.Proposed), (AgreementVerb.Withdraw, Samples.At(2025, 11, 2, 9), AgreementStatus.Draft),
            (AgreementVerb.Propose, Samples.At(2025, 11, 3, 9), AgreementStatus.Proposed), (AgreementVerb.Agree, Samples.At(2025, 11, 4, 23, 30), AgreementStatus.Agreed),
            (AgreementVerb.Suspend, Samples.At(2026, 2, 1, 9), AgreementStatus.Suspended), (AgreementVerb.Resume, Samples.At(2026, 3, 1, 9), AgreementStatus.InForce),
            (AgreementVerb.Suspend, Samples.At(2026, 4, 1, 9), AgreementStatus.Suspended), (AgreementVerb.Terminate, Samples.At(2026, 5, 1, 9), AgreementStatus.Terminated),
        ];
        foreach (var (verb, at, status) in steps)
        {
            var done = Assert.IsType<LifecycleOutcome.Done>(agreement.Apply(verb, at, "because"));
            Assert.Equal((agreement.StatusAt(at), status), (done.From, done.To));
            agreement = done.Agreement;
            Assert.Equal(status, agreement.StatusAt(at));
            Assert.Equal(new LifecycleStep(verb, at, "because"), agreement.History[^1]);
        }

        Assert.Equal(new LocalDate(2025, 11, 4), agreement.Signed);
        Assert.Equal(Samples.At(2026, 5, 1, 9), agreement.EndsAt);
        Assert.Null(agreement.InForceAt(Samples.At(2026, 5, 1, 9)));
        Assert.NotNull(agreement.InForceAt(Samples.At(2026, 4, 15, 9)));
        Assert.Equal(DraftText.Of(agreement.ToDraft()), DraftText.Of(ServiceAgreement.From(agreement.ToDraft()).ToDraft()));
    }

    [Fact]
    public void Apply_refuses_what_the_table_does_not_allow_and_says_what_it_does()
    {
        var refused = Assert.IsType<LifecycleOutcome.NotAllowed>(Samples.Agreement.Apply(AgreementVerb.Resume, Samples.Day(2026, 2, 1)));
        Assert.Equal((AgreementStatus.InForce, AgreementVerb.Resume), (refused.Status, refused.Verb));
        Assert.Equal(AgreementLifecycle.Allowed(AgreementStatus.InForce), refused.Allowed);
        var over = Samples.WithTerm(Samples.Terms.Term! with { Renewal = null });
        Assert.Equal(AgreementStatus.Expired, Assert.IsType<LifecycleOutcome.NotAllowed>(over.Apply(AgreementVerb.Terminate, Samples.Day(2027, 1, 1))).Status);
        Assert.IsType<LifecycleOutcome.Done>(over.Apply(AgreementVerb.Terminate, Samples.Day(2027, 1, 1) - Duration.Epsilon));
    }

    [Fact]
    public void Apply_refuses_what_happens_by_itself_and_says_when()
    {
        var over = Samples.WithTerm(Samples.Terms.Term! with { Renewal = null });
        Assert.Equal(new LifecycleOutcome.ByItself(AgreementVerb.EnterForce, January), over.Apply(AgreementVerb.EnterForce, January));
        Assert.Equal(new LifecycleOutcome.ByItself(AgreementVerb.Expire, Samples.Day(2027, 1, 1)), over.Apply(AgreementVerb.Expire, January));
        Assert.Equal(new LifecycleOutcome.ByItself(AgreementVerb.Expire, null), Samples.Agreement.Apply(AgreementVerb.Expire, January));
    }

    [Fact]
    public void Apply_refuses_to_rewrite_history()
    {
        var suspended = Assert.IsType<LifecycleOutcome.Done>(Samples.Agreement.Apply(AgreementVerb.Suspend, Samples.Day(2026, 2, 1))).Agreement;
        Assert.Equal(new LifecycleOutcome.TooEarly(Samples.Day(2026, 2, 1)), suspended.Apply(AgreementVerb.Suspend, Samples.Day(2026, 2, 1) - Duration.Epsilon));
        Assert.Equal(AgreementStatus.InForce, Assert.IsType<LifecycleOutcome.NotAllowed>(suspended.Apply(AgreementVerb.Resume, Samples.Day(2026, 2, 1) - Duration.Epsilon)).Status);
        Assert.IsType<LifecycleOutcome.Done>(suspended.Apply(AgreementVerb.Resume, Samples.Day(2026, 2, 1)));
    }

    [Fact]
    public void A_termination_that_lies_ahead_does_not_block_what_comes_before_it()
    {
        var (end, october) = (Samples.Day(2027, 1, 1), Samples.Day(2026, 10, 1));
        var terminated = Assert.IsType<LifecycleOutcome.Done>(Samples.Agreement.Apply(AgreementVerb.Terminate, end)).Agreement;
        var suspended = Assert.IsType<LifecycleOutcome.Done>(terminated.Apply(AgreementVerb.Suspend, october));

        Assert.Equal((AgreementStatus.InForce, AgreementStatus.Suspended), (suspended.From, suspended.To));
        Assert.Equal([AgreementVerb.Propose, AgreementVerb.Agree, AgreementVerb.Suspend, AgreementVerb.Terminate], suspended.Agreement.History.Select(step => step.Verb));
        Assert.Equal((AgreementStatus.Suspended, AgreementStatus.Terminated), (suspended.Agreement.StatusAt(end - Duration.Epsilon), suspended.Agreement.StatusAt(end)));
        Assert.Equal(new LifecycleOutcome.TooEarly(end), terminated.Apply(AgreementVerb.Terminate, october));
        Assert.IsType<LifecycleOutcome.NotAllowed>(terminated.Apply(AgreementVerb.Suspend, end));
    }

    [Fact]
    public void Apply_refuses_what_would_not_be_an_agreement_again()
    {
        (string, string) Refused(ServiceAgreement agreement, AgreementVerb verb, Instant at, string? reason)
        {
            var finding = Assert.Single(Assert.IsType<LifecycleOutcome.Unfit>(agreement.Apply(verb, at, reason)).Findings);
            return (finding.Code, finding.Place);
        }

        Assert.Equal((DomainCodes.AgreementValueMissing, "history[2].reason"), Refused(Samples.Agreement, AgreementVerb.Suspend, Samples.Day(2026, 3, 1), " "));
        Assert.Equal((DomainCodes.AgreementDateOutOfRange, "history[2].at"), Refused(Samples.Agreement, AgreementVerb.Terminate, Instant.FromUtc(2300, 1, 1, 0, 0), null));
        LifecycleStepDraft[] history =
        [
            Step(AgreementVerb.Propose, Samples.Day(2025, 12, 1)), Step(AgreementVerb.Agree, Samples.Day(2025, 12, 15)),
            .. Enumerable.Range(0, 998).Select(step => Step(step % 2 == 0 ? AgreementVerb.Suspend : AgreementVerb.Resume, Samples.Day(2026, 2, 1) + Duration.FromHours(step))),
        ];
        var full = ServiceAgreement.From(Samples.Draft with { History = history });
        Assert.Equal((DomainCodes.AgreementTooMany, "history"), Refused(full, AgreementVerb.Terminate, Samples.Day(2027, 1, 1), null));
        var last = ServiceAgreement.From(Samples.Draft with { History = history[..^1] });
        Assert.Equal(1_000, Assert.IsType<LifecycleOutcome.Done>(last.Apply(AgreementVerb.Terminate, Samples.Day(2027, 1, 1))).Agreement.History.Count);
    }

    [Fact]
    public void What_is_superseded_names_its_successor()
    {
        var superseded = Assert.IsType<LifecycleOutcome.Done>(Samples.Agreement.Apply(AgreementVerb.Supersede, Samples.Day(2026, 7, 1), "§14", "MSA-2")).Agreement;
        Assert.Equal("MSA-2", superseded.History[^1].Successor);
        Assert.Equal("MSA-2", ServiceAgreement.From(superseded.ToDraft()).History[^1].Successor);

        (string, string)[] Refused(AgreementVerb verb, string successor) =>
            [.. Assert.IsType<LifecycleOutcome.Unfit>(Samples.Agreement.Apply(verb, Samples.Day(2026, 7, 1), null, successor)).Findings.Select(finding => (finding.Code, finding.Place))];
        Assert.Equal([(DomainCodes.AgreementSuccessorUnfit, "history[2].successor")], Refused(AgreementVerb.Terminate, "MSA-2"));
        Assert.Equal([(DomainCodes.AgreementSuccessorUnfit, "history[2].successor")], Refused(AgreementVerb.Supersede, "MSA-1"));
        Assert.Equal([(DomainCodes.AgreementValueMissing, "history[2].successor")], Refused(AgreementVerb.Supersede, " "));
    }

    [Fact]
    public void Match_names_every_outcome()
    {
        string Case(LifecycleOutcome outcome) => outcome.Match(_ => "done", _ => "not allowed", _ => "by itself", _ => "too early", _ => "unfit");
        Assert.Equal(
            ["done", "not allowed", "by itself", "too early", "unfit"],
            new[] { (AgreementVerb.Suspend, 1), (AgreementVerb.Agree, 1), (AgreementVerb.Expire, 1), (AgreementVerb.Propose, -400), (AgreementVerb.Suspend, 400 * 365) }.Select(one => Case(Samples.Agreement.Apply(one.Item1, January + Duration.FromDays(one.Item2)))));
    }

    [Fact]
    public void Terminated_in_suspension_is_not_expired_later()
    {
        var term = Samples.Terms.Term! with { Renewal = null };
        var agreement = ServiceAgreement.From(Samples.WithTerms(terms => terms with { Term = term }) with
        {
            History = [Step(AgreementVerb.Propose, Samples.Day(2025, 12, 1)), Step(AgreementVerb.Agree, Samples.Day(2025, 12, 15)), Step(AgreementVerb.Suspend, Samples.Day(2026, 6, 1)), Step(AgreementVerb.Terminate, Samples.Day(2026, 7, 1))],
        });
        Assert.Equal(AgreementStatus.Terminated, agreement.StatusAt(Samples.Day(2028, 1, 1)));
        Assert.Equal(Samples.Day(2026, 7, 1), agreement.EndsAt);
    }

    [Fact]
    public void A_history_that_the_table_does_not_allow_is_found_step_by_step()
    {
        var draft = Samples.Draft with
        {
            History =
            [
                Step(AgreementVerb.Propose, Samples.Day(2025, 12, 1)), Step(AgreementVerb.Suspend, Samples.Day(2025, 12, 2)), Step(AgreementVerb.Agree, Samples.Day(2025, 12, 15)),
                Step(AgreementVerb.EnterForce, Samples.Day(2026, 1, 1)), Step(AgreementVerb.Suspend, Samples.Day(2026, 2, 1)), Step(AgreementVerb.Resume, Samples.Day(2026, 1, 31)),
            ],
        };
        Assert.Equal(
            [(DomainCodes.AgreementHistoryImpossible, "history[1].verb", "suspend"), (DomainCodes.AgreementHistoryImpossible, "history[3].verb", "enterForce"), (DomainCodes.AgreementHistoryImpossible, "history[5].at", "2026-01-31T00:00:00Z")],
            Samples.Findings(draft).Select(finding => (finding.Code, finding.Place, finding.Value)));
    }

    [Fact]
    public void A_signature_and_an_agreement_go_together()
    {
        Assert.Equal([(DomainCodes.AgreementSignatureUnfit, "signed")], Samples.Findings(Samples.Draft with { History = [Step(AgreementVerb.Propose, January)] }).Select(finding => (finding.Code, finding.Place)));
        Assert.Equal([DomainCodes.AgreementSignatureUnfit], Samples.Findings(Samples.Draft with { Signed = null, History = [Step(AgreementVerb.Propose, January), Step(AgreementVerb.Agree, January)] }).Select(finding => finding.Code));
    }

    private static LifecycleStepDraft Step(AgreementVerb verb, Instant at) => new() { Verb = verb, At = at };
}
