using NodaTime;

namespace Msp.Domain.Sla;

public abstract partial record HolidayRule
{
    /// <summary>The n-th weekday of a month; a month without a fifth one has no holiday.</summary>
    public sealed record NthWeekday : HolidayRule
    {
        /// <summary>Makes the rule.</summary>
        /// <param name="name">the holiday's name</param>
        /// <param name="month">1 to 12</param>
        /// <param name="weekday">Monday to Sunday</param>
        /// <param name="nth">1 to 5</param>
        /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
        /// <exception cref="ArgumentOutOfRangeException">
        /// <paramref name="month"/>, <paramref name="weekday"/> or <paramref name="nth"/> is outside its bounds.
        /// </exception>
        public NthWeekday(string name, int month, IsoDayOfWeek weekday, int nth) : base(name)
        {
            (Month, Weekday) = (CheckedMonth(month), CheckedWeekday(weekday));
            Nth = nth is >= 1 and <= 5 ? nth : throw new ArgumentOutOfRangeException(nameof(nth), nth, "A month has a first to a fifth weekday.");
        }

        /// <summary>The month, 1 to 12.</summary>
        public int Month { get; }

        /// <summary>The weekday.</summary>
        public IsoDayOfWeek Weekday { get; }

        /// <summary>Which one of the month, 1 to 5.</summary>
        public int Nth { get; }

        private protected override LocalDate? Candidate(int year) => DayOf(year, Month, Weekday, Nth);

        internal static LocalDate? DayOf(int year, int month, IsoDayOfWeek weekday, int nth)
        {
            var first = new LocalDate(year, month, 1);
            var date = first.PlusDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
            return date.Month == month ? date : null;
        }
    }

    /// <summary>The last weekday of a month.</summary>
    public sealed record LastWeekday : HolidayRule
    {
        /// <summary>Makes the rule.</summary>
        /// <param name="name">the holiday's name</param>
        /// <param name="month">1 to 12</param>
        /// <param name="weekday">Monday to Sunday</param>
        /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="month"/> or <paramref name="weekday"/> is outside its bounds.</exception>
        public LastWeekday(string name, int month, IsoDayOfWeek weekday) : base(name) => (Month, Weekday) = (CheckedMonth(month), CheckedWeekday(weekday));

        /// <summary>The month, 1 to 12.</summary>
        public int Month { get; }

        /// <summary>The weekday.</summary>
        public IsoDayOfWeek Weekday { get; }

        private protected override LocalDate? Candidate(int year)
        {
            var last = new LocalDate(year, Month, CalendarSystem.Iso.GetDaysInMonth(year, Month));
            return last.PlusDays(-(((int)last.DayOfWeek - (int)Weekday + 7) % 7));
        }
    }

    /// <summary>The first weekday on or after a day of the year: the Saturday from 20 June on.</summary>
    public sealed record WeekdayFrom : HolidayRule
    {
        /// <summary>Makes the rule.</summary>
        /// <param name="name">the holiday's name</param>
        /// <param name="weekday">Monday to Sunday</param>
        /// <param name="month">1 to 12</param>
        /// <param name="day">1 to the length of the month; 28 for February, and 25 for December so that the holiday stays in its year</param>
        /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
        /// <exception cref="ArgumentOutOfRangeException">
        /// <paramref name="weekday"/>, <paramref name="month"/> or <paramref name="day"/> is outside its bounds.
        /// </exception>
        public WeekdayFrom(string name, IsoDayOfWeek weekday, int month, int day) : base(name)
        {
            (Weekday, Month, Day) = (CheckedWeekday(weekday), CheckedMonth(month), CheckedDay(month, day));
            if (month * 100 + day is 229 or > 1225)
                throw new ArgumentOutOfRangeException(nameof(day), day, "The day must exist in every year and leave a week of it.");
        }

        /// <summary>The weekday.</summary>
        public IsoDayOfWeek Weekday { get; }

        /// <summary>The month of the earliest date, 1 to 12.</summary>
        public int Month { get; }

        /// <summary>The day of the month of the earliest date.</summary>
        public int Day { get; }

        private protected override LocalDate? Candidate(int year)
        {
            var from = new LocalDate(year, Month, Day);
            return from.PlusDays(((int)Weekday - (int)from.DayOfWeek + 7) % 7);
        }
    }

    /// <summary>The last weekday before a day of the year: Canada's Monday before 25 May.</summary>
    public sealed record WeekdayBefore : HolidayRule
    {
        /// <summary>Makes the rule.</summary>
        /// <param name="name">the holiday's name</param>
        /// <param name="weekday">Monday to Sunday</param>
        /// <param name="month">1 to 12</param>
        /// <param name="day">1 to the length of the month; 28 for February, and from 8 for January so that the holiday stays in its year</param>
        /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
        /// <exception cref="ArgumentOutOfRangeException">
        /// <paramref name="weekday"/>, <paramref name="month"/> or <paramref name="day"/> is outside its bounds.
        /// </exception>
        public WeekdayBefore(string name, IsoDayOfWeek weekday, int month, int day) : base(name)
        {
            (Weekday, Month, Day) = (CheckedWeekday(weekday), CheckedMonth(month), CheckedDay(month, day));
            if (month * 100 + day is 229 or < 108)
                throw new ArgumentOutOfRangeException(nameof(day), day, "The day must exist in every year and come after a week of it.");
        }

        /// <summary>The weekday.</summary>
        public IsoDayOfWeek Weekday { get; }

        /// <summary>The month of the day that the holiday comes before, 1 to 12.</summary>
        public int Month { get; }

        /// <summary>The day of the month that the holiday comes before.</summary>
        public int Day { get; }

        private protected override LocalDate? Candidate(int year)
        {
            var eve = new LocalDate(year, Month, Day).PlusDays(-1);
            return eve.PlusDays(-(((int)eve.DayOfWeek - (int)Weekday + 7) % 7));
        }
    }
}
