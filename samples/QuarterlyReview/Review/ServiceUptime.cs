namespace QuarterlyReviewSample;

/// <summary>How available a service was in the quarter.</summary>
/// <param name="Service">the service</param>
/// <param name="Measured">the availability</param>
internal sealed record ServiceUptime(string Service, Availability Measured);
