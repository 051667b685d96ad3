namespace Msp.Domain.Pricing;

/// <summary>Which lines something is for, and in periods that start when.</summary>
internal sealed class LineScope(IReadOnlyList<string?>? lines, LocalDate? from, LocalDate? until)
{
    private readonly HashSet<string> ids = [.. (lines ?? []).Select(line => line!)];

    public LocalDate? From => from;

    public LocalDate? Until => until;

    public bool Holds(string line) => ids.Count == 0 || ids.Contains(line);

    public bool Holds(LocalDate date) => !(date < from) && !(date >= until);

    public bool Holds(string line, LocalDate date) => Holds(line) && Holds(date);

    public IReadOnlyList<string?>? ToDraft() => ids.Count == 0 ? null : [.. ids.Order(StringComparer.Ordinal)];
}
