namespace Msp.Domain.Responsibilities;

/// <summary>What must be told for work on a type of request to start.</summary>
/// <remarks>Made with <see cref="ResponsibilityTerms"/>. Immutable and thread-safe.</remarks>
public sealed class IntakeRequirement
{
    internal IntakeRequirement(IntakeDraft draft) =>
        (RequestType, Service, Items, Obligation) = (draft.RequestType!, draft.Service, [.. draft.Items!.Select(item => item!)], draft.Obligation!);

    /// <summary>The type of request. Never empty.</summary>
    public string RequestType { get; }

    /// <summary>The service, by id; null for every one.</summary>
    public string? Service { get; }

    /// <summary>What must be told; at least one, each once.</summary>
    public IReadOnlyList<string> Items { get; }

    /// <summary>The client's obligation, by id, that a missing item opens.</summary>
    public string Obligation { get; }

    /// <summary>What the client is asked for, because it was not told with the request.</summary>
    /// <param name="requestedAt">when the request was made</param>
    /// <param name="told">what was told, by item, and when; what is not required does not matter</param>
    /// <returns>an ask for each required item that was not told by <paramref name="requestedAt"/>, in the order of the requirement</returns>
    public IReadOnlyList<ObligationAsk> Missing(Instant requestedAt, IReadOnlyDictionary<string, Instant> told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return
        [
            .. from item in Items
               let at = told.TryGetValue(item, out var known) ? known : (Instant?)null
               where !(at <= requestedAt)
               select new ObligationAsk(Obligation, item, requestedAt, at),
        ];
    }

    /// <summary>The type of request, and the service where it has one.</summary>
    public override string ToString() => Service is null ? RequestType : $"{RequestType} of {Service}";

    internal IntakeDraft ToDraft() => new() { RequestType = RequestType, Service = Service, Items = Items, Obligation = Obligation };
}
