using ClusterBot.BotFramework.Activities.Invoke;

namespace ClusterBot.Tests.Peers.Hosts;

/// <summary>The rules of the bot that stands behind both adapters.</summary>
internal static class PeerBot
{
    /// <summary>The invokes that the bot answers by what it has read; others are left to the framework.</summary>
    public static IReadOnlyList<string> InvokesAnswered { get; } =
    [
        InvokeNames.TaskFetch, InvokeNames.TaskSubmit, InvokeNames.FileConsent, InvokeNames.MessageSubmitAction,
        InvokeNames.ComposeExtensionQuery,
    ];

    public static bool Answers(string? invoke) => invoke is not null && InvokesAnswered.Contains(invoke);
}
