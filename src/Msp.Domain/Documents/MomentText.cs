using System.Text.RegularExpressions;

namespace Msp.Domain.Documents;

/// <summary>The moments of an escalation, as documents write them.</summary>
internal static partial class MomentText
{
    public const string Forms = "\"80 %\", \"PT30M after start\", \"PT30M before due\" or \"PT1H clock after due\"";

    public const string Pattern = "^([0-9.]+ ?%|.+ (clock )?(after start|before due|after due))$";

    public static bool TryParse(string text, out EscalationMoment moment)
    {
        moment = EscalationMoment.AfterDue(Duration.Zero);
        if (Leaves.TryRead<Share>(text, out var share))
        {
            moment = EscalationMoment.At(share);
            return true;
        }

        if (Form().Match(text) is not { Success: true } match || !Leaves.TryRead<Duration>(match.Groups["amount"].Value, out var amount)) return false;
        var countedIn = match.Groups["clock"].Success ? CountedIn.ClockTime : CountedIn.TargetTime;
        moment = match.Groups["side"].Value switch
        {
            "after start" => EscalationMoment.AfterStart(amount, countedIn),
            "before due" => EscalationMoment.BeforeDue(amount, countedIn),
            _ => EscalationMoment.AfterDue(amount, countedIn),
        };
        return true;
    }

    public static string Format(EscalationMoment moment) => moment.Match(
        atShare: at => at.Share.ToString(),
        fromStart: from => $"{Text(from.Amount, from.CountedIn)} after start",
        fromDue: from => from.Offset < Duration.Zero ? $"{Text(-from.Offset, from.CountedIn)} before due" : $"{Text(from.Offset, from.CountedIn)} after due");

    private static string Text(Duration amount, CountedIn countedIn) => $"{Limit.WorkingTime(amount)}{(countedIn == CountedIn.ClockTime ? " clock" : "")}";

    [GeneratedRegex("^(?<amount>.{1,40}?)(?<clock> clock)? (?<side>after start|before due|after due)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
