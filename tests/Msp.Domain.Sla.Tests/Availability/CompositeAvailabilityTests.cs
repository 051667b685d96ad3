using static Msp.Domain.Sla.Tests.Availabilities.June;

namespace Msp.Domain.Sla.Tests.Availabilities;

public sealed class CompositeAvailabilityTests
{
    private static readonly Ratio Nine = Share.OfPercent(90);

    [Fact]
    public void Series_is_the_product() => Assert.Equal<Ratio>(Share.OfPercent(72), CompositeAvailability.Series(Nine, Share.OfPercent(80)));

    [Fact]
    public void Parallel_is_what_the_others_leave() => Assert.Equal<Ratio>(Share.OfPercent(98), CompositeAvailability.Parallel(Nine, Share.OfPercent(80)));

    [Fact]
    public void AtLeast_two_of_three_is_the_binomial_sum() =>
        Assert.Equal<Ratio>(Share.OfPercent(97.2m), CompositeAvailability.AtLeast(2, Nine, Nine, Nine));

    [Fact]
    public void One_component_is_itself()
    {
        Assert.Equal(Nine, CompositeAvailability.Series(Nine));
        Assert.Equal(Nine, CompositeAvailability.Parallel(Nine));
        Assert.Equal(Nine, CompositeAvailability.AtLeast(1, Nine));
    }

    [Fact]
    public void AtLeast_agrees_with_every_way_components_can_be_up() => Laws.HoldForRandom(200, random =>
    {
        var components = Enumerable.Range(0, random.Next(1, 7)).Select(_ => Ratio.Of(random.Next(0, 5), 4 + random.Next(3))).ToArray();
        for (var needed = 1; needed <= components.Length; needed++)
        {
            // Two numbers each of which is exact: 60^6 fits into a decimal.
            var expected = 0m;
            for (var ups = 0; ups < 1 << components.Length; ups++)
            {
                if (int.PopCount(ups) < needed) continue;
                expected += Enumerable.Range(0, components.Length).Aggregate(1m, (product, index) =>
                    product * (((ups >> index) & 1) == 1 ? Sixtieths(components[index]) : 60 - Sixtieths(components[index])));
            }

            Assert.Equal(Ratio.Of((System.Numerics.BigInteger)expected, System.Numerics.BigInteger.Pow(60, components.Length)), CompositeAvailability.AtLeast(needed, components));
        }

        Assert.Equal(CompositeAvailability.Parallel(components), CompositeAvailability.AtLeast(1, components));
        Assert.Equal(CompositeAvailability.Series(components), CompositeAvailability.AtLeast(components.Length, components));
        static decimal Sixtieths(Ratio ratio) => (decimal)(ratio.Numerator * (60 / ratio.Denominator));
    });

    [Fact]
    public void Bounds_of_components_are_kept()
    {
        var none = Assert.Throws<ArgumentException>(() => CompositeAvailability.Series());
        Assert.Equal("components", none.ParamName);
        Assert.StartsWith("There is no component.", none.Message, StringComparison.Ordinal);
        Assert.StartsWith("There are more than 100 components.", Assert.Throws<ArgumentException>(() => CompositeAvailability.Parallel(Enumerable.Repeat(Nine, 101))).Message, StringComparison.Ordinal);
        Assert.Equal("components", Assert.Throws<ArgumentNullException>(() => CompositeAvailability.Series(null!)).ParamName);
        Assert.Equal("needed", Assert.Throws<ArgumentOutOfRangeException>(() => CompositeAvailability.AtLeast(0, Nine)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositeAvailability.AtLeast(2, Nine));
        Assert.True(CompositeAvailability.AtLeast(95, Enumerable.Repeat(Ratio.Of(86_399_999, 86_400_000), 100)) is var large && large > Share.OfPercent(99.9m) && large < Ratio.One);
    }

    [Fact]
    public void User_minutes_weigh_outages_by_users()
    {
        // 1,000 users for 30 days; 200 of them without service for 3 h, all of them for 6 minutes.
        var availability = UserOutage.Availability(1_000, Hours(720), [new UserOutage(Hours(3), 200), new UserOutage(Minutes(6), 1_000)]);
        Assert.Equal(Ratio.Of((1_000 * 43_200) - (200 * 180) - (1_000 * 6), 1_000 * 43_200), availability);
        Assert.Equal(default(Ratio), UserOutage.Availability(10, Hours(1), [new UserOutage(Hours(1), 10)]));
        Assert.Equal(Ratio.One, UserOutage.Availability(10, Hours(1), []));
        Assert.Equal((Hours(3), 200), (new UserOutage(Hours(3), 200).Down, new UserOutage(Hours(3), 200).AffectedUsers));
    }

    [Fact]
    public void User_minutes_of_nobody_are_no_data()
    {
        Assert.Null(UserOutage.Availability(0, Hours(720), []));
        Assert.Null(UserOutage.Availability(10, Duration.Zero, []));
        Assert.Equal("outages", Assert.Throws<ArgumentException>(() => UserOutage.Availability(10, Hours(1), [new UserOutage(Hours(1), 11)])).ParamName);
        Assert.Equal("users", Assert.Throws<ArgumentOutOfRangeException>(() => UserOutage.Availability(-1, Hours(1), [])).ParamName);
        Assert.Equal("agreed", Assert.Throws<ArgumentOutOfRangeException>(() => UserOutage.Availability(1, -Duration.Epsilon, [])).ParamName);
        Assert.Equal("outages", Assert.Throws<ArgumentNullException>(() => UserOutage.Availability(1, Hours(1), null!)).ParamName);
        Assert.Equal("down", Assert.Throws<ArgumentOutOfRangeException>(() => new UserOutage(-Duration.Epsilon, 1)).ParamName);
        Assert.Equal("affectedUsers", Assert.Throws<ArgumentOutOfRangeException>(() => new UserOutage(Hours(1), -1)).ParamName);
    }
}
