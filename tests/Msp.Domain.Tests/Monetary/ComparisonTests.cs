using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Monetary;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData(1, 2), InlineData(2, 2), InlineData(3, 2), InlineData(-1, 0), InlineData(0, 0), InlineData(1, 0), InlineData(100, 1), InlineData(1, 100)]
    public void Operators_agreeWithThoseOfWholeNumbers(int left, int right)
    {
        var (exact, other) = ((Exact)left / 7, (Exact)right / 7);
        var (money, more) = (Money.Of(left, Currency.Eur), Money.Of(right, Currency.Eur));
        Assert.Equal(left < right, exact < other);
        Assert.Equal(left > right, exact > other);
        Assert.Equal(left <= right, exact <= other);
        Assert.Equal(left >= right, exact >= other);
        Assert.Equal(left < right, money < more);
        Assert.Equal(left > right, money > more);
        Assert.Equal(left <= right, money <= more);
        Assert.Equal(left >= right, money >= more);
    }
}
