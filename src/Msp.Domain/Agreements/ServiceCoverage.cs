namespace Msp.Domain.Agreements;

/// <summary>Who answers for a service in one line, when, and how fast.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record ServiceCoverage
{
    private readonly string? ownClause;

    internal ServiceCoverage(CoverageDraft draft, string clause)
    {
        (Line, Skill, Role, Hours, AnswersWithin) = (draft.Line!, draft.Skill, draft.Role ?? draft.Line!, draft.Hours!, draft.AnswersWithin ?? Duration.Zero);
        Outside = draft.Outside is { } outside ? new(outside, Role) : null;
        (ownClause, Clause) = (draft.Clause, draft.Clause ?? clause);
    }

    /// <summary>The line, such as <c>first line</c>.</summary>
    public string Line { get; }

    /// <summary>The skill it is stated for; null for every skill that has no entry of its own.</summary>
    public string? Skill { get; }

    /// <summary>The role that answers.</summary>
    public string Role { get; }

    /// <summary>The calendar of its hours, by name.</summary>
    public string Hours { get; }

    /// <summary>How long at most until a human answers, in time within the hours.</summary>
    public Duration AnswersWithin { get; }

    /// <summary>What holds outside the hours; null where nobody answers until they open.</summary>
    public OutsideHours? Outside { get; }

    /// <summary>The clause; empty where neither it nor the service states one.</summary>
    public string Clause { get; }

    /// <summary>What holds at an instant.</summary>
    /// <param name="at">when somebody asks</param>
    /// <param name="terms">the terms it belongs to</param>
    internal CoverageAnswer At(Instant at, AgreementTerms terms)
    {
        var calendar = terms.Calendars[Hours];
        var opens = calendar.IsOpen(at) ? (Instant?)null : calendar.NextTransition(at)?.At;
        if (calendar.IsOpen(at))
            return new CoverageAnswer.Inside(this, Answered(calendar, at), calendar.NextTransition(at)?.At);
        var inHours = opens is { } opening ? Answered(calendar, opening) : null;
        if (Outside is { } outside)
            return new CoverageAnswer.Outside(this, outside, Instant.Min(at + outside.AnswersWithin, inHours ?? Instant.MaxValue), opens);
        return new CoverageAnswer.Closed(this, opens, inHours);
    }

    internal CoverageDraft ToDraft() => new()
    {
        Line = Line, Skill = Skill, Role = Role == Line ? null : Role, Hours = Hours, Clause = ownClause,
        AnswersWithin = AnswersWithin == Duration.Zero ? null : AnswersWithin, Outside = Outside?.ToDraft(Role),
    };

    private Instant? Answered(BusinessCalendar calendar, Instant from) =>
        calendar.TryAdd(from, AnswersWithin, Landing.Nearest, out var answered) ? answered : null;
}
