using ClusterBot.Bot.Faults;

namespace ClusterBot.Bot.Features.Health;

/// <summary>What the bot depends on, as an administrator knows it.</summary>
internal static class DependencyWords
{
    public static string Name(Dependency dependency) => dependency switch
    {
        Dependency.Database => "the database",
        Dependency.Disk => "disk space",
        Dependency.SigningKeys => "Teams' signing keys",
        Dependency.TokenService => "Microsoft's sign-in service",
        Dependency.Connector => "Teams",
        Dependency.Scheduler => "the schedule",
        Dependency.Graph => "Microsoft Graph",
        Dependency.Model => "the language model",
        Dependency.Credentials => "the bot's client secret",
        Dependency.Clock => "the machine's clock",
        Dependency.TokenRenewal => "the bot's next sign-in",
        _ => throw new ArgumentOutOfRangeException(nameof(dependency), dependency, "It has no name."),
    };

    /// <summary>What follows while it does not work.</summary>
    public static string Meaning(Dependency dependency) => dependency switch
    {
        Dependency.Database => "Nothing can be stored: people are asked to try again, and Teams to deliver again.",
        Dependency.Disk => "Once it is full, nothing can be stored.",
        Dependency.SigningKeys => "What people send cannot be let in: Teams is asked to deliver it again.",
        Dependency.TokenService => "Nothing can be sent. What is to be sent waits.",
        Dependency.Connector => "What is to be sent waits.",
        Dependency.Scheduler => "Check-ins may open late, and summaries wait.",
        Dependency.Graph => "Names and channel messages cannot be looked up. Summaries use what ClusterBot was told.",
        Dependency.Model => "Summaries are made of sentences chosen from the messages.",
        Dependency.Credentials => "Once it has ended, nothing can be sent. Make a new one and set it before then.",
        Dependency.TokenRenewal => "Messages go for at most half an hour more, then they wait.",
        Dependency.Clock => "What was planned is planned anew. Deadlines and reminders go by the clock as it is now: please see that it is right.",
        _ => throw new ArgumentOutOfRangeException(nameof(dependency), dependency, "Nothing is known of it."),
    };
}
