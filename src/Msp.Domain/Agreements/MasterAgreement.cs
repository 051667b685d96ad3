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
    /// <param name="findings">errors, which keep the two from being resolved; a warning when the framework is not signed, or has ended, on the date the
    /// schedule
    /// takes effect. What the agreement says is judged when it is made</param>
    /// <returns>the draft of a plain agreement; the schedule as it was when there are errors</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ServiceAgreementDraft Resolve(ServiceAgreementDraft schedule, ServiceAgreement master, out IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(master);
        findings = schedule.Master == master.Id ? []
            : [Finding.Error(DomainCodes.AgreementMasterDiffers, "master", schedule.Master ?? "", $"The framework agreement at hand is {master.Id}.")];
        if (findings.Count > 0)
            return schedule;
        if (!IsThere(master, schedule.Terms?.Term?.Effective))
            findings = [Finding.Warning(DomainCodes.AgreementMasterNotInForce, "master", master.Id,
                "The framework agreement is not signed, or has ended when the schedule takes effect.")];
        var framework = master.ToDraft();
        var terms = FrameworkFrom(master, schedule.Terms?.Term?.Effective);
        return schedule with
        {
            Master = null,
            Zone = schedule.Zone ?? framework.Zone,
            Currency = schedule.Currency ?? framework.Currency,
            Parties = schedule.Parties ?? framework.Parties,
            Sites = schedule.Sites ?? framework.Sites,
            Terms = schedule.Terms is { } stated ? AgreementSections.Overlay(terms, stated) : terms,
        };
    }

    private static bool IsThere(ServiceAgreement master, LocalDate? effective) => master.Signed is not null && !(StartOf(master, effective) >= master.EndsAt);

    private static AgreementTermsDraft FrameworkFrom(ServiceAgreement master, LocalDate? effective)
    {
        var start = StartOf(master, effective);
        return (master.Versions.LastOrDefault(version => version.Start <= start) ?? master.Versions[0]).Draft;
    }

    private static Instant StartOf(ServiceAgreement master, LocalDate? effective) =>
        effective is { } date && AgreementRules.IsInRange(date) ? DateStart.Of(date, master.Zone) : master.Versions[0].Start;
}
