using Msp.Domain.Monetary;

namespace Msp.Domain.Kpis;

/// <summary>A part of a formula. Conditions answer true, false or null for unknown, as in Kleene's logic; quantities a value or null.</summary>
internal abstract record FormulaNode
{
    private FormulaNode() { }

    /// <summary>The names of the facts it reads, in the order written.</summary>
    public virtual IEnumerable<string> Facts => [];

    /// <summary>Whether the condition holds for what is read; null when the record does not tell.</summary>
    public virtual bool? Holds(FormulaReading reading) => throw new InvalidOperationException("A quantity is no condition.");

    /// <summary>The quantity of what is read: decimal, Duration, Instant, string, bool or Money; null when the record does not tell.</summary>
    public virtual object? Read(FormulaReading reading) => throw new InvalidOperationException("A condition is no quantity.");

    public sealed record All : FormulaNode
    {
        public override bool? Holds(FormulaReading reading) => true;
    }

    public sealed record Stated(string Name) : FormulaNode
    {
        public override IEnumerable<string> Facts => [Name];

        public override bool? Holds(FormulaReading reading) => reading.Record.Fact(Name) is { } value && value is not false;
    }

    public sealed record Not(FormulaNode Inner) : FormulaNode
    {
        public override IEnumerable<string> Facts => Inner.Facts;

        public override bool? Holds(FormulaReading reading) => !Inner.Holds(reading);
    }

    public sealed record And(FormulaNode Left, FormulaNode Right) : FormulaNode
    {
        public override IEnumerable<string> Facts => Left.Facts.Concat(Right.Facts);

        // False with anything is false, whatever is not known.
        public override bool? Holds(FormulaReading reading) => Left.Holds(reading) is not false and var left ? left & Right.Holds(reading) : false;
    }

    public sealed record Or(FormulaNode Left, FormulaNode Right) : FormulaNode
    {
        public override IEnumerable<string> Facts => Left.Facts.Concat(Right.Facts);

        // True with anything is true, whatever is not known.
        public override bool? Holds(FormulaReading reading) => Left.Holds(reading) is not true and var left ? left | Right.Holds(reading) : true;
    }

    public sealed record Compare(FormulaNode Left, string Sign, FormulaNode Right) : FormulaNode
    {
        public override IEnumerable<string> Facts => Left.Facts.Concat(Right.Facts);

        public override bool? Holds(FormulaReading reading)
        {
            if (Left.Read(reading) is not { } left || Right.Read(reading) is not { } right) return null;
            if (left is string && Sign is not ("=" or "!=")) return reading.Unknown("a text is only the same as another or not");
            int? order = (left, right) switch
            {
                (decimal one, decimal other) => one.CompareTo(other),
                (Duration one, Duration other) => one.CompareTo(other),
                (Instant one, Instant other) => one.CompareTo(other),
                (Money one, Money other) when one.Currency == other.Currency => one.Amount.CompareTo(other.Amount),
                (string one, string other) => string.CompareOrdinal(one, other),
                _ => null,
            };
            return order is not { } result ? reading.Unknown($"{FormulaReading.Told(left)} and {FormulaReading.Told(right)} do not compare") : Sign switch
            {
                "=" => result == 0,
                "!=" => result != 0,
                "<" => result < 0,
                "<=" => result <= 0,
                ">" => result > 0,
                _ => result >= 0,
            };
        }
    }

    public sealed record Arithmetic(FormulaNode Left, char Sign, FormulaNode Right) : FormulaNode
    {
        public override IEnumerable<string> Facts => Left.Facts.Concat(Right.Facts);

        public override object? Read(FormulaReading reading)
        {
            if (Left.Read(reading) is not { } left || Right.Read(reading) is not { } right) return null;
            try
            {
                object? result = (left, Sign, right) switch
                {
                    (decimal one, '+', decimal other) => one + other,
                    (decimal one, '-', decimal other) => one - other,
                    (decimal one, '*', decimal other) => one * other,
                    (Duration one, '+', Duration other) => one + other,
                    (Duration one, '-', Duration other) => one - other,
                    (Instant one, '-', Instant other) => one - other,
                    (Instant one, '+', Duration other) => one + other,
                    (Instant one, '-', Duration other) => one - other,
                    (Money one, '+', Money other) when one.Currency == other.Currency => one + other,
                    (Money one, '-', Money other) when one.Currency == other.Currency => one - other,
                    _ => null,
                };
                return result ?? reading.Nothing($"{FormulaReading.Told(left)} {Sign} {FormulaReading.Told(right)} has no meaning");
            }
            catch (OverflowException)
            {
                return reading.Nothing($"{FormulaReading.Told(left)} {Sign} {FormulaReading.Told(right)} is too large");
            }
        }
    }

    public sealed record Fact(string Name) : FormulaNode
    {
        public override IEnumerable<string> Facts => [Name];

        public override object? Read(FormulaReading reading) => reading.Record.Fact(Name) ?? reading.Nothing($"no {Name}");
    }

    public sealed record Value(object Given) : FormulaNode
    {
        public override object? Read(FormulaReading reading) => Given;
    }

    public sealed record End : FormulaNode
    {
        public override object? Read(FormulaReading reading) => reading.Moment;
    }
}
