using Msp.Domain.Monetary;
using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

/// <summary>Made-up feedback, complaints and reviews.</summary>
internal static class Made
{
    /// <summary>A Monday, 12:00 in UTC, 13:00 in Berlin.</summary>
    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    public static BusinessCalendar Office { get; } = BusinessCalendar.In("Europe/Berlin").Named("office").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday,
        "09:00-17:00").Build();

    public static BusinessCalendar Never { get; } = BusinessCalendar.In("Europe/Berlin").Named("never").Build();

    public static ReplyPromise Promise { get; } = ReplyPromise.In(Office, Duration.FromHours(8), Duration.FromHours(40));

    public static FeedbackDraft Feedback(string id, FeedbackKind kind = FeedbackKind.Complaint) => new()
    {
        Id = id, Kind = kind, From = Side.Client, By = "Ann", Text = "nobody called back", Example = "ticket 17 on 2 March", GivenAt = Noon,
    };

    public static ComplaintLadderDraft LadderDraft { get; } = new()
    {
        Levels =
        [
            new() { Name = "managers", Provider = "service manager", Client = "IT lead", AcknowledgeWithin = Duration.FromHours(4),
                AnswerWithin = Duration.FromHours(16) },
            new() { Name = "directors", Provider = "service director", Client = "CIO", AnswerWithin = Duration.FromHours(40) },
            new() { Name = "boards", Provider = "CEO", Client = "CEO", AnswerWithin = Duration.FromHours(80) },
        ],
    };

    public static Complaint Complaint(ComplaintLadderDraft? ladder = null) =>
        Domain.Reviews.Complaint.Open("B1", "third outage in a month", Side.Client, "Ann", Noon, ComplaintLadder.From(ladder ?? LadderDraft), Office);

    public static Money Eur(decimal amount) => Money.Of(amount, Currency.Eur);

    public static Instant Hours(double hours) => Noon + Duration.FromHours(hours);
}
