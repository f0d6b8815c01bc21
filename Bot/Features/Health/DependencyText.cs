using ClusterBot.Bot.Health;

namespace ClusterBot.Bot.Features.Health;

/// <summary>The dependencies of the bot, as an administrator knows them.</summary>
internal static class DependencyText
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

    /// <summary>Returns what to do about it.</summary>
    public static string Remedy(Dependency dependency) => dependency switch
    {
        Dependency.Database => "See that the file or the server of ConnectionStrings:ClusterBot is there, has room, and lets the bot in.",
        Dependency.Disk => "Make room on the disk, or move the database to a larger one.",
        Dependency.SigningKeys => "See that the machine reaches login.botframework.com.",
        Dependency.TokenService =>
            "Check MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword, and that the machine reaches login.microsoftonline.com.",
        Dependency.Connector => "See that the machine reaches smba.trafficmanager.net. If it does, Microsoft's service status says more.",
        Dependency.Scheduler => "Start the bot again. If that does not help, its log says more.",
        Dependency.Graph => "See that the machine reaches graph.microsoft.com, and that the bot's identity can sign in.",
        Dependency.Model => "Check AzureOpenAI:Endpoint and AzureOpenAI:Deployment, and that the bot's identity may use the model.",
        Dependency.Credentials => "Make a new secret, set MicrosoftAppPassword and MicrosoftAppPasswordExpiresOn, and start again.",
        Dependency.Clock => "Let the machine set its clock from the network.",
        Dependency.TokenRenewal => "Check MicrosoftAppPassword now, while messages still go.",
        _ => throw new ArgumentOutOfRangeException(nameof(dependency), dependency, "There is no remedy for it."),
    };

    /// <summary>Returns the consequences while it does not work.</summary>
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
        Dependency.Clock =>
            "What was planned is planned anew. Deadlines and reminders go by the clock as it is now: please see that it is right.",
        _ => throw new ArgumentOutOfRangeException(nameof(dependency), dependency, "Nothing is known of it."),
    };
}
