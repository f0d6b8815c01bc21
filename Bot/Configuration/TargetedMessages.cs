using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Configuration;

/// <summary>
/// The setting <c>Teams:TargetedMessages</c>: what one person should see in a shared place is sent as a targeted message. Off unless it is
/// set, because nothing tells whether a tenant has them.
/// </summary>
/// <param name="AreOn">True when the tenant has them.</param>
public sealed record TargetedMessages(bool AreOn)
{
    private const string Setting = "Teams:TargetedMessages";

    public static TargetedMessages Read(IConfiguration configuration)
    {
        var text = configuration[Setting];
        return string.IsNullOrWhiteSpace(text) ? new TargetedMessages(AreOn: false)
            : bool.TryParse(text, out var on) ? new TargetedMessages(on)
            : throw new ConfigurationProblemException(Setting, "must be true or false.");
    }
}
