namespace Msp.Domain.Kpis;

/// <summary>One survey sent to one person, answered or not.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record SurveyResponse
{
    private SurveyResponse(string id, SurveyInstrument instrument, SurveyPurpose purpose, Instant sent) =>
        (Id, Instrument, Purpose, Sent) = (id, instrument, purpose, sent);

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>How it asks.</summary>
    public SurveyInstrument Instrument { get; }

    /// <summary>What it asks about.</summary>
    public SurveyPurpose Purpose { get; }

    /// <summary>When it was sent.</summary>
    public Instant Sent { get; }

    /// <summary>When it was answered; null when it was not.</summary>
    public Instant? Answered { get; private init; }

    /// <summary>The answer on the scale of the instrument; null when there is none.</summary>
    public int? Rating { get; private init; }

    /// <summary>The wording or edition of the questions; <c>1</c> unless stated. Answers to two versions are never put together.</summary>
    public string Version { get; init; } = "1";

    /// <summary>Who is asked, such as <c>users</c> or <c>executives</c>; null when not stated.</summary>
    public string? Audience { get; init; }

    /// <summary>The ticket it is about; null for none.</summary>
    public string? Ticket { get; init; }

    /// <summary>The client it is about; null when not stated.</summary>
    public string? Client { get; init; }

    /// <summary>What was written, for people; null for nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>Whether it came back undelivered.</summary>
    public bool Bounced { get; init; }

    /// <summary>A survey that was sent and is not answered.</summary>
    /// <param name="id">not blank</param>
    /// <param name="instrument">how it asks</param>
    /// <param name="purpose">what it asks about</param>
    /// <param name="sent">when it was sent</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="instrument"/> or <paramref name="purpose"/> is none there is.</exception>
    public static SurveyResponse Of(string id, SurveyInstrument instrument, SurveyPurpose purpose, Instant sent)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (!Enum.IsDefined(instrument)) throw new ArgumentOutOfRangeException(nameof(instrument), instrument, "There is no such instrument.");
        if (!Enum.IsDefined(purpose)) throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "There is no such purpose.");
        return new(id, instrument, purpose, sent);
    }

    /// <summary>The survey, answered.</summary>
    /// <param name="rating">on the scale of the instrument, ends included; 0 is an answer to <see cref="SurveyInstrument.Nps"/></param>
    /// <param name="at">when, not before it was sent</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rating"/> is not on the scale, or <paramref name="at"/> is before it was sent.</exception>
    public SurveyResponse Answer(int rating, Instant at)
    {
        var (lowest, highest) = Scale(Instrument);
        if (rating < lowest || rating > highest) throw new ArgumentOutOfRangeException(nameof(rating), rating, $"The scale is {lowest} to {highest}.");
        if (at < Sent) throw new ArgumentOutOfRangeException(nameof(at), at, "An answer comes after the question.");
        return this with { Rating = rating, Answered = at };
    }

    /// <summary>The ends of the scale of an instrument, both included.</summary>
    /// <param name="instrument">how it asks</param>
    public static (int Lowest, int Highest) Scale(SurveyInstrument instrument) => instrument switch
    {
        SurveyInstrument.Smiley => (1, 3),
        SurveyInstrument.Nps => (0, 10),
        SurveyInstrument.CesEase => (1, 7),
        _ => (1, 5),
    };

    /// <summary>The survey as a record of the kind <c>survey</c>, known since it was answered or sent.</summary>
    /// <remarks>Facts: <c>instrument</c> (<c>csat</c>, <c>smiley</c>, <c>nps</c>, <c>ces-7</c>, <c>ces-5</c>), <c>version</c>, <c>purpose</c>, <c>sent</c>,
    /// <c>answered</c>,
    /// <c>rating</c>, <c>audience</c>, <c>ticket</c>, <c>client</c>, <c>bounced</c>.</remarks>
    public KpiRecord ToRecord() => KpiRecord.Of(KpiFormula.Survey, Id)
        .With("instrument", Instrument switch { SurveyInstrument.CesEase => "ces-7", SurveyInstrument.CesEffort => "ces-5", _ => FindingPath.Value(Instrument) })
        .With("version", Version).With("purpose", FindingPath.Value(Purpose)).With("sent", Sent).With("answered", Answered).With("rating", Rating)
        .With("audience", Audience).With("ticket", Ticket).With("client", Client).With("bounced", Bounced).RecordedAt(Answered ?? Sent);
}
