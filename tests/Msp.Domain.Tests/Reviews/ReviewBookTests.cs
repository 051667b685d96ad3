using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

public sealed class ReviewBookTests
{
    private static HeldReviewDraft Held(string id, int month, int day = 1, LocalDate? next = null) =>
        new() { Id = id, On = new(2026, month, day), Attendees = ["Ann", "Bob"], Next = next ?? new LocalDate(2026, month, day).PlusMonths(3) };

    private static ReviewActionDraft Action(string id, string review, int dueMonth) =>
        new() { Id = id, Review = review, Title = "document the firewall", Owner = "Bob", Due = new(2026, dueMonth, 15) };

    private static ReviewBookDraft Draft { get; } = new()
    {
        Held = [Held("Q2", 4), Held("Q1", 1), Held("Q3", 7)],
        Raised = [new() { Id = "N1", Review = "Q1", Text = "no restore test since autumn" },
            new() { Id = "N2", Review = "Q2", Text = "printer fleet is old", SettledOn = new(2026, 7, 1), Outcome = "leased" }],
        Agreed =
        [
            Action("A1", "Q1", 2) with { Finding = "N1" },
            Action("A2", "Q1", 2) with { DoneOn = new(2026, 4, 1), Evidence = "page 7" },
            Action("A3", "Q2", 6) with { Finding = "N2", DroppedOn = new(2026, 6, 30), DropReason = "leased, Ann agreed" },
            Action("A4", "Q2", 6) with { Moves = [new() { On = new(2026, 6, 1), To = new(2026, 7, 1), Reason = "waits for parts" }] },
        ],
    };

    [Fact]
    public void What_is_open_is_carried_with_its_count_and_days_overdue()
    {
        var agenda = ReviewBook.Of(Draft).On(new(2026, 7, 1));

        Assert.Equal("Q3", agenda.Last!.Id);
        Assert.Equal((4, 1, 1), (agenda.Agreed, agenda.Done, agenda.Dropped));
        Assert.Equal([("A1", 2, 0, 136), ("A4", 1, 1, 0)], agenda.Actions.Select(one => (one.Action.Id, one.Carried, one.Moved, one.DaysOverdue)));
        Assert.Equal(["N1"], agenda.Raised.Select(one => one.Id));
        Assert.Equal(["review.action-overdue agreed.A1.due"], agenda.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
        Assert.Equal(
            """
            4 actions agreed: 1 done, 1 given up, 2 open
            A1: document the firewall (Bob), due 2026-02-15, 136 days overdue, carried 2 times, moved 0 times
            A4: document the firewall (Bob), due 2026-07-01, carried 1 time, moved 1 time
            N1: no restore test since autumn (Q1)
            warning review.action-overdue at agreed.A1.due: An action is done by its due date. ("2026-02-15")

            """.ReplaceLineEndings("\n"),
            agenda.ToString());
    }

    [Fact]
    public void An_earlier_date_knows_nothing_of_what_came_later()
    {
        var agenda = ReviewBook.Of(Draft).On(new(2026, 5, 31));

        Assert.Equal((4, 1, 0), (agenda.Agreed, agenda.Done, agenda.Dropped));
        Assert.Equal([("A1", 1, 0, new(2026, 2, 15)), ("A3", 0, 0, new LocalDate(2026, 6, 15)), ("A4", 0, 0, new(2026, 6, 15))], agenda.Actions.Select(one =>
            (one.Action.Id, one.Carried, one.Moved, one.Due)));
        Assert.Equal(["N1", "N2"], agenda.Raised.Select(one => one.Id));
        Assert.Equal((0, null), (ReviewBook.Of(Draft).On(new(2025, 12, 31)).Agreed, ReviewBook.Of(Draft).On(new(2025, 12, 31)).Last));
    }

    [Fact]
    public void No_next_review_is_a_finding_and_so_is_one_that_was_missed()
    {
        var book = ReviewBook.Of(new() { Held = [Held("Q1", 1, next: new(2026, 4, 1)), Held("Q2", 4, 2) with { Next = null }] });

        Assert.Empty(book.On(new(2026, 4, 1)).Findings);
        Assert.Equal(["review.no-next held.Q2.next"], book.On(new(2026, 4, 2)).Findings.Select(finding => $"{finding.Code} {finding.Place}"));
        var missed = Assert.Single(ReviewBook.Of(new() { Held = [Held("Q1", 1)] }).On(new(2026, 4, 2)).Findings);
        Assert.Equal(("review.missed", "2026-04-01"), (missed.Code, missed.Value));
        Assert.Empty(ReviewBook.Of(new()).On(new(2026, 4, 2)).Findings);
    }

    [Fact]
    public void A_finding_that_nobody_acts_on_is_found_until_it_is_settled()
    {
        string[] Codes(LocalDate date, params ReviewActionDraft[] actions) =>
            [.. ReviewBook.Of(Draft with { Agreed = actions }).On(date).Findings.Select(finding => $"{finding.Code} {finding.Place}")];

        Assert.Equal(["review.finding-idle raised.N1", "review.finding-idle raised.N2"], Codes(new(2026, 6, 30)));
        Assert.Equal(["review.finding-idle raised.N1"], Codes(new(2026, 7, 1)));
        Assert.Equal(["review.finding-idle raised.N2"], Codes(new(2026, 6, 30), Action("A1", "Q1", 9) with { Finding = "N1" }));

        // Something given up is nothing done, from that day on; something done is.
        var dropped = Action("A1", "Q1", 9) with { Finding = "N1", DroppedOn = new(2026, 7, 3), DropReason = "too dear" };
        Assert.Equal([], Codes(new(2026, 7, 2), dropped));
        Assert.Equal(["review.finding-idle raised.N1"], Codes(new(2026, 7, 3), dropped));
        Assert.Equal([], Codes(new(2026, 7, 3), Action("A1", "Q1", 9) with { Finding = "N1", DoneOn = new(2026, 7, 1), Evidence = "log" }));
    }

    [Fact]
    public void Every_fault_is_found_and_the_rest_counts()
    {
        var (held, action) = (Held("Q1", 1), Action("A1", "Q1", 2));
        ReviewFindingDraft raised = new() { Id = "N1", Review = "Q1", Text = "old" };
        var hash = new string('a', 64);
        (ReviewBookDraft Draft, string Finding)[] cases =
        [
            (new() { Held = [null] }, "review.id-unfit held[0]"),
            (new() { Held = [held, held with { On = new(2026, 2, 1) }] }, "review.id-unfit held[1].id"),
            (new() { Held = [held with { Id = null }] }, "review.id-unfit held[0].id"),
            (new() { Held = [held with { On = null }] }, "review.date-unfit held[0].on"),
            (new() { Held = [held with { Attendees = [] }] }, "review.text-blank held[0].attendees"),
            (new() { Held = [held with { Decisions = ["yes", ""] }] }, "review.text-blank held[0].decisions"),
            (new() { Held = [held with { Next = held.On }] }, "review.date-unfit held[0].next"),
            (new() { Held = [held with { Pack = hash[1..] }] }, "review.pack-unfit held[0].pack"),
            (new() { Held = [held with { Pack = $"{hash[1..]}g" }] }, "review.pack-unfit held[0].pack"),
            (new() { Held = [held], Raised = [raised with { Id = " " }] }, "review.id-unfit raised[0].id"),
            (new() { Held = [held], Raised = [raised, raised] }, "review.id-unfit raised[1].id"),
            (new() { Held = [held], Raised = [raised with { Text = null }] }, "review.text-blank raised[0].text"),
            (new() { Held = [held], Raised = [raised with { Review = "Q2" }] }, "review.reference-unknown raised[0].review"),
            (new() { Held = [held], Raised = [raised with { Review = null }] }, "review.reference-unknown raised[0].review"),
            (new() { Held = [held], Raised = [raised with { SettledOn = new(2025, 12, 31), Outcome = "gone" }] }, "review.date-unfit raised[0].settledOn"),
            (new() { Held = [held], Raised = [raised with { SettledOn = held.On }] }, "review.text-blank raised[0].outcome"),
            (new() { Held = [held], Raised = [raised with { Outcome = "gone" }] }, "review.text-blank raised[0].outcome"),
            (new() { Held = [held], Agreed = [action with { Id = "" }] }, "review.id-unfit agreed[0].id"),
            (new() { Held = [held], Agreed = [action with { Title = "" }] }, "review.text-blank agreed[0].title"),
            (new() { Held = [held], Agreed = [action with { Owner = "" }] }, "review.text-blank agreed[0].owner"),
            (new() { Held = [held], Agreed = [action with { Review = "Q2" }] }, "review.reference-unknown agreed[0].review"),
            (new() { Held = [held], Agreed = [action with { Finding = "N1" }] }, "review.reference-unknown agreed[0].finding"),
            (new() { Held = [held], Agreed = [action with { Due = null }] }, "review.date-unfit agreed[0].due"),
            (new() { Held = [held], Agreed = [action with { Due = new(2025, 12, 31) }] }, "review.date-unfit agreed[0].due"),
            (new() { Held = [held], Agreed = [action with { DoneOn = new(2025, 12, 31), Evidence = "x" }] }, "review.date-unfit agreed[0].doneOn"),
            (new() { Held = [held], Agreed = [action with { DoneOn = held.On }] }, "review.text-blank agreed[0].evidence"),
            (new() { Held = [held], Agreed = [action with { Evidence = "x" }] }, "review.text-blank agreed[0].evidence"),
            (new() { Held = [held], Agreed = [action with { DroppedOn = new(2025, 12, 31), DropReason = "x" }] }, "review.date-unfit agreed[0].droppedOn"),
            (new() { Held = [held], Agreed = [action with { DroppedOn = held.On }] }, "review.text-blank agreed[0].dropReason"),
            (new() { Held = [held], Agreed = [action with { DropReason = "x" }] }, "review.text-blank agreed[0].dropReason"),
            (new() { Held = [held], Agreed = [action with { DoneOn = held.On, Evidence = "x", DroppedOn = held.On, DropReason = "x" }] },
                "review.date-unfit agreed[0].droppedOn"),
            (new() { Held = [held], Agreed = [action with { Moves = [null] }] }, "review.move-unfit agreed[0].moves[0]"),
            (new() { Held = [held], Agreed = [action with { Moves = [new() { On = new(2025, 12, 31), To = new(2026, 3, 1), Reason = "x" }] }] },
                "review.move-unfit agreed[0].moves[0]"),
            (new() { Held = [held], Agreed = [action with { Moves = [new() { On = held.On, To = new(2025, 12, 31), Reason = "x" }] }] },
                "review.move-unfit agreed[0].moves[0]"),
            (new() { Held = [held], Agreed = [action with { Moves = [new() { On = held.On, To = new(2026, 3, 1) }] }] },
                "review.move-unfit agreed[0].moves[0]"),
            (
                new() { Held = [held], Agreed = [action with { Moves = [new() { On = new(2026, 2, 2), To = new(2026, 3, 1), Reason = "x" },
                    new() { On = new(2026, 2, 1), To = new(2026, 4, 1), Reason = "x" }] }] },
                "review.move-unfit agreed[0].moves[1]"),
        ];
        foreach (var (draft, expected) in cases)
        {
            var book = ReviewBook.Of(draft);

            Assert.Equal([expected], book.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
            Assert.Equal(draft.Held!.Count + (draft.Raised?.Count ?? 0) + (draft.Agreed?.Count ?? 0) - 1, book.Held.Count + book.Raised.Count
                + book.Agreed.Count);
        }

        Assert.Equal(hash, ReviewBook.Of(new() { Held = [held with { Pack = hash.ToUpperInvariant() }] }).Held[0].Pack!.Hex);
    }

    [Fact]
    public void A_due_date_may_move_on_the_day_it_was_agreed_and_twice_a_day()
    {
        // The later of two on one day counts, and the earliest new due date is the day of the review.
        ActionMoveDraft Move(LocalDate to) => new() { On = new(2026, 1, 1), To = to, Reason = "ill" };
        var book = ReviewBook.Of(new() { Held = [Held("Q1", 1)], Agreed = [Action("A1", "Q1", 2) with { Moves = [Move(new(2026, 1, 1)), Move(new(2026, 1, 9))] }] });
        Assert.Empty(book.Findings);
        var carried = Assert.Single(book.On(new(2026, 1, 1)).Actions);
        Assert.Equal((new LocalDate(2026, 1, 9), 2), (carried.Due, carried.Moved));
    }

    [Fact]
    public void Nothing_is_lost_whatever_the_order() => Laws.HoldForRandom(100, random =>
    {
        LocalDate Day(int least = 0) => new LocalDate(2026, 1, 1).PlusDays(random.Next(least, 365));
        var held = Enumerable.Range(0, random.Next(1, 6)).Select(number => new HeldReviewDraft { Id = $"Q{number}", On = Day(), Attendees = ["Ann"] })
            .ToArray();
        var agreed = Enumerable.Range(0, random.Next(0, 12)).Select(number =>
        {
            var review = held[random.Next(held.Length)];
            var day = review.On!.Value.PlusDays(random.Next(0, 200));
            var action = new ReviewActionDraft { Id = $"A{number}", Review = review.Id, Title = "t", Owner = "o",
                Due = review.On.Value.PlusDays(random.Next(0, 90)) };
            return random.Next(4) switch { 0 => action with { DoneOn = day, Evidence = "e" }, 1 => action with { DroppedOn = day, DropReason = "r" }, _ =>
                action };
        }).ToArray();
        var date = Day();
        var shuffled = agreed.ToArray();
        random.Shuffle(shuffled);

        var book = ReviewBook.Of(new() { Held = held, Agreed = shuffled });
        var agenda = book.On(date);

        Assert.Empty(book.Findings);
        Assert.Equal(agenda.Agreed, agenda.Done + agenda.Dropped + agenda.Actions.Count);

        // The oracle walks from review to review and takes along what is open.
        var carried = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var review in held.Where(one => one.On <= date).OrderBy(one => one.On).ThenBy(one => one.Id, StringComparer.Ordinal))
        {
            foreach (var id in carried.Keys.ToArray()) carried[id]++;
            foreach (var action in agreed.Where(one => one.Review == review.Id)) carried[action.Id!] = 0;
        }

        foreach (var gone in agreed.Where(one => one.DoneOn <= date || one.DroppedOn <= date)) carried.Remove(gone.Id!);
        Assert.Equal(carried.OrderBy(pair => pair.Key, StringComparer.Ordinal), agenda.Actions.Select(one => KeyValuePair.Create(one.Action.Id, one.Carried))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.All(agenda.Actions, one => Assert.Equal(one.Due < date ? Period.Between(one.Due, date, PeriodUnits.Days).Days : 0, one.DaysOverdue));
    });
}
