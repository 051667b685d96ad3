using System.Globalization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Agreements;

/// <summary>What holds for some requests of a service, and the clause that says so.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record ScopeRule
{
    internal ScopeRule(ScopeRuleDraft draft)
    {
        (Clause, Activity, Site, Assets, Users) = (draft.Clause!, draft.Activity, draft.Site, draft.Assets, draft.Users);
        (Answer, Limit, Unit, Per, Price, Rate) = (draft.Answer!.Value, draft.Limit, draft.Unit, draft.Per ?? UsagePeriod.Month, draft.Price, draft.Rate);
    }

    /// <summary>The clause.</summary>
    public string Clause { get; }

    /// <summary>The kind of request or activity; null for any.</summary>
    public string? Activity { get; }

    /// <summary>The site, by id; null for any.</summary>
    public string? Site { get; }

    /// <summary>The kind of asset; null for any.</summary>
    public string? Assets { get; }

    /// <summary>The kind of user; null for any.</summary>
    public string? Users { get; }

    /// <summary>Which of the five answers holds.</summary>
    public ScopeVerdict Answer { get; }

    /// <summary>How much is covered in each period; null where nothing is covered to a limit.</summary>
    public decimal? Limit { get; }

    /// <summary>What the limit counts or the price is for, such as <c>hours</c>; null where there is neither.</summary>
    public string? Unit { get; }

    /// <summary>The period in which the limit holds.</summary>
    public UsagePeriod Per { get; }

    /// <summary>The price of a unit where billable or beyond the limit; null for none.</summary>
    public Money? Price { get; }

    /// <summary>The rate, by its name on the rate card, where billable or beyond the limit; null for none.</summary>
    public string? Rate { get; }

    /// <summary>How many of activity, site, assets and users are stated, 0 to 4; the most specific rule that matches decides.</summary>
    public int Specificity => new[] { Activity, Site, Assets, Users }.Count(part => part is not null);

    /// <summary>Whether the rule holds for a request.</summary>
    /// <param name="request">the request</param>
    public bool Matches(ScopeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Fits(Activity, request.Activity) && Fits(Site, request.Site) && Fits(Assets, request.Assets) && Fits(Users, request.Users);
    }

    /// <summary>The answer in words with its clause: <c>covered up to 10 hours a month (§3.2)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Words()} ({Clause})");

    /// <summary>The answer to a request that the rule holds for.</summary>
    /// <param name="used">how much of the limit is used up already</param>
    internal ScopeAnswer AnswerTo(decimal used) => Answer switch
    {
        ScopeVerdict.Covered => new ScopeAnswer.Covered(Clause),
        ScopeVerdict.CoveredUpTo => new ScopeAnswer.CoveredUpTo(Clause, Limit!.Value, used, decimal.Max(0m, Limit.Value - used), Unit!, Per, Beyond),
        ScopeVerdict.Billable => new ScopeAnswer.Billable(Clause, Price, Rate, Unit),
        ScopeVerdict.NeedsQuote => new ScopeAnswer.NeedsQuote(Clause),
        _ => new ScopeAnswer.Declined(Clause),
    };

    internal ScopeRuleDraft ToDraft() => new()
    {
        Clause = Clause, Activity = Activity, Site = Site, Assets = Assets, Users = Users, Answer = Answer, Limit = Limit, Unit = Unit, Price = Price,
        Rate = Rate,
        Per = Per == UsagePeriod.Month ? null : Per,
    };

    private ScopeAnswer Beyond => Price is null && Rate is null ? new ScopeAnswer.NeedsQuote(Clause) : new ScopeAnswer.Billable(Clause, Price, Rate, Unit);

    private static bool Fits(string? wanted, string? actual) => wanted is null || wanted == actual;

    private string Words() => AnswerTo(0m).Match(
        _ => "covered",
        upTo => $"covered up to {upTo.Limit.ToString(CultureInfo.InvariantCulture)} {upTo.Unit} a {FindingPath.Value(upTo.Per)}",
        billable => $"billable at {billable.Words}",
        _ => "needs a quote",
        _ => "declined");
}
