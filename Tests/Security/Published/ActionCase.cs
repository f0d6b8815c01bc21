using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Security.Published;

/// <summary>The people who may press one button, and a valid press of it.</summary>
/// <param name="Verb">The action's.</param>
/// <param name="May">Those of the demonstration's people who may; everybody else is refused.</param>
/// <param name="Data">Brings the bot to where the button can be pressed, and gives a payload that an allowed person would succeed
/// with.</param>
/// <param name="Where">Where the person presses it.</param>
public sealed record ActionCase(
    string Verb, IReadOnlyList<DemoPeople> May, Func<PublishedBot, Task<Dictionary<string, string>>> Data, Func<DemoPeople, string> Where)
{
    /// <summary>Tells cases of one action from each other; null for the only one.</summary>
    public string? Case { get; init; }

    public string Name => Case is null ? Verb : $"{Verb}, {Case}";
}
