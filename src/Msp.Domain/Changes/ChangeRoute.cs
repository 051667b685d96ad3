namespace Msp.Domain.Changes;

/// <summary>How a change is authorised.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record ChangeRoute
{
    private ChangeRoute() { }

    /// <summary>It was authorised once for all.</summary>
    /// <param name="Template">the template</param>
    public sealed record PreAuthorised(string Template) : ChangeRoute;

    /// <summary>A board authorises it before.</summary>
    /// <param name="Board">the board</param>
    /// <param name="Why">what made it this board</param>
    public sealed record ByBoard(ChangeBoard Board, string Why) : ChangeRoute;

    /// <summary>A smaller board authorises it at once, and it is reviewed afterwards.</summary>
    /// <param name="Board">the board</param>
    /// <param name="ReviewBy">the last date for the review, when it is carried out on the date asked for</param>
    /// <param name="ReviewWithinDays">within how many days after it, it is reviewed</param>
    public sealed record AsEmergency(ChangeBoard Board, LocalDate ReviewBy, int ReviewWithinDays) : ChangeRoute;

    /// <summary>When the change can be authorised at the earliest: at once by a template or in an emergency, for which the board is called together.</summary>
    /// <param name="asked">when the change is put up</param>
    /// <returns>the time, or null where no meeting comes within a year after the notice</returns>
    public Instant? EarliestDecision(Instant asked) => this is ByBoard one ? one.Board.EarliestDecision(asked) : asked;

    /// <summary>Chooses by the case.</summary>
    /// <param name="preAuthorised">for <see cref="PreAuthorised"/></param>
    /// <param name="byBoard">for <see cref="ByBoard"/></param>
    /// <param name="asEmergency">for <see cref="AsEmergency"/></param>
    public T Match<T>(Func<PreAuthorised, T> preAuthorised, Func<ByBoard, T> byBoard, Func<AsEmergency, T> asEmergency) => this switch
    {
        PreAuthorised one => preAuthorised(one),
        ByBoard one => byBoard(one),
        _ => asEmergency((AsEmergency)this),
    };
}
