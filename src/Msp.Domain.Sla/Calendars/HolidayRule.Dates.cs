using NodaTime;

namespace Msp.Domain.Sla;

public abstract partial record HolidayRule
{
    /// <summary>One date of one year: a wedding, a jubilee, a company day.</summary>
    public sealed record OnDate : HolidayRule
    {
        /// <summary>Makes the rule.</summary>
        /// <param name="name">the holiday's name</param>
        /// <param name="date">the date, in the ISO calendar</param>
        /// <exception cref="ArgumentException"><paramref name="name"/> is blank, or <paramref name="date"/> is of another calendar system.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The year is outside <see cref="HolidaySet.MinYear"/> to <see cref="HolidaySet.MaxYear"/>.</exception>
        public OnDate(string name, LocalDate date) : base(name)
        {
            if (date.Calendar != CalendarSystem.Iso)
                throw new ArgumentException("The date is not of the ISO calendar.", nameof(date));
            HolidaySet.CheckYear(date.Year, nameof(date));
            Date = date;
            FirstYear = date.Year;
            LastYear = date.Year;
        }

        /// <summary>The date.</summary>
        public LocalDate Date { get; }

        // After every rule that recurs, by date.
        internal override int Order => (Date.Year * 1000) + Date.DayOfYear;

        private protected override LocalDate? Candidate(int year) => year == Date.Year ? Date : null;
    }

    /// <summary>The same day every year; 29 February is kept in leap years only.</summary>
    public sealed record Fixed : HolidayRule
    {
        /// <summary>Makes the rule.</summary>
        /// <param name="name">the holiday's name</param>
        /// <param name="month">1 to 12</param>
        /// <param name="day">1 to the length of the month; 29 for February</param>
        /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="month"/> or <paramref name="day"/> does not exist.</exception>
        public Fixed(string name, int month, int day) : base(name) => (Month, Day) = (CheckedMonth(month), CheckedDay(month, day));

        /// <summary>The month, 1 to 12.</summary>
        public int Month { get; }

        /// <summary>The day of the month.</summary>
        public int Day { get; }

        private protected override LocalDate? Candidate(int year) => DayOf(year, Month, Day);

        internal static LocalDate? DayOf(int year, int month, int day) => day > CalendarSystem.Iso.GetDaysInMonth(year, month) ? null : new LocalDate(year, month, day);
    }

    /// <summary>
    /// A day of the year when it is a certain weekday, else the n-th weekday of a month: Ireland's 1
    /// February if a Friday, else the first Monday of February.
    /// </summary>
    public sealed record FixedIfOn : HolidayRule
    {
        /// <summary>Makes the rule.</summary>
        /// <param name="name">the holiday's name</param>
        /// <param name="fixedMonth">1 to 12</param>
        /// <param name="fixedDay">1 to the length of the month; 29 for February</param>
        /// <param name="ifOn">the weekday the fixed day must be</param>
        /// <param name="month">the month otherwise, 1 to 12</param>
        /// <param name="weekday">the weekday otherwise</param>
        /// <param name="nth">which one of the month otherwise, 1 to 5</param>
        /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
        /// <exception cref="ArgumentOutOfRangeException">One of the others is outside its bounds.</exception>
        public FixedIfOn(string name, int fixedMonth, int fixedDay, IsoDayOfWeek ifOn, int month, IsoDayOfWeek weekday, int nth) : base(name)
        {
            (FixedMonth, FixedDay, IfOn) = (CheckedMonth(fixedMonth), CheckedDay(fixedMonth, fixedDay), CheckedWeekday(ifOn));
            (Month, Weekday) = (CheckedMonth(month), CheckedWeekday(weekday));
            Nth = nth is >= 1 and <= 5 ? nth : throw new ArgumentOutOfRangeException(nameof(nth), nth, "A month has a first to a fifth weekday.");
        }

        /// <summary>The month of the fixed day, 1 to 12.</summary>
        public int FixedMonth { get; }

        /// <summary>The day of the month of the fixed day.</summary>
        public int FixedDay { get; }

        /// <summary>The weekday the fixed day must be.</summary>
        public IsoDayOfWeek IfOn { get; }

        /// <summary>The month otherwise, 1 to 12.</summary>
        public int Month { get; }

        /// <summary>The weekday otherwise.</summary>
        public IsoDayOfWeek Weekday { get; }

        /// <summary>Which weekday of the month otherwise, 1 to 5.</summary>
        public int Nth { get; }

        private protected override LocalDate? Candidate(int year) =>
            Fixed.DayOf(year, FixedMonth, FixedDay) is { } day && day.DayOfWeek == IfOn ? day : NthWeekday.DayOf(year, Month, Weekday, Nth);
    }

    /// <summary>A number of days from Easter Sunday of the western churches (Gregorian computus).</summary>
    public sealed record Easter : HolidayRule
    {
        /// <summary>Makes the rule.</summary>
        /// <param name="name">the holiday's name</param>
        /// <param name="offset">
        /// days after Easter Sunday, -80 to 249, so that the holiday stays in its year: -2 is Good Friday, 1 is Easter Monday, 49 is Whit Sunday
        /// </param>
        /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is outside its bounds.</exception>
        public Easter(string name, int offset) : base(name) =>
            Offset = offset is >= -80 and <= 249 ? offset : throw new ArgumentOutOfRangeException(nameof(offset), offset, "The offset is -80 to 249 days.");

        /// <summary>Days after Easter Sunday; negative before it.</summary>
        public int Offset { get; }

        private protected override LocalDate? Candidate(int year) => EasterSunday.In(year).PlusDays(Offset);
    }
}
