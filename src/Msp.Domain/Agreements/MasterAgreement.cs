namespace Msp.Domain.Agreements;

/// <summary>Framework agreements: a schedule for one client states only what differs, and the framework says the rest.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public static class MasterAgreement
{
    /// <summary>Makes a plain agreement of a schedule and the framework agreement it belongs to.</summary>
    /// <remarks>
    /// Each section that the schedule states replaces that of the framework as a whole. The framework counts as it stands when the schedule takes effect, its
    /// amendments until then included; what is amended in it later reaches the schedule only by an amendment of its own. Zone, currency, parties and sites are
    /// the framework's where the schedule states none; signature, history and amendments are the schedule's own.
    /// </remarks>
    /// <param name="schedule">the schedule; its <see cref="ServiceAgreementDraft.Master"/> is the framework's id</param>
    /// <param name="master">the framework agreement</param>
    /// <param name="findings">what keeps the two from being resolved; empty when they are. What the agreement says is judged when it is made</param>
    /// <returns>the draft of a plain agreement; the schedule as it was when there are findings</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ServiceAgreementDraft Resolve(ServiceAgreementDraft schedule, ServiceAgreement master, out IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(master);
        findings = schedule.Master == master.Id ? []
            : [Finding.Error(DomainCodes.AgreementMasterDiffers, "master", schedule.Master ?? "", $"The framework agreement at hand is {master.Id}.")];
        if (findings.Count > 0)
            return schedule;
        var framework = master.ToDraft();
        var terms = FrameworkFrom(master, schedule.Terms?.Term?.Effective);
        return schedule with
        {
            Master = null,
            Zone = schedule.Zone ?? framework.Zone,
            Currency = schedule.Currency ?? framework.Currency,
            Parties = schedule.Parties ?? framework.Parties,
            Sites = schedule.Sites ?? framework.Sites,
            Terms = schedule.Terms is { } stated ? AgreementSections.Overlay(terms, stated, _ => true) : terms,
        };
    }

    private static AgreementTermsDraft FrameworkFrom(ServiceAgreement master, LocalDate? effective)
    {
        var start = effective is { } date && date >= AgreementRules.FirstDate && date <= AgreementRules.LastDate ? AgreementVersions.StartOf(date, master.Zone) : master.Versions[0].Start;
        return (master.Versions.LastOrDefault(version => version.Start <= start) ?? master.Versions[0]).Draft;
    }
}
