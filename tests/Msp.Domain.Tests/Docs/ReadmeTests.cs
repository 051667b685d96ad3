using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Docs;

/// <summary>The code of the package's readme, line by line; a convention test compares the two.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Money_is_divided_without_loss()
    {
        Money fee = Money.Of(100m, Currency.Eur);
        IReadOnlyList<Money> shares = fee.Divide(1m, 1m, 1m);           // 33.34, 33.33, 33.33 EUR: nothing is lost
        Money uplifted = (fee * 1.0275m).Rounded(MidpointRounding.AwayFromZero);

        Assert.Equal("33.34 EUR, 33.33 EUR, 33.33 EUR", string.Join(", ", shares));
        Assert.Equal("102.75 EUR", uplifted.ToString());
    }
}
