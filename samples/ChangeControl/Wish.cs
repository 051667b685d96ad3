using Msp.Domain.Changes;

namespace ChangeControlSample;

/// <summary>One change of the made-up year: what was asked for in which month.</summary>
internal sealed record Wish(int Month, string Item, decimal Price, decimal Hours, int Days, ChangeCause Cause, RiskLevel Risk, bool Deferred = false);
