namespace Msp.Domain.Sla.Tests.People;

public sealed class PersonTests
{
    [Fact]
    public void Person_is_reached_by_every_channel_until_channels_are_named()
    {
        Assert.Equal(Enum.GetValues<Channel>(), new Person("ana").Channels);
        Assert.Equal([Channel.Phone, Channel.Email], new Person("ana").ReachedBy(Channel.Email, Channel.Phone, Channel.Email).Channels);
        Assert.Empty(new Person("ana").ReachedBy().Channels);
    }

    [Fact]
    public void Skilled_and_Speaking_add_each_once_in_order_and_leave_the_first_person_as_it_is()
    {
        var ana = new Person("ana");
        var more = ana.Skilled("network", "backup").Speaking("en").Skilled("network").Speaking("de").ReachedBy(Channel.Sms);

        Assert.Equal(("backup,network", "de,en", "ana", "ana"), (string.Join(',', more.Skills), string.Join(',', more.Languages), more.Name, more.ToString()));
        Assert.Equal([Channel.Sms], more.Channels);
        Assert.Empty(ana.Skills.Concat(ana.Languages));
    }

    [Fact]
    public void Person_without_a_name_is_refused() => Assert.Throws<ArgumentException>("name", () => new Person(""));
}
