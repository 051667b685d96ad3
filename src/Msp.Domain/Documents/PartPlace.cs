namespace Msp.Domain.Documents;

/// <summary>Where in a document a draft stands that is being made into an object of service levels, and what has been found there.</summary>
/// <param name="Path">the path of the draft</param>
/// <param name="Calendars">what its parts may name</param>
/// <param name="Findings">takes what is wrong</param>
internal sealed record PartPlace(string Path, CalendarScope Calendars, List<Finding> Findings)
{
    public PartPlace Below(string step) => this with { Path = At(step) };

    public PartPlace Below(string list, int index) => Below(FindingPath.Item(list, index));

    /// <summary>Reports an error, and returns nothing.</summary>
    public void Refuse(string code, string step, string value, string message) => Findings.Add(Finding.Error(code, At(step), value, message));

    /// <summary>Reports that a part is missing.</summary>
    public void Miss(string step, string message) => Refuse(DomainCodes.DocumentPartMissing, step, "", message);

    /// <summary>Whether a text is stated; reports it when not.</summary>
    public bool Has([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text, string step)
    {
        if (Judging.IsStated(text)) return true;
        Miss(step, "A text that is not blank is needed here.");
        return false;
    }

    /// <summary>Takes over what a builder found.</summary>
    /// <param name="found">with places as the builder names them</param>
    /// <param name="place">where a document states what the builder names; null where both agree</param>
    public void Take(IEnumerable<Finding> found, Func<string, string>? place = null) =>
        Findings.AddRange(found.Select(finding => finding with { Place = At(place is null ? finding.Place : place(finding.Place)) }));

    /// <summary>The calendar of a part; the stand-in for one that was refused; null, with a finding, for one that is missing or not known.</summary>
    public BusinessCalendar? Calendar(CalendarPart? part, string step)
    {
        if (part is null)
        {
            Miss(step, "A calendar is needed here: the name of one of the agreement's calendars, or a calendar.");
            return null;
        }

        var calendar = Calendars.Find(part, out var isKnown);
        if (isKnown) return calendar ?? CalendarScope.StandIn;
        var meant = NearestName.Of(part.Name!, Calendars.Names) is { } near ? $" Was \"{near}\" meant?" : "";
        Refuse(DomainCodes.DocumentCalendarUnknown, step, part.Name!, $"The agreement has no calendar of this name.{meant}");
        return null;
    }

    private string At(string step) => step.Length == 0 ? Path : Path.Length == 0 || step[0] == '[' ? Path + step : $"{Path}.{step}";
}
