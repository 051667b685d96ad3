namespace Msp.Domain.Sla.Tests.Quantities;

public sealed class ShareTests
{
    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(12.5, "12.5 %")]
    [InlineData(100, "100 %")]
    public void OfPercent_within_bounds_keeps_every_digit(double percent, string text)
    {
        var share = Share.OfPercent((decimal)percent);

        Assert.Equal((decimal)percent / 100m, share.Fraction);
        Assert.Equal(text, share.ToString());
    }

    [Theory]
    [InlineData(-0.0001)]
    [InlineData(100.0001)]
    public void OfPercent_out_of_bounds_throws_with_the_parameter_name(double percent) =>
        Assert.Equal("percent", Assert.Throws<ArgumentOutOfRangeException>(() => Share.OfPercent((decimal)percent)).ParamName);

    [Fact]
    public void Default_is_none_of_the_whole() => Assert.Equal(Share.OfPercent(0), default);

    [Fact]
    public void Order_is_by_size()
    {
        var (less, more) = (Share.OfPercent(75), Share.OfPercent(90));

        Assert.True(less < more && more > less && less <= more && more >= less);
        Assert.False(more < less || less > more || more <= less || less >= more);
        Assert.True(less.CompareTo(more) < 0);
        Assert.Equal(Share.OfPercent(75.00m), less);
    }
}
