namespace Msp.Domain.Sla;

/// <summary>Why a ticket's priority, type, client, service or agreement was changed.</summary>
public enum ChangeReason
{
    /// <summary>Not said.</summary>
    Unstated = 0,

    /// <summary>It was entered wrongly and is now corrected: what was judged under the wrong value is void, though it stays visible.</summary>
    Misclassified = 1,

    /// <summary>The matter itself became worse.</summary>
    Worsened = 2,

    /// <summary>The matter itself became better.</summary>
    Eased = 3,

    /// <summary>The agreement was edited.</summary>
    AgreementEdited = 4,
}
