using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>Holiday rules as people write them, in English, in both directions.</summary>
internal static class HolidayRuleText
{
    public const string Forms =
        "write a date (2026-12-31), a day (25 December), \"third Thursday of May\", \"last Monday of August\", "
        + "\"Monday on or after 18 May\", \"Monday before 25 May\", \"Easter -2\" or \"1 February if Friday, else first Monday of February\"";

    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];
    private static readonly string[] Numerals = ["1st", "2nd", "3rd", "4th", "5th"];

    public static string Write(HolidayRule rule) => rule.Match(
        onDate => LocalDatePattern.Iso.Format(onDate.Date),
        day => Day(day.Month, day.Day),
        nth => $"{Ordinals[nth.Nth - 1]} {nth.Weekday} of {Months[nth.Month - 1]}",
        last => $"last {last.Weekday} of {Months[last.Month - 1]}",
        from => $"{from.Weekday} on or after {Day(from.Month, from.Day)}",
        before => $"{before.Weekday} before {Day(before.Month, before.Day)}",
        easter => easter.Offset == 0 ? "Easter" : string.Create(CultureInfo.InvariantCulture, $"Easter {easter.Offset:+0;-0}"),
        either => $"{Day(either.FixedMonth, either.FixedDay)} if {either.IfOn}, else {Ordinals[either.Nth - 1]} {either.Weekday} of {Months[either.Month - 1]}");

    public static string Write(SubstituteRule substitute) => substitute switch
    {
        SubstituteRule.NearestWeekday => "nearest weekday",
        SubstituteRule.FollowingWeekday => "following weekday",
        SubstituteRule.NextFreeWeekday => "next free weekday",
        _ => "none",
    };

    public static string Describe(HolidayRule rule)
    {
        var text = new StringBuilder().Append(rule.Name).Append(": ").Append(Write(rule));
        if (rule.Substitute != SubstituteRule.None)
            text.Append(", ").Append(Write(rule.Substitute));
        if (rule is HolidayRule.OnDate)
            return text.ToString();
        if (rule.FirstYear is { } first)
            text.Append(CultureInfo.InvariantCulture, $", from {first}");
        if (rule.LastYear is { } last)
            text.Append(CultureInfo.InvariantCulture, $", to {last}");
        return text.ToString();
    }

    public static bool TryRead(string text, out SubstituteRule substitute)
    {
        foreach (var candidate in Enum.GetValues<SubstituteRule>())
        {
            substitute = candidate;
            if (Write(candidate).Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        substitute = SubstituteRule.None;
        return false;
    }

    public static bool TryRead(string name, string text, [NotNullWhen(true)] out HolidayRule? rule)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            rule = Read(name, text.Replace(",", " , ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        catch (ArgumentOutOfRangeException)
        {
            // The bounds live in the rules' constructors; a text that breaks one ("31 June", "Easter +400") is no rule.
            rule = null;
        }

        return rule is not null;
    }

    private static HolidayRule? Read(string name, string[] words) => words switch
    {
        [var date] when LocalDatePattern.Iso.Parse(date) is { Success: true, Value: var value } => new HolidayRule.OnDate(name, value),
        [var easter] when Is(easter, "Easter") => new HolidayRule.Easter(name, 0),
        [var easter, var offset] when Is(easter, "Easter") && IsOffset(offset, out var days) => new HolidayRule.Easter(name, days),
        [var easter, "+" or "-", var offset] when Is(easter, "Easter") && IsOffset(words[1] + offset, out var days) => new HolidayRule.Easter(name, days),
        [var first, var second] when IsDay(first, second, out var month, out var day) => new HolidayRule.Fixed(name, month, day),
        [var nth, var weekday, var of, var month] when Of(of) && IsOrdinal(nth, out var n) && IsWeekday(weekday, out var w) && IsMonth(month, out var m) =>
            new HolidayRule.NthWeekday(name, m, w, n),
        [var last, var weekday, var of, var month] when Of(of) && Is(last, "last") && IsWeekday(weekday, out var w) && IsMonth(month, out var m) =>
            new HolidayRule.LastWeekday(name, m, w),
        [var weekday, var on, var or, var after, var first, var second]
            when Is(on, "on") && Is(or, "or") && Is(after, "after") && IsWeekday(weekday, out var w) && IsDay(first, second, out var month, out var day) =>
            new HolidayRule.WeekdayFrom(name, w, month, day),
        [var weekday, var before, var first, var second] when Is(before, "before") && IsWeekday(weekday, out var w) && IsDay(first, second, out var month, out var day) =>
            new HolidayRule.WeekdayBefore(name, w, month, day),
        [var first, var second, var when, var ifOn, .. var comma, var otherwise, var nth, var weekday, var of, var m] when
            Is(when, "if") && Is(otherwise, "else") && Of(of) && comma is [] or [","]
            && IsDay(first, second, out var fixedMonth, out var fixedDay) && IsWeekday(ifOn, out var on)
            && IsOrdinal(nth, out var n) && IsWeekday(weekday, out var w) && IsMonth(m, out var month) =>
            new HolidayRule.FixedIfOn(name, fixedMonth, fixedDay, on, month, w, n),
        _ => null,
    };

    private static string Day(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{day} {Months[month - 1]}");

    private static bool Is(string word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private static bool Of(string word) => Is(word, "of") || Is(word, "in");

    private static bool IsOffset(string word, out int days) =>
        int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out days) && word[0] is '+' or '-';

    private static bool IsDay(string first, string second, out int month, out int day) =>
        (IsNumber(first, out day) && IsMonth(second, out month)) | (!IsMonth(second, out month) && IsNumber(second, out day) && IsMonth(first, out month));

    private static bool IsNumber(string word, out int day) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out day) && word.Length <= 2;

    private static bool IsOrdinal(string word, out int nth)
    {
        nth = 1 + Math.Max(Find(Ordinals, word), Find(Numerals, word));
        return nth > 0;
    }

    private static bool IsMonth(string word, out int month)
    {
        month = 1 + FindAbbreviated(Months, word);
        return month > 0;
    }

    private static bool IsWeekday(string word, out IsoDayOfWeek weekday) => WeekdayText.TryRead(word, out weekday);

    private static int Find(string[] words, string word) => Array.FindIndex(words, known => Is(word, known));

    private static int FindAbbreviated(string[] words, string word) => Array.FindIndex(words, known => Is(word, known) || Is(word, known[..3]));
}
