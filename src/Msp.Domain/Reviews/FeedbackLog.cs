namespace Msp.Domain.Reviews;

/// <summary>The feedback that two sides gave one another, under the promise to reply to it.</summary>
/// <remarks>Ordered by the time at which it was given, then by id. Immutable and thread-safe.</remarks>
public sealed class FeedbackLog
{
    private FeedbackLog(ReplyPromise promise, IReadOnlyList<FeedbackItem> items, IReadOnlyList<Finding> findings) =>
        (Promise, Items, Findings) = (promise, items, findings);

    /// <summary>How soon feedback is replied to.</summary>
    public ReplyPromise Promise { get; }

    /// <summary>What has no errors.</summary>
    public IReadOnlyList<FeedbackItem> Items { get; }

    /// <summary>Everything found; places begin with the index, such as <c>[3].text</c>.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Reads feedback: what has errors is a finding, what is valid counts, and of several with one id the first.</summary>
    /// <param name="promise">how soon feedback is replied to</param>
    /// <param name="drafts">what was written down</param>
    public static FeedbackLog Of(ReplyPromise promise, IEnumerable<FeedbackDraft?> drafts)
    {
        ArgumentNullException.ThrowIfNull(promise);
        ArgumentNullException.ThrowIfNull(drafts);
        var findings = new List<Finding>();
        var items = FactReading.Read(drafts, FeedbackItem.Validator, draft => new FeedbackItem(draft), item => item.Id, DomainCodes.FeedbackIdUnfit, findings);
        return new(promise, [.. items.OrderBy(item => item.GivenAt).ThenBy(item => item.Id, StringComparer.Ordinal)], findings.AsReadOnly());
    }

    /// <summary>How the replies stand at an instant: what was given later is left out, and what was replied later is not known.</summary>
    /// <param name="asOf">the instant</param>
    /// <param name="from">only feedback that this side gave; of both by default</param>
    public FeedbackStanding At(Instant asOf, Side? from = null) =>
        new(asOf, [.. Items.Where(item => item.GivenAt <= asOf && (from is null || item.Giver == from)).Select(item =>
            FeedbackReading.Of(item, Promise, asOf))]);
}
