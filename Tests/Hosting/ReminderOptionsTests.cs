using ClusterBot.Bot.Configuration;
using ClusterBot.Data.Setup;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Tests.Integrations.Language;

namespace ClusterBot.Tests.Hosting;

public sealed class ReminderOptionsTests
{
    private const string Section = "CheckIns:Reminders:";

    [Fact]
    public void They_are_read_and_what_is_not_set_is_as_usual()
    {
        Assert.Equal(ReminderRules.Usual, ReminderOptions.Read(Settings.Of()));
        Assert.Equal(
            new ReminderRules(0, 5, new TimeOnly(8, 30), new TimeOnly(17, 0)),
            ReminderOptions.Read(Settings.Of((Section + "Most", "0"), (Section + "AfterWorkingDays", "5"), (Section + "From", "08:30"))));
    }

    [Theory]
    [InlineData("Most", "-1")]
    [InlineData("Most", "11")]
    [InlineData("Most", "two")]
    [InlineData("AfterWorkingDays", "0")]
    [InlineData("From", "9")]
    [InlineData("To", "25:00")]
    [InlineData("To", "09:00")]
    public void A_value_that_cannot_be_used_is_named(string name, string value) =>
        Assert.Equal(
            Section + name,
            Assert.Throws<ConfigurationProblemException>(() => ReminderOptions.Read(Settings.Of((Section + name, value)))).Setting);
}
