using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Responsibilities;

/// <summary>The responsibilities of an agreement: who does what, what the client owes, and what must be told for work to start.</summary>
/// <remarks>Made by <see cref="From"/>. Immutable and thread-safe.</remarks>
public sealed class ResponsibilityTerms
{
    private readonly Share? overloadedAbove;

    private ResponsibilityTerms(ResponsibilitiesDraft draft)
    {
        Matrix = new([.. (draft.Roles ?? []).Select(role => new RaciRole(role!))],
            [.. (draft.Activities ?? []).Select(activity => new RaciActivity(activity!))]);
        Obligations = [.. (draft.Obligations ?? []).Select(obligation => new ClientObligation(obligation!))];
        Intake = [.. (draft.Intake ?? []).Select(intake => new IntakeRequirement(intake!))];
        overloadedAbove = draft.OverloadedAbove;
    }

    /// <summary>Who does what.</summary>
    public RaciMatrix Matrix { get; }

    /// <summary>What the client owes, in the order it was stated.</summary>
    public IReadOnlyList<ClientObligation> Obligations { get; }

    /// <summary>What must be told, in the order it was stated.</summary>
    public IReadOnlyList<IntakeRequirement> Intake { get; }

    /// <summary>Makes responsibilities of what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; all findings are in it.</exception>
    public static ResponsibilityTerms From(ResponsibilitiesDraft draft) =>
        Definition.From(draft, new ResponsibilitiesValidator(), valid => new ResponsibilityTerms(valid), "responsibilities");

    /// <summary>Makes responsibilities of what was written down, or says everything that is wrong with it.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="terms">the responsibilities, or null when there are errors</param>
    /// <param name="findings">everything found</param>
    /// <returns>whether there are no errors</returns>
    public static bool TryFrom(ResponsibilitiesDraft draft, [NotNullWhen(true)] out ResponsibilityTerms? terms, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, new ResponsibilitiesValidator(), valid => new ResponsibilityTerms(valid), out terms, out findings);

    /// <summary>Makes responsibilities of a draft that was judged before.</summary>
    internal static ResponsibilityTerms Of(ResponsibilitiesDraft valid) => new(valid);

    /// <summary>What must be told for a type of request: what is stated for the service, or else for every service.</summary>
    /// <param name="requestType">the type of request</param>
    /// <param name="service">the service's id; null for what is stated for every service only</param>
    /// <returns>the requirement, or null when nothing must be told</returns>
    public IntakeRequirement? IntakeFor(string requestType, string? service = null) =>
        Intake.FirstOrDefault(intake => intake.RequestType == requestType && intake.Service == service)
        ?? Intake.FirstOrDefault(intake => intake.RequestType == requestType && intake.Service is null);

    /// <summary>What a ticket asked of the client, who must do it by when, and how long the ticket waited on it.</summary>
    /// <remarks>Every wait for the client in the ledger is something asked, from the start of the wait on; an obligation that names its reason
    /// says who must act. A stretch of waiting belongs to what was asked first of all that was open then, so that nothing counts twice.</remarks>
    /// <param name="ledger">the ledger of one of the ticket's clocks</param>
    /// <param name="calendars">the agreement's calendars, by name</param>
    /// <param name="asks">what was asked besides, such as items that were not told with the request; nothing by default</param>
    /// <returns>the account, as known at the ledger's reading; what was asked or done later is not in it</returns>
    /// <exception cref="ArgumentException"><paramref name="calendars"/> lacks the calendar of an obligation.</exception>
    public ObligationAccount Account(Ledger ledger, IReadOnlyDictionary<string, BusinessCalendar> calendars, IReadOnlyList<ObligationAsk>? asks = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(calendars);
        if (Obligations.FirstOrDefault(obligation => !calendars.ContainsKey(obligation.Calendar)) is { } homeless)
            throw new ArgumentException($"There is no calendar \"{homeless.Calendar}\".", nameof(calendars));
        return new ObligationAccounting(Obligations, calendars, ledger).Account(asks ?? []);
    }

    /// <summary>The canonical draft: making it again gives the same responsibilities.</summary>
    public ResponsibilitiesDraft ToDraft() => new()
    {
        Roles = Matrix.Roles.Count == 0 ? null : [.. Matrix.Roles.Select(role => role.ToDraft())],
        Activities = Matrix.Activities.Count == 0 ? null : [.. Matrix.Activities.Select(activity => activity.ToDraft())],
        Obligations = Obligations.Count == 0 ? null : [.. Obligations.Select(obligation => obligation.ToDraft())],
        Intake = Intake.Count == 0 ? null : [.. Intake.Select(intake => intake.ToDraft())],
        OverloadedAbove = overloadedAbove,
    };
}
