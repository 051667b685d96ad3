using System.Globalization;
using Msp.Domain.Operations;

namespace Msp.Domain.Tests.Operations;

public sealed class SharesInTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    public void Share_within_a_text_is_written_alike_in_every_culture(string culture)
    {
        var usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("66.6 %: 2 on time of 3 decided (late 1, overdue 0, missed 0); 0 skipped, 0 due, 0 upcoming",
                new OccurrenceCounts(0, 0, 0, 2, 1, 0, 0).ToString());
            Assert.Equal("restores: 66.6 % (2 of 3); 0 errors", new DisciplineLine("restores", Ratio.Of(2, 3), "2 of 3", []).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }
}
