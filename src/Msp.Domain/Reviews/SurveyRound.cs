using System.Globalization;
using System.Text.Json;
using Msp.Domain.Kpis;

namespace Msp.Domain.Reviews;

/// <summary>The surveys with one audience, one purpose and one edition of one question: only those can be put together.</summary>
/// <remarks>Made by <see cref="Of"/>. Immutable and thread-safe.</remarks>
public sealed class SurveyRound
{
    private const string NoAudience = "audience not stated";

    private readonly IReadOnlyList<SurveyResponse> surveys;

    private SurveyRound(string audience, SurveyPurpose purpose, SurveyInstrument instrument, string version, IReadOnlyList<SurveyResponse> surveys) =>
        (Audience, Purpose, Instrument, Version, this.surveys) = (audience, purpose, instrument, version, surveys);

    /// <summary>Who was asked, such as <c>users</c>, <c>client IT</c>, <c>executives</c> or <c>provider team</c>.</summary>
    public string Audience { get; }

    /// <summary>Whether it was about a ticket or about the relationship.</summary>
    public SurveyPurpose Purpose { get; }

    /// <summary>How it was asked.</summary>
    public SurveyInstrument Instrument { get; }

    /// <summary>The edition of the question.</summary>
    public string Version { get; }

    /// <summary>The audience, purpose, question and edition in one phrase.</summary>
    public string Name => $"{Audience}, {FindingPath.Value(Purpose)}, {FindingPath.Value(Instrument)} {Version}";

    /// <summary>How many were sent.</summary>
    public int Sent => surveys.Count;

    /// <summary>How many did not come back undelivered.</summary>
    public int Delivered => surveys.Count(one => !one.Bounced);

    /// <summary>How many of them were answered.</summary>
    public int Answered => Ratings.Sum(rating => rating.Count);

    /// <summary>How many answered so, for each rating of the scale, the lowest first; zeros included.</summary>
    public IReadOnlyList<SurveyRating> Ratings
    {
        get
        {
            var (lowest, highest) = SurveyResponse.Scale(Instrument);
            return [.. Enumerable.Range(lowest, highest - lowest + 1).Select(rating =>
                new SurveyRating(rating, surveys.Count(one => !one.Bounced && one.Rating == rating)))];
        }
    }

    internal IEnumerable<string> Facts => surveys.Select(Fact);

    /// <summary>Sorts surveys by audience, purpose, question and edition, as known at an instant: what was sent later is left out, and what was answered later
    /// is not known.</summary>
    /// <param name="responses">the surveys, answered or not; of several with one id the one answered last by then counts</param>
    /// <param name="asOf">the instant</param>
    /// <returns>by audience, purpose, question and edition</returns>
    public static IReadOnlyList<SurveyRound> Of(IEnumerable<SurveyResponse> responses, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(responses);
        return
        [
            .. responses.Where(one => one.Sent <= asOf).Select(one => one.Answered > asOf ? Unanswered(one) : one)
                .GroupBy(one => one.Id, StringComparer.Ordinal)
                .Select(same => same.OrderBy(one => one.Answered ?? Instant.MinValue).ThenBy(Fact, StringComparer.Ordinal).Last())
                .GroupBy(one => (Audience: one.Audience ?? NoAudience, one.Purpose, one.Instrument, one.Version))
                .OrderBy(group => group.Key.Audience, StringComparer.Ordinal).ThenBy(group => group.Key.Purpose).ThenBy(group => group.Key.Instrument)
                    .ThenBy(group => group.Key.Version, StringComparer.Ordinal)
                .Select(group => new SurveyRound(group.Key.Audience, group.Key.Purpose, group.Key.Instrument, group.Key.Version, [.. group])),
        ];
    }

    /// <summary>One line: how many were sent, delivered and answered.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: {Sent} sent, {Delivered} delivered, {Answered} answered");

    private static string Fact(SurveyResponse one) => JsonSerializer.Serialize(one, PackJson.Default.SurveyResponse);

    private static SurveyResponse Unanswered(SurveyResponse one) => SurveyResponse.Of(one.Id, one.Instrument, one.Purpose, one.Sent) with
    {
        Version = one.Version, Audience = one.Audience, Ticket = one.Ticket, Client = one.Client, Bounced = one.Bounced,
    };
}
