using FluentValidation;

namespace Msp.Domain.Changes;

/// <summary>Judges how changes are authorised.</summary>
internal sealed class ChangeEnablementValidator : AbstractValidator<ChangeEnablementDraft>
{
    private const int MostDays = 365;
    private const int MostWeeks = 52;
    private const int MostNoticeDays = 90;

    public ChangeEnablementValidator()
    {
        RuleFor(terms => terms.ReviewWithinDays).Must(days => days is >= 1 and <= MostDays).Finds(DomainCodes.EnablementReviewMissing, "An emergency is reviewed within 1 to 365 days.");
        RuleForEach(terms => terms.Standard).Must(Judging.IsStated).Finds(DomainCodes.EnablementStandardBlank, "A template of standard changes has an id.");
        RuleFor(terms => terms).Custom((terms, context) =>
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (index, board) in (terms.Boards ?? []).Index())
            {
                if (board is null || !Judging.IsStated(board.Name) || !names.Add(board.Name) || !Fits(board))
                    context.Report(DomainCodes.EnablementBoardUnfit, FindingPath.Item("boards", index), board?.Name, "A board has a name of its own, members, each once, a number of them that decide, and authorises normal changes or emergencies.");
                if (board?.Meetings is { } meetings && !Fits(meetings))
                    context.Report(DomainCodes.EnablementMeetingsUnfit, FindingPath.Item("boards", index, "meetings"), board.Name, "Meetings have a zone, a time, either weekdays or one weekday of a month, 1 to 52 weeks from a first date on, and at most 90 days of notice.");
            }

            foreach (var kind in new[] { ChangeKind.Normal, ChangeKind.Emergency })
            {
                if (!(terms.Boards ?? []).Any(board => board is not null && board.Risk is null or RiskLevel.Low && (board.Kinds ?? [ChangeKind.Normal]).Contains(kind)))
                    context.Report(DomainCodes.EnablementBoardMissing, "boards", kind, "Some board authorises normal changes of any risk, and some emergencies.");
            }
        });
    }

    private static bool Fits(ChangeBoardDraft board) =>
        board.Members is { Count: > 0 } members && members.All(Judging.IsStated) && members.Distinct(StringComparer.Ordinal).Count() == members.Count
        && (board.Needs is not { } needs || (needs >= 1 && needs <= members.Count))
        && (board.Kinds is null || (board.Kinds.Count > 0 && board.Kinds.All(kind => kind is ChangeKind.Normal or ChangeKind.Emergency)))
        && (board.Risk is not { } risk || Enum.IsDefined(risk));

    private static bool Fits(BoardMeetingsDraft meetings) =>
        meetings.Zone is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null && meetings.At is not null
        && (meetings.Days is null) != (meetings.Monthly is null)
        && (meetings.Days is not { } days || ChangeWindowValidator.Fits(days)) && (meetings.Monthly is not { } monthly || ChangeWindowValidator.Fits(monthly))
        && (meetings.EveryWeeks is not { } weeks || (weeks is >= 1 and <= MostWeeks && meetings.Days is not null && (weeks == 1 || meetings.Since is not null)))
        && meetings.NoticeDays is null or (>= 0 and <= MostNoticeDays)
        && meetings.Except?.Contains(null) != true;
}
