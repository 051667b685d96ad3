namespace QuarterlyReviewSample;

/// <summary>What time was worked for.</summary>
internal enum WorkKind
{
    /// <summary>Something had happened.</summary>
    Reactive = 0,

    /// <summary>So that nothing happens.</summary>
    Preventive = 1,

    /// <summary>Something new.</summary>
    Project = 2,
}
