namespace Msp.Domain.Documents;

/// <summary>One thing that differs between two versions of an agreement.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Path">where, as in the document, with list items by their id: <c>services[helpdesk].policy</c></param>
/// <param name="Old">what was there, as the document writes it; null where nothing was</param>
/// <param name="New">what is there now; null where nothing is</param>
public sealed record AgreementChange(string Path, string? Old, string? New)
{
    /// <summary>One line: <c>services[helpdesk].policy: gold → silver</c>.</summary>
    public override string ToString() => Old is null ? $"{Path}: added {New}" : New is null ? $"{Path}: removed {Old}" : $"{Path}: {Old} → {New}";
}
