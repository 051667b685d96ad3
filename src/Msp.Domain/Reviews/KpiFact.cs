using Msp.Domain.Monetary;

namespace Msp.Domain.Reviews;

/// <summary>One fact of a record, as it goes into the hash of a pack: its type and all of its value.</summary>
internal sealed record KpiFact
{
    public KpiFact(string name, object value) => (Name, Type, Value) = value switch
    {
        string text => (name, "text", text),
        bool flag => (name, "flag", FindingPath.Value(flag)),
        decimal number => (name, "number", PackText.Number(number)),
        Instant at => (name, "instant", FindingPath.Value(at)),
        Duration time => (name, "time", FindingPath.Text(time)),
        Money money => (name, "money", money.ToString()),
        _ => throw new ArgumentException($"A fact is no {value.GetType().Name}.", nameof(value)),
    };

    public string Name { get; }

    public string Type { get; }

    public string Value { get; }
}
