namespace Msp.Domain.Kpis;

/// <summary>A metric of the catalogue: what everybody may mean by its name, as a formula.</summary>
/// <remarks>Equality is by reference. Immutable and thread-safe.</remarks>
public sealed class StandardKpi
{
    internal StandardKpi(string code, string name, KpiUnit unit, KpiDirection direction, KpiPerspective perspective, string basis, bool needsCurrency,
        KpiFormulaDraft formula) =>
        (Code, Name, Unit, Direction, Perspective, Basis, NeedsCurrency, Formula) =
        (code, name, unit, direction, perspective, basis, needsCurrency || unit == KpiUnit.Money, new(formula));

    /// <summary>The code, such as <c>fcr-net</c>; never changes its meaning.</summary>
    public string Code { get; }

    /// <summary>The name for people.</summary>
    public string Name { get; }

    /// <summary>The unit.</summary>
    public KpiUnit Unit { get; }

    /// <summary>Which way is better.</summary>
    public KpiDirection Direction { get; }

    /// <summary>Who sees what it shows.</summary>
    public KpiPerspective Perspective { get; }

    /// <summary>The formula; its texts name the facts that records need.</summary>
    public KpiFormula Formula { get; }

    /// <summary>Where the definition comes from, and what it is mistaken for.</summary>
    public string Basis { get; }

    /// <summary>Whether a KPI of it states a currency.</summary>
    public bool NeedsCurrency { get; }

    /// <summary>One line: code, name and formula.</summary>
    public override string ToString() => $"{Code}: {Name}; {Formula}";
}
