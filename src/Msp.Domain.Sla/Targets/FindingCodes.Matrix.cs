namespace Msp.Domain.Sla;

public static partial class FindingCodes
{
    /// <summary>A priority matrix needs priorities, urgencies and impacts.</summary>
    public const string MatrixEmpty = "matrix.empty";

    /// <summary>A name in a priority matrix is not blank.</summary>
    public const string MatrixNameBlank = "matrix.name-blank";

    /// <summary>A name stands once among the priorities, the urgencies or the impacts.</summary>
    public const string MatrixNameRepeated = "matrix.name-repeated";

    /// <summary>Every impact with every urgency has a priority.</summary>
    public const string MatrixCellMissing = "matrix.cell-missing";

    /// <summary>An impact has more priorities than there are urgencies.</summary>
    public const string MatrixCellExtra = "matrix.cell-extra";

    /// <summary>A cell's priority is one of those the matrix lists.</summary>
    public const string MatrixPriorityUnknown = "matrix.priority-unknown";

    /// <summary>A higher impact or urgency gives a lower priority.</summary>
    public const string MatrixNotMonotone = "matrix.not-monotone";
}
