using Msp.Domain.Billing;
using Msp.Domain.Pricing;

namespace Msp.Domain.Benchmarks;

/// <summary>A client's month: 50 lines, 500 devices that come and go, 2,000 time entries on three blocks, and the invoice as one would compute it by hand.</summary>
internal sealed class LargeMonth
{
    private const int Plain = 20;
    private const int Tiered = 10;
    private const int Fixed = 16;
    private const int Blocks = 3;
    private const int Days = 31;
    private const int SecondsPerHour = 3600;
    private const decimal Price = 9.95m;
    private const decimal Fee = 250m;
    private const decimal BlockPrice = 9000m;
    private const decimal BlockHours = 400m;
    private const decimal Rate = 100m;
    private const decimal AfterHours = 1.5m;

    private static readonly LocalDate First = new(2026, 1, 1);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Europe/Berlin").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
    private static readonly (decimal UpTo, decimal Price)[] Tiers = [(5m, 12m), (10m, 10m), (decimal.MaxValue, 8.5m)];

    public LargeMonth(ulong seed)
    {
        var dice = new Dice(seed);
        Units = new UnitPresence[500];
        for (var index = 0; index < Units.Length; index++)
        {
            var from = First.PlusDays((int)dice.Between(-30, 25));
            Units[index] = new(FormattableString.Invariant($"u{index % (Plain + Tiered)}"), FormattableString.Invariant($"D{index}"), from, dice.Fraction() < 0.5 ? null : from.PlusDays((int)dice.Between(1, 40)));
        }

        Time = new TimeEntry[2000];
        for (var index = 0; index < Time.Length; index++)
        {
            var start = First.AtStartOfDayInZone(Berlin).ToInstant() + Duration.FromMinutes(dice.Between(0, (Days * 24 * 60) - 1));
            Time[index] = new() { Id = FormattableString.Invariant($"T{index}"), Start = start, Worked = Duration.FromMinutes(dice.Between(1, 200)) };
        }

        Activity = new() { Units = Units, Time = Time, Calendars = new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal) { ["office"] = Office } };
    }

    public static LargeMonth Shared => field ??= new(1);

    public static PricingTerms Terms => field ??= PricingTerms.From(new()
    {
        Currency = "EUR",
        Zone = "Europe/Berlin",
        Lines =
        [
            .. Enumerable.Range(0, Plain + Tiered).Select(number => new PriceLineDraft
            {
                Id = FormattableString.Invariant($"u{number}"), From = First,
                PerUnit = number < Plain ? new() { Unit = "device", Price = Price }
                    : new() { Unit = "device", Tiers = new() { Graduated = [.. Tiers.Select(tier => new TierDraft { UpTo = tier.UpTo == decimal.MaxValue ? null : tier.UpTo, Price = tier.Price })] } },
            }),
            .. Enumerable.Range(0, Fixed).Select(number => new PriceLineDraft { Id = FormattableString.Invariant($"f{number}"), From = First, Recurring = new() { Price = Fee } }),
            .. Enumerable.Range(0, Blocks).Select(number => new PriceLineDraft { Id = FormattableString.Invariant($"b{number}"), From = First, Prepaid = new() { Hours = BlockHours, Price = BlockPrice } }),
            new()
            {
                Id = "support", From = First,
                Time = new() { RateCard = "standard", DrawsOn = [.. Enumerable.Range(0, Blocks).Select(number => FormattableString.Invariant($"b{number}"))], Rounding = new() { Increment = Duration.FromMinutes(15) } },
            },
        ],
        RateCards =
        [
            new() { Id = "standard", Rates = [new() { Price = Rate }], Hours = [new() { Name = "business hours", Calendar = "office" }], Multipliers = [new() { Hours = "after hours", Factor = AfterHours }] },
        ],
    });

    public BillingActivity Activity { get; }

    private UnitPresence[] Units { get; }

    private TimeEntry[] Time { get; }

    public Bill Bill() => Terms.Bill(Activity, BillingHistory.Empty, BillingPeriod.Month(2026, 1), First.PlusMonths(1));

    /// <summary>What one would write: days, hours and money added up, nothing explained, nothing kept.</summary>
    public decimal ByHand()
    {
        var total = (Fixed * Fee) + (Blocks * BlockPrice);
        for (var line = 0; line < Plain + Tiered; line++) total += Rounded(UnitsOf(line) / Days);
        return total + Rounded(Work() / SecondsPerHour);
    }

    /// <summary>Whether the invoice, its lines and the ledger differ from the sum made by hand.</summary>
    public int WrongAnswers()
    {
        var bill = Bill();
        return (bill.Total.Amount == ByHand() ? 0 : 1) + (bill.Charges.Sum(charge => charge.Amount.Amount) == ByHand() ? 0 : 1) + (bill.Charges.Count == Terms.Lines.Count ? 0 : 1) + bill.Ledger.Faults().Count + bill.Findings.Count;
    }

    private static decimal Rounded(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    private decimal UnitsOf(int line)
    {
        Span<int> there = stackalloc int[Days];
        for (var index = line; index < Units.Length; index += Plain + Tiered)
        {
            var from = Math.Max(0, Period.DaysBetween(First, Units[index].From));
            var until = Units[index].Until is { } end ? Math.Min(Days, Period.DaysBetween(First, end)) : Days;
            for (var day = from; day < until; day++) there[day]++;
        }

        var sum = 0m;
        foreach (var count in there) sum += line < Plain ? count * Price : Graduated(count);
        return sum;
    }

    private static decimal Graduated(int count)
    {
        var (sum, above) = (0m, 0m);
        foreach (var (upTo, price) in Tiers)
        {
            if (count > above) sum += (Math.Min(count, upTo) - above) * price;
            above = upTo;
        }

        return sum;
    }

    private decimal Work()
    {
        var (left, sum) = (Blocks * BlockHours * SecondsPerHour, 0m);
        foreach (var entry in Time.OrderBy(entry => entry.Start).ThenBy(entry => entry.Id, StringComparer.Ordinal))
        {
            var local = entry.Start.InZone(Berlin).LocalDateTime;
            var (start, seconds) = ((long)local.TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond, (long)entry.Worked.TotalSeconds);
            var billed = (seconds + 899) / 900 * 900;
            var (first, inside) = FirstSegment(local.Date, start, seconds);
            var part = billed * first / seconds;
            if (billed * first % seconds * 2 >= seconds && billed * first % seconds > 0) part++;
            foreach (var (length, isOpen) in new[] { (part, inside), (billed - part, !inside) })
            {
                var drawn = Math.Min(left, length);
                left -= drawn;
                sum += (length - drawn) * (isOpen ? Rate : Rate * AfterHours);
            }
        }

        return sum;
    }

    // No entry is longer than the office is open or shut, so it has two parts at most.
    private static (long Seconds, bool IsOpen) FirstSegment(LocalDate date, long start, long seconds)
    {
        const long opens = 9 * SecondsPerHour;
        const long closes = 17 * SecondsPerHour;
        const long day = 24 * SecondsPerHour;
        if (IsWorkday(date) && start >= opens && start < closes) return (Math.Min(seconds, closes - start), true);
        if (IsWorkday(date) && start < opens) return (Math.Min(seconds, opens - start), false);
        return (IsWorkday(date.PlusDays(1)) ? Math.Min(seconds, day - start + opens) : seconds, false);
    }

    private static bool IsWorkday(LocalDate date) => date.DayOfWeek <= IsoDayOfWeek.Friday;
}
