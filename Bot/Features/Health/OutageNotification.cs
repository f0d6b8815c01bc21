using System.Globalization;
using ClusterBot.Bot.Health;
using ClusterBot.Cards;

namespace ClusterBot.Bot.Features.Health;

/// <summary>The messages to administrators about a fault.</summary>
internal static class OutageNotification
{
    public static string Began(Dependency dependency, DateTimeOffset since, string reason, TimeZoneInfo zone) =>
        $"{Capital(dependency)}: not working since {At(since, zone)}. {reason} {DependencyText.Meaning(dependency)} "
        + "You will be told when it is well again. For the whole picture, type: health";

    public static string Ended(Dependency dependency, DateTimeOffset since, DateTimeOffset until, TimeZoneInfo zone) =>
        $"{Capital(dependency)}: well again since {At(until, zone)}. It had not worked since {At(since, zone)}.";

    public static string Was(Dependency dependency, DateTimeOffset since, DateTimeOffset until, string reason, TimeZoneInfo zone) =>
        $"{Capital(dependency)}: did not work from {At(since, zone)} to {At(until, zone)}, and is well again. {reason}";

    private static string Capital(Dependency dependency)
    {
        var name = DependencyText.Name(dependency);
        return char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
    }

    private static string At(DateTimeOffset at, TimeZoneInfo zone) => CardDates.Moment(TimeZoneInfo.ConvertTime(at, zone));
}
