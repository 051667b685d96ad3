namespace Msp.Domain.Operations;

/// <summary>What is restored in a test.</summary>
public enum RestoreKind
{
    /// <summary>Single files.</summary>
    File = 0,

    /// <summary>An application with its data.</summary>
    Application = 1,

    /// <summary>A whole system.</summary>
    WholeSystem = 2,
}
