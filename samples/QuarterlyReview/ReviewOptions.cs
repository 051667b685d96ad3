namespace QuarterlyReviewSample;

/// <summary>What the command line says.</summary>
internal sealed record ReviewOptions(string? Data, string Quarter, string? Html, string? Json);
