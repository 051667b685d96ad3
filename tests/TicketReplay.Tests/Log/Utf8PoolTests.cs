using System.Globalization;
using System.Text;

namespace TicketReplay.Tests;

public class Utf8PoolTests
{
    [Fact]
    public void Item_gives_the_same_object_for_the_same_bytes_however_many_there_are()
    {
        var made = 0;
        var pool = new Utf8Pool<string>(text =>
        {
            made++;
            return text;
        });
        for (var round = 0; round < 2; round++)
        {
            for (var number = 0; number < 5_000; number++)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"Zürich {number}");
                Assert.Equal(text, pool[Encoding.UTF8.GetBytes(text)]);
            }
        }

        Assert.Equal(5_000, made);
        Assert.Same(pool["Zürich 7"u8], pool["Zürich 7"u8]);
        Assert.Equal("", pool[[]]);
    }

    [Fact]
    public void Item_stops_keeping_texts_when_a_column_holds_ever_new_ones()
    {
        var made = 0;
        var pool = new Utf8Pool<int>(_ => ++made);
        for (var number = 0; number < 70_000; number++) _ = pool[BitConverter.GetBytes(number)];
        Assert.Equal(70_000, made);
        Assert.Equal(1, pool[BitConverter.GetBytes(0)]);
        Assert.Equal(70_001, pool[BitConverter.GetBytes(69_999)]);
    }
}
