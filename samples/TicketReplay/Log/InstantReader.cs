using System.Buffers.Text;
using System.Text;
using NodaTime.TimeZones;

namespace TicketReplay;

/// <summary>Reads the instants of a log from UTF-8 bytes, without allocating for ISO texts.</summary>
internal sealed class InstantReader(InstantRules rules)
{
    // Local times further than this from a change of the zone's offset can be neither ambiguous nor skipped.
    private const long SafeSeconds = 86_400;

    private readonly int[] noneDays = [.. rules.NoneDates.Select(date => Period.DaysBetween(Epoch, date))];
    private readonly byte[][] noneTexts = [.. rules.NoneTexts.Select(Encoding.UTF8.GetBytes)];
    private long safeFrom = long.MaxValue;
    private long safeTo = long.MinValue;
    private long offsetSeconds;

    private static LocalDate Epoch { get; } = new(1970, 1, 1);

    public InstantOutcome Read(ReadOnlySpan<byte> text, out Instant instant)
    {
        instant = default;
        text = text.Trim((byte)' ');
        if (text.IsEmpty) return InstantOutcome.None;
        foreach (var none in noneTexts)
        {
            if (text.SequenceEqual(none)) return InstantOutcome.None;
        }

        var zoneMissing = false;
        foreach (var format in rules.Formats)
        {
            var outcome = format switch
            {
                InstantFormat.Iso => ReadIso(text, out instant),
                InstantFormat.Epoch epoch => ReadEpoch(text, epoch.UnitsPerSecond, out instant),
                InstantFormat.Local local => ReadLocal(text, local, out instant),
                InstantFormat.WithOffset offset => ReadWithOffset(text, offset, out instant),
                _ => InstantOutcome.Garbled,
            };
            if (outcome == InstantOutcome.ZoneMissing) zoneMissing = true;
            if (outcome is InstantOutcome.Garbled or InstantOutcome.ZoneMissing) continue;
            if (outcome != InstantOutcome.None && (instant < rules.Earliest || instant > rules.Latest)) return InstantOutcome.Implausible;
            return outcome;
        }

        return zoneMissing ? InstantOutcome.ZoneMissing : InstantOutcome.Garbled;
    }

    private static InstantOutcome ReadEpoch(ReadOnlySpan<byte> text, long unitsPerSecond, out Instant instant)
    {
        instant = default;
        if (!Utf8Parser.TryParse(text, out long units, out var used) || used != text.Length) return InstantOutcome.Garbled;
        var (seconds, rest) = Math.DivRem(units, unitsPerSecond);
        if (seconds is < -62_000_000_000 or > 250_000_000_000) return InstantOutcome.Garbled;
        instant = Instant.FromUnixTimeSeconds(seconds).PlusNanoseconds(rest * (1_000_000_000 / unitsPerSecond));
        return InstantOutcome.Read;
    }

    private InstantOutcome ReadLocal(ReadOnlySpan<byte> text, InstantFormat.Local format, out Instant instant)
    {
        var parsed = format.Pattern.Parse(Encoding.UTF8.GetString(text));
        instant = default;
        if (!parsed.Success) return InstantOutcome.Garbled;
        var seconds = (Period.DaysBetween(Epoch, parsed.Value.Date) * 86_400L) + (parsed.Value.TimeOfDay.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);
        return Resolve(seconds, parsed.Value.NanosecondOfSecond, out instant);
    }

    private InstantOutcome ReadWithOffset(ReadOnlySpan<byte> text, InstantFormat.WithOffset format, out Instant instant)
    {
        var parsed = format.Pattern.Parse(Encoding.UTF8.GetString(text));
        instant = parsed.Success ? parsed.Value.ToInstant() : default;
        if (!parsed.Success) return InstantOutcome.Garbled;
        return IsNone(Period.DaysBetween(Epoch, parsed.Value.Date)) ? InstantOutcome.None : InstantOutcome.Read;
    }

    private InstantOutcome ReadIso(ReadOnlySpan<byte> text, out Instant instant)
    {
        instant = default;
        if (text.Length < 16 || text[4] != '-' || text[7] != '-' || text[10] is not ((byte)'T' or (byte)' ' or (byte)'t') || text[13] != ':') return InstantOutcome.Garbled;
        if (!Digits(text[..4], out var year) || !Digits(text[5..7], out var month) || !Digits(text[8..10], out var day) || !Digits(text[11..13], out var hour) || !Digits(text[14..16], out var minute)) return InstantOutcome.Garbled;
        text = text[16..];
        var second = 0;
        long nanosecond = 0;
        if (text.Length >= 3 && text[0] == ':')
        {
            if (!Digits(text[1..3], out second)) return InstantOutcome.Garbled;
            text = text[3..];
            if (text.Length > 0 && text[0] is (byte)'.' or (byte)',')
            {
                var digits = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
                digits = digits < 0 ? text.Length - 1 : digits;
                if (digits is 0 or > 9) return InstantOutcome.Garbled;
                foreach (var digit in text.Slice(1, digits)) nanosecond = (nanosecond * 10) + digit - '0';
                for (var place = digits; place < 9; place++) nanosecond *= 10;
                text = text[(digits + 1)..];
            }
        }

        if (month is 0 or > 12 || day == 0 || year == 0 || day > CalendarSystem.Iso.GetDaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59) return InstantOutcome.Garbled;
        var days = DaysFromCivil(year, month, day);
        var seconds = (days * 86_400L) + (hour * 3_600) + (minute * 60) + second;
        text = text.TrimStart((byte)' ');
        if (text.IsEmpty) return Resolve(seconds, nanosecond, out instant);
        if (!Offset(text, out var offset)) return InstantOutcome.Garbled;
        if (IsNone(days)) return InstantOutcome.None;
        instant = Instant.FromUnixTimeSeconds(seconds - offset).PlusNanoseconds(nanosecond);
        return InstantOutcome.Read;
    }

    private InstantOutcome Resolve(long localSeconds, long nanosecond, out Instant instant)
    {
        instant = default;
        if (IsNone((int)Math.Floor(localSeconds / 86_400m))) return InstantOutcome.None;
        if (rules.Zone is not { } zone) return InstantOutcome.ZoneMissing;
        if (localSeconds >= safeFrom && localSeconds < safeTo)
        {
            instant = Instant.FromUnixTimeSeconds(localSeconds - offsetSeconds).PlusNanoseconds(nanosecond);
            return InstantOutcome.Read;
        }

        var local = Instant.FromUnixTimeSeconds(localSeconds).PlusNanoseconds(nanosecond).InUtc().LocalDateTime;
        var mapping = zone.MapLocal(local);
        if (mapping.Count == 2)
        {
            instant = (rules.AmbiguousIsLater ? mapping.Last() : mapping.First()).ToInstant();
            return InstantOutcome.Ambiguous;
        }

        if (mapping.Count == 0)
        {
            instant = Resolvers.ReturnForwardShifted(local, zone, mapping.EarlyInterval, mapping.LateInterval).ToInstant();
            return InstantOutcome.Skipped;
        }

        Remember(mapping.EarlyInterval);
        instant = mapping.Single().ToInstant();
        return InstantOutcome.Read;
    }

    private void Remember(ZoneInterval interval)
    {
        offsetSeconds = interval.WallOffset.Seconds;
        safeFrom = interval.HasStart ? interval.Start.ToUnixTimeSeconds() + offsetSeconds + SafeSeconds : long.MinValue;
        safeTo = interval.HasEnd ? interval.End.ToUnixTimeSeconds() + offsetSeconds - SafeSeconds : long.MaxValue;
    }

    private bool IsNone(int day) => Array.IndexOf(noneDays, day) >= 0;

    private static bool Digits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
            value = (value * 10) + digit - '0';
        }

        return true;
    }

    /// <summary>Z, or a sign and hh, hhmm or hh:mm.</summary>
    private static bool Offset(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        if (text.Length == 1) return text[0] is (byte)'Z' or (byte)'z';
        var colon = text.Length == 6 && text[3] == ':';
        if (text[0] is not ((byte)'+' or (byte)'-') || !(colon || text.Length is 3 or 5)) return false;
        var minutes = 0;
        if (!Digits(text[1..3], out var hours) || (text.Length > 3 && !Digits(text[(colon ? 4 : 3)..], out minutes)) || hours > 18 || minutes > 59) return false;
        seconds = ((hours * 60) + minutes) * (text[0] == '-' ? -60 : 60);
        return true;
    }

    /// <summary>Days since 1970-01-01 of a date of the proleptic Gregorian calendar, by shifting the year to begin in March.</summary>
    private static int DaysFromCivil(int year, int month, int day)
    {
        var shifted = month <= 2 ? year - 1 : year;
        var era = shifted / 400;
        var yearOfEra = shifted - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        return (era * 146_097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468;
    }
}
