using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Tests.Support.Tokens;

/// <summary>One way to be refused.</summary>
/// <param name="Name">What is wrong, as the name of a test case.</param>
/// <param name="Status">The HTTP status that the refusal has.</param>
/// <param name="Authorization">Makes the Authorization header for an activity with this serviceUrl; null for none.</param>
/// <param name="Change">Spoils the activity, which is otherwise good.</param>
public sealed record WrongToken(
    string Name, int Status, Func<TokenService, string, string?> Authorization, Action<Activity>? Change = null);
