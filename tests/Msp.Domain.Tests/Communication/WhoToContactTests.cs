using Msp.Domain.Communication;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Communication.WorkedProtocol;

namespace Msp.Domain.Tests.Communication;

public sealed class WhoToContactTests
{
    private static readonly Roster Desk = Roster.Of(new Person("Cem").ReachedBy(Channel.Phone, Channel.Email), new Person("Dee").ReachedBy(Channel.Phone))
        .Role("desk", OnCallSchedule.Named("desk").Layer(Rotation.Always("Cem"), Office).Build()).Build();

    [Fact]
    public void WhoToContact_within_hours_is_the_line_at_once()
    {
        var steps = Who("incident", null, At("2026-03-03T10:00:00Z"));

        Assert.Equal(["service desk by phone +44 20 7946 0000: Cem (turn in layer 1); answers by 2026-03-03T10:05:00Z", "service desk by email: Cem (turn in layer 1); answers by 2026-03-03T14:00:00Z"], steps);
    }

    [Fact]
    public void WhoToContact_outside_hours_says_when_the_channel_opens_and_who_stands_in()
    {
        var steps = Who("incident", null, At("2026-03-03T18:00:00Z"));

        Assert.Equal(
            [
                "service desk by email: instead duty manager; answers by 2026-03-03T22:00:00Z; service desk is not there",
                "service desk by phone +44 20 7946 0000: Cem (turn in layer 1); answers by 2026-03-04T09:05:00Z; office opens 2026-03-04T09:00:00Z",
            ],
            steps);
    }

    [Fact]
    public void WhoToContact_goes_down_the_fallbacks_while_contacts_are_away()
    {
        Assert.Equal(
            ["duty manager by phone, senior, +50 %, 80.00 GBP each: instead director; answers by 2026-03-07T12:15:00Z; duty manager is not there"], Who("incident", "critical", At("2026-03-07T12:00:00Z")));
        Assert.StartsWith("duty manager by phone, senior, +50 %, 80.00 GBP each: answers by 2026-03-09T00:15:00Z", Who("incident", "critical", At("2026-03-09T00:00:00Z"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void WhoToContact_waits_for_the_first_who_comes_back()
    {
        var protocol = CommunicationProtocol.From(WithContact(1, contact => contact with { Fallback = null }));

        var step = Assert.Single(protocol.WhoToContact("incident", "critical", At("2026-03-07T12:00:00Z"), Calendars, Desk));

        Assert.Equal(("duty manager", At("2026-03-09T00:00:00Z"), "nobody is there before 2026-03-09T00:00:00Z"), (step.Contact!.Name, step.There!.Value, step.Reason));
    }

    [Fact]
    public void WhoToContact_of_an_absence_that_lasts_is_nobody()
    {
        var protocol = CommunicationProtocol.From(WithContact(1, contact => contact with { Fallback = null, Away = [new() { First = new(2026, 3, 1), Last = new(2026, 6, 1) }] }));

        var step = Assert.Single(protocol.WhoToContact("incident", "critical", At("2026-03-07T12:00:00Z"), Calendars, Desk));

        Assert.Equal((null, null, null, "nobody is there within 31 days"), (step.Contact, step.There, step.AnsweredBy, step.Reason));
        Assert.Equal("duty manager by phone, senior, +50 %, 80.00 GBP each: nobody; nobody is there within 31 days", step.ToString());
    }

    [Fact]
    public void WhoToContact_without_the_line_s_role_or_channel_goes_to_the_fallback()
    {
        var at = At("2026-03-03T10:00:00Z");

        Assert.All(Protocol.WhoToContact("incident", null, at, Calendars), step => Assert.Equal("duty manager", step.Contact!.Name));
        var byChat = CommunicationProtocol.From(WithRoute(0, route => route with { By = Channel.Chat }));
        Assert.Equal("duty manager", byChat.WhoToContact("incident", null, at, Calendars, Desk)[0].Contact!.Name);
    }

    [Theory]
    [InlineData("incident", "critical", 1)]
    [InlineData("Incident", "CRITICAL", 1)]
    [InlineData("incident", "low", 2)]
    [InlineData("incident", null, 2)]
    [InlineData("billing", null, 0)]
    public void WhoToContact_takes_the_routes_of_the_urgency_or_those_without(string purpose, string? urgency, int count) =>
        Assert.Equal(count, Who(purpose, urgency, At("2026-03-03T10:00:00Z")).Count);

    [Fact]
    public void WhoToContact_refuses_what_it_cannot_answer()
    {
        Assert.Equal("calendars", Assert.Throws<ArgumentException>(() => Protocol.WhoToContact("incident", null, At("2026-03-03T10:00:00Z"), new Dictionary<string, BusinessCalendar>())).ParamName);
        Assert.Equal("at", Assert.Throws<ArgumentOutOfRangeException>(() => Protocol.WhoToContact("incident", null, BusinessCalendar.Latest, Calendars)).ParamName);
        Assert.Equal("at", Assert.Throws<ArgumentOutOfRangeException>(() => Protocol.WhoToContact("incident", null, Instant.MinValue, Calendars)).ParamName);
    }

    [Fact]
    public void LadderFor_prefers_the_path_of_the_purpose()
    {
        Assert.Equal("board client client provider", string.Join(" ", new[] { Protocol.LadderFor(Side.Client, "complaint"), Protocol.LadderFor(Side.Client, "delay"), Protocol.LadderFor(Side.Client), Protocol.LadderFor(Side.Provider, "complaint") }));
        Assert.Null(Protocol.LadderFor(Side.Vendor));
    }

    [Fact]
    public void The_first_answer_is_that_of_a_walk_minute_by_minute() => Laws.HoldForRandom(60, random =>
    {
        var start = At("2026-03-01T00:00:00Z");
        var draft = WithContact(1, contact => contact with
        {
            Fallback = random.Next(2) == 0 ? null : "director", Away = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new LocalDate(2026, 3, 1).PlusDays(random.Next(9))).Select(first => new AbsenceDraft { First = first, Last = first.PlusDays(random.Next(3)) })],
        });
        draft = draft with { Contacts = [.. draft.Contacts!.Select(contact => contact!.Name == "director" ? contact with { Away = [new() { First = new(2026, 3, 3), Last = new(2026, 3, 12) }] } : contact)] };
        var protocol = CommunicationProtocol.From(draft);
        var at = start + Duration.FromMinutes(random.Next(10 * 24 * 60));

        var step = protocol.WhoToContact("incident", null, at, Calendars, Desk).First(one => one.Route.By == Channel.Phone);

        var expected = at;
        while (!(Office.IsOpen(expected) && IsThere(protocol, expected) is not null)) expected += Duration.FromMinutes(1);
        Assert.Equal(expected, step.There);
        Assert.Equal(IsThere(protocol, expected), step.Contact!.Name);
    });

    private static string? IsThere(CommunicationProtocol protocol, Instant at)
    {
        var date = at.InZone(London).Date;
        for (var name = "service desk"; name is not null;)
        {
            var contact = protocol.Contacts.First(one => one.Name == name);
            if (contact.Away.All(away => !away.Contains(date)) && (contact.Line is null || !Desk.Reachable(new Recipient("desk"), at, Channel.Phone).IsGap)) return name;
            name = contact.Fallback;
        }

        return null;
    }

    private static List<string> Who(string purpose, string? urgency, Instant at) => [.. Protocol.WhoToContact(purpose, urgency, at, Calendars, Desk).Select(step => $"{step}")];

    private static Instant At(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;
}
