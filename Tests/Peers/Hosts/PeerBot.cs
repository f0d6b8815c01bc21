using ClusterBot.BotFramework.Activities.Invoke;

namespace ClusterBot.Tests.Peers.Hosts;

/// <summary>The rules of the bot that stands behind both adapters.</summary>
internal static class PeerBot
{
    /// <summary>Returns whether the bot answers an invoke of this name by what it has read; others are left to the framework.</summary>
    public static bool Answers(string? invoke) => invoke is InvokeNames.TaskFetch or InvokeNames.TaskSubmit or InvokeNames.FileConsent
        or InvokeNames.MessageSubmitAction or InvokeNames.ComposeExtensionQuery;
}
