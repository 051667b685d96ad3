namespace Msp.Domain.Sla;

/// <summary>Divides planned maintenance into what is agreed and what is not, each with its reason.</summary>
internal sealed class MaintenanceAgreement
{
    private readonly AvailabilityTerms terms;
    private readonly List<Finding> findings;
    private readonly Instant start, end, from, to;

    public MaintenanceAgreement(AvailabilityTerms terms, Instant start, Instant end, List<Finding> findings)
    {
        (this.terms, this.start, this.end, this.findings) = (terms, start, end, findings);
        // With a cap whole months count, whatever part of them is measured. Two are added, because a clock set back at midnight can
        // make an instant of a month's first hour read the date before.
        (from, to) = terms.MaintenancePerMonth is null ? (start, end) : (StartOf(MonthOf(start)), StartOf(MonthOf(end).PlusMonths(2)));
    }

    public List<LabelledTime> Agreed { get; private set; } = [];

    public List<LabelledTime> Refused { get; } = [];

    public void Judge(IReadOnlyList<MaintenanceWindow> windows)
    {
        foreach (var window in windows)
        {
            var time = new LabelledTime(Instant.Max(window.Start, from), Instant.Min(window.End, to), window.Name);
            if (time.Start >= time.End) continue;
            if (window.AnnouncedAt is not { } announced || window.Start - announced < terms.Notice) RefuseLate(window, time);
            else if (terms.MaintenanceHours is { } allowed) Cut(window, time, allowed);
            else Agreed.Add(time);
        }

        if (terms.MaintenancePerMonth is { } cap) Cap(cap);
    }

    private void RefuseLate(MaintenanceWindow window, LabelledTime time)
    {
        var announced = window.AnnouncedAt is not { } at ? "never announced"
            : at <= window.Start ? $"announced {WorkingTimeText.Of(window.Start - at)} ahead" : "announced after it had started";
        var asked = terms.Notice > Duration.Zero ? $", agreed are {WorkingTimeText.Of(terms.Notice)}" : "";
        Refuse(time, FindingCodes.AvailabilityMaintenanceLate, $"{window.Name} was {announced}{asked}");
    }

    private void Cut(MaintenanceWindow window, LabelledTime time, BusinessCalendar allowed)
    {
        var reached = time.Start;
        foreach (var open in allowed.WorkingIntervals(time.Start, time.End))
        {
            Outside(open.Start);
            Agreed.Add(time with { Start = open.Start, End = open.End });
            reached = open.End;
        }

        Outside(time.End);

        void Outside(Instant until)
        {
            if (reached >= until) return;
            var reason = $"{window.Name} lies outside the hours agreed for maintenance, {allowed}";
            Refuse(time with { Start = reached, End = until }, FindingCodes.AvailabilityMaintenanceOutsideWindows, reason);
        }
    }

    private void Cap(Duration cap)
    {
        var kept = new List<LabelledTime>();
        var (month, left) = (MonthOf(start), cap);
        var next = StartOf(month.PlusMonths(1));
        foreach (var time in TimeLayer.FirstWins(Agreed).Stretches)
        {
            foreach (var open in terms.Hours.WorkingIntervals(time.Start, time.End))
            {
                var at = open.Start;
                while (at < open.End)
                {
                    for (; next <= at; left = cap)
                    {
                        month = month.PlusMonths(1);
                        next = StartOf(month.PlusMonths(1));
                    }

                    var until = Instant.Min(open.End, next);
                    var within = until - at <= left ? until : at + left;
                    if (at < within) kept.Add(time with { Start = at, End = within });
                    var reason = $"{time.Label} is beyond the {WorkingTimeText.Of(cap)} agreed for a month";
                    if (within < until) Refuse(time with { Start = within, End = until }, FindingCodes.AvailabilityMaintenanceOverCap, reason);
                    left -= within - at;
                    at = until;
                }
            }
        }

        Agreed = kept;
    }

    private void Refuse(LabelledTime time, string code, string reason)
    {
        Refused.Add(time with { Label = reason });
        var (first, last) = (Instant.Max(time.Start, start), Instant.Min(time.End, end));
        if (first < last) findings.Add(Finding.Information(code, "maintenance", $"{first} - {last}", $"Not agreed: {reason}."));
    }

    private LocalDate MonthOf(Instant at) => at.InZone(terms.Hours.Zone).Date.With(DateAdjusters.StartOfMonth);

    /// <summary>The start of a month, as far as calendars answer.</summary>
    private Instant StartOf(LocalDate month) =>
        Instant.Max(BusinessCalendar.Earliest, Instant.Min(BusinessCalendar.Latest, terms.Hours.Zone.AtStartOfDay(month).ToInstant()));
}
