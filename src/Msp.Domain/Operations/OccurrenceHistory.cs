namespace Msp.Domain.Operations;

/// <summary>What counts of what happened to one time, event by event in their order.</summary>
internal sealed class OccurrenceHistory(OperationalProcess process, DueSpan span)
{
    private OccurrenceEvent? previous;

    public string? Claimer { get; private set; }

    public OccurrenceEvent.Completed? Completion { get; private set; }

    public OccurrenceEvent.Skipped? Skip { get; private set; }

    public List<OccurrenceEvent.Checked>? Checks { get; private set; }

    /// <summary>Null where nothing closed it.</summary>
    public OccurrenceStatus? Status => Completion is { } done ? span.Done(done.At) : Skip is null ? null : OccurrenceStatus.Skipped;

    private bool IsClosed => Completion is not null || Skip is not null;

    public void Add(OccurrenceEvent happened, List<Finding> findings)
    {
        // The same event, delivered twice.
        if (previous is not null && OccurrenceFold.Compare(previous, happened) == 0) return;
        previous = happened;
        switch (happened)
        {
            case OccurrenceEvent.Completed completed: Complete(completed, findings); break;
            case OccurrenceEvent.Claimed claimed: Claim(claimed, findings); break;
            case OccurrenceEvent.Skipped skipped: Leave(skipped, findings); break;
            default: Check((OccurrenceEvent.Checked)happened, findings); break;
        }
    }

    private void Claim(OccurrenceEvent.Claimed claim, List<Finding> findings)
    {
        if (IsClosed)
            findings.Add(Error(DomainCodes.OccurrenceClosedAlready, claim, "What is done or left out is not taken on again."));
        else if (Claimer is null || Judging.IsSamePerson(Claimer, claim.By))
            Claimer = claim.By;
        else
            findings.Add(Error(DomainCodes.OccurrenceClaimedByOther, claim, $"{Claimer} has taken it on; the claim does not count."));
    }

    private void Complete(OccurrenceEvent.Completed done, List<Finding> findings)
    {
        if (Completion is { } first)
            findings.Add(Error(DomainCodes.OccurrenceCompletedTwice, done, $"{first.By} has done it; the first time counts."));
        else if (Skip is not null)
            findings.Add(Error(DomainCodes.OccurrenceClosedAlready, done, "What was left out is not done afterwards."));
        else if (done.At < span.Opens)
            findings.Add(Error(DomainCodes.OccurrenceTooEarly, done, $"It can be done from {FindingPath.Value(span.Opens)} on; before, it does not count."));
        else if (HasEvidence(done, findings))
        {
            Completion = done;
            if (Claimer is { } claimer && !Judging.IsSamePerson(claimer, done.By))
                findings.Add(Warning(DomainCodes.OccurrenceDoneByOther, done, $"{claimer} had taken it on; it counts."));
            if (done.Spent is not null && done.Known is null)
                findings.Add(Warning(DomainCodes.OccurrenceSpentUnfit, done, "The time it took is above zero and at most 31 days; it is taken as not known."));
            if (done.At > span.Closes)
                findings.Add(Warning(DomainCodes.OccurrenceDoneTooLate, done, "It was missed by then, and stays so."));
            else if (done.Recorded > span.Closes)
                findings.Add(Warning(DomainCodes.OccurrenceRecordedLate, done,
                    $"It was recorded {FindingPath.Value(done.Recorded)}, when it was missed as far as anybody knew; it counts."));
        }
    }

    private bool HasEvidence(OccurrenceEvent.Completed done, List<Finding> findings)
    {
        var complete = true;
        foreach (var step in process.Steps)
        {
            if (!step.IsRequired || IsShown(step, done.Steps)) continue;
            complete = false;
            findings.Add(Finding.Error(DomainCodes.OccurrenceEvidenceMissing, done.Of.ToString(), step.Id,
                $"The step \"{step.Text}\" is done, with its evidence ({FindingPath.Value(step.Evidence)}); without, nothing is."));
        }

        foreach (var given in done.Steps)
        {
            if (!IsStep(given.Step))
                findings.Add(Finding.Warning(DomainCodes.OccurrenceStepUnknown, done.Of.ToString(), given.Step, "A step that is done is in the checklist."));
        }

        return complete;
    }

    private bool IsStep(string id)
    {
        foreach (var step in process.Steps)
            if (step.Id == id) return true;
        return false;
    }

    private static bool IsShown(ProcessStep step, IReadOnlyList<StepDone> given)
    {
        for (var index = 0; index < given.Count; index++)
            if (given[index].Step == step.Id && (step.Evidence == StepEvidence.Tick || Judging.IsStated(given[index].Evidence))) return true;
        return false;
    }

    private void Leave(OccurrenceEvent.Skipped skip, List<Finding> findings)
    {
        if (IsClosed)
            findings.Add(Error(DomainCodes.OccurrenceClosedAlready, skip, "What is done or left out is not left out again."));
        else if (!Judging.IsStated(skip.Reason) || !Judging.IsStated(skip.Approver) || Judging.IsSamePerson(skip.Approver, skip.By))
            findings.Add(Error(DomainCodes.OccurrenceSkipUnapproved, skip,
                "It is left out with a reason and the approval of somebody else; it does not count."));
        else if (skip.At > span.Closes)
            findings.Add(Error(DomainCodes.OccurrenceSkipTooLate, skip, "What was missed is not left out afterwards; it does not count."));
        else
        {
            Skip = skip;
            if (skip.Recorded > span.Closes)
                findings.Add(Warning(DomainCodes.OccurrenceRecordedLate, skip,
                    $"It was recorded {FindingPath.Value(skip.Recorded)}, when it was missed as far as anybody knew; it counts."));
        }
    }

    private void Check(OccurrenceEvent.Checked check, List<Finding> findings)
    {
        if (Completion is not { } done)
            findings.Add(Error(DomainCodes.OccurrenceCheckedUndone, check, "What is not done is not checked; it does not count."));
        else if (Judging.IsSamePerson(done.By, check.By))
            findings.Add(Error(DomainCodes.OccurrenceCheckedByDoer, check, "Nobody checks their own work; it does not count."));
        else
            (Checks ??= []).Add(check);
    }

    private static Finding Error(string code, OccurrenceEvent happened, string message) => Finding.Error(code, happened.Of.ToString(), happened.By, message);

    private static Finding Warning(string code, OccurrenceEvent happened, string message) =>
        Finding.Warning(code, happened.Of.ToString(), happened.By, message);
}
