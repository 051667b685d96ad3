namespace Msp.Domain.Communication;

/// <summary>Holds what is owed against what was sent.</summary>
internal static class CommunicationChecking
{
    /// <param name="owed">what is owed</param>
    /// <param name="protocols">the protocols by which it may be owed, earliest first, each with the calendars it names</param>
    /// <param name="sent">what was sent</param>
    /// <param name="asOf">what was sent later is not known</param>
    public static CommunicationCheck Check(
        IReadOnlyList<CommunicationOwed> owed,
        IReadOnlyList<(CommunicationProtocol Protocol, IReadOnlyDictionary<string, BusinessCalendar> Calendars)> protocols,
        IReadOnlyList<CommunicationSent> sent, Instant asOf)
    {
        var duties = protocols.SelectMany(one => one.Protocol.Reports.Concat(one.Protocol.Meetings).Select(duty => (Duty: duty, one.Calendars)))
            .ToLookup(one => one.Duty.Id, StringComparer.Ordinal);
        var named = owed.Select(one => (one.Duty.Id, one.For)).ToHashSet();
        var first = new Dictionary<(string, LocalDate), Instant>();
        var findings = new List<Finding>();
        foreach (var one in sent.Where(one => one.At <= asOf).OrderBy(one => one.At))
        {
            // Where an amendment changed the cadence, a date may be owed by several names: that of what is owed here goes first.
            var names = duties[one.Id].Select(known => known.Duty.Cadence.OwedFor(one.For, known.Calendars)).OfType<LocalDate>().ToList();
            if (names.Count == 0)
                findings.Add(Finding.Warning(DomainCodes.CommunicationSentUnowed, one.Id, FindingPath.Value(one.For),
                    "Nothing of this id is owed for this date."));
            else if (!first.TryAdd((one.Id, names.FirstOrDefault(name => named.Contains((one.Id, name)), names[0])), one.At))
                findings.Add(Finding.Warning(DomainCodes.CommunicationSentTwice, one.Id, FindingPath.Value(one.For),
                    "It was sent for this date before; the first time counts."));
        }

        return new(Array.AsReadOnly([.. owed.Select(one =>
            new CommunicationItem(one, first.TryGetValue((one.Duty.Id, one.For), out var at) ? at : null, asOf))]), findings.AsReadOnly());
    }
}
