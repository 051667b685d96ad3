namespace Msp.Domain.Changes;

/// <summary>What is done with an operational change.</summary>
public enum OperationVerb
{
    /// <summary>What it touches, how long it takes, its kind or its risk changes, and it must be authorised again.</summary>
    Revise = 0,

    /// <summary>It is put to a board.</summary>
    Submit = 1,

    /// <summary>It is put up, and a template authorised it once for all.</summary>
    PreAuthorise = 2,

    /// <summary>The board authorises it.</summary>
    Authorise = 3,

    /// <summary>The board decides against it.</summary>
    Reject = 4,

    /// <summary>It gets a time, or another one.</summary>
    Schedule = 5,

    /// <summary>Work on it begins.</summary>
    Start = 6,

    /// <summary>It is carried out.</summary>
    Finish = 7,

    /// <summary>It is undone.</summary>
    BackOut = 8,

    /// <summary>It is put away; an emergency with its review.</summary>
    Close = 9,

    /// <summary>It is given up.</summary>
    Cancel = 10,
}
