namespace Msp.Domain.Communication;

/// <summary>A report or a meeting that is owed again and again: what about, by whom, to whom, and when.</summary>
/// <remarks>Made with <see cref="CommunicationProtocol"/>. Immutable and thread-safe.</remarks>
public sealed class CommunicationDuty
{
    internal CommunicationDuty(ReportDraft draft) =>
        (Kind, Id, Content, From, To, Cadence) =
            (CommunicationKind.Report, draft.Id!, [.. draft.Content!.Select(item => item!)], draft.From!, [draft.To!], new(draft.Cadence!));

    internal CommunicationDuty(MeetingDraft draft) =>
        (Kind, Id, Content, From, To, Cadence) =
            (CommunicationKind.Meeting, draft.Id!, [.. (draft.Agenda ?? []).Select(item => item!)], draft.From!, [.. draft.Attendees!.Select(role => role!)],
                new(draft.Cadence!));

    /// <summary>A report or a meeting.</summary>
    public CommunicationKind Kind { get; }

    /// <summary>The id. Never empty.</summary>
    public string Id { get; }

    /// <summary>What a report tells, or a meeting is about.</summary>
    public IReadOnlyList<string> Content { get; }

    /// <summary>The role that owes it.</summary>
    public string From { get; }

    /// <summary>The roles that get it or take part; at least one.</summary>
    public IReadOnlyList<string> To { get; }

    /// <summary>When.</summary>
    public Cadence Cadence { get; }

    /// <summary>The kind and id.</summary>
    public override string ToString() => $"{FindingPath.Value(Kind)} {Id}";

    internal ReportDraft ToReportDraft() => new() { Id = Id, Content = Content, From = From, To = To[0], Cadence = Cadence.ToDraft() };

    internal MeetingDraft ToMeetingDraft() =>
        new() { Id = Id, Agenda = Content.Count == 0 ? null : Content, From = From, Attendees = To, Cadence = Cadence.ToDraft() };
}
