namespace Msp.Domain.Pricing;

/// <summary>A class of hours, told by a calendar.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record HoursClassDraft
{
    /// <summary>Such as <c>business hours</c>; required, unique.</summary>
    public string? Name { get; init; }

    /// <summary>Name of the calendar of the agreement whose opening it is; required.</summary>
    public string? Calendar { get; init; }
}
