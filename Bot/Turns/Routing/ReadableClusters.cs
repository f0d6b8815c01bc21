using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Cards.Help;
using ClusterBot.Cards.Overview;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns.Routing;

/// <summary>The clusters that a command may speak of: the channel's, or elsewhere those in which the person has a part.</summary>
internal static class ReadableClusters
{
    private static readonly string[] Fillers = ["of", "for", "in", "on", "the", "our", "my", "this", "cluster", "cluster's", "check-in",
        "check-ins", "psas", "update", "report", "overview", "please"];

    /// <summary>Finds the clusters; empty after the person was told why there is none.</summary>
    public static async Task<IReadOnlyList<Cluster>> FindAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var clusters = await turn.Db.FindClustersAsync(turn.Conversation, turn.Person, cancellationToken);
        if (clusters.Count == 0)
        {
            await turn.SayNoClusterAsync();
            return [];
        }

        // Elsewhere than in a channel they are the person's own.
        if (clusters.Count > 1 || await turn.Db.HasPartAsync(turn.Person, clusters[0], cancellationToken))
        {
            return clusters;
        }

        await turn.SayAsync(
            await WhoCanHelp.FromLeadsAsync("Only people with a part in this cluster can see this.", clusters[0], turn, cancellationToken));
        return [];
    }

    /// <summary>Finds the cluster that is meant; null after the person was asked which, or told why there is none.</summary>
    /// <param name="command">The command's words and what followed: a cluster's name, perhaps.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="otherwise">The answer to whoever typed more than that; null where the caller reads the rest.</param>
    public static async Task<Cluster?> OneAsync(
        Command command, TurnContext turn, CancellationToken cancellationToken, NotUnderstood? otherwise = null)
    {
        var clusters = await FindAsync(turn, cancellationToken);
        if (otherwise is not null && clusters is [var only] && !IsIdle(command.Arguments) && Named(clusters, command.Arguments).Count == 0)
        {
            // What was asked for is something else than what would be shown, and nobody would see that it is.
            await turn.ReplyAsync(new PostableCard(
                AskerKeys.Practice(turn.Key),
                NotUnderstoodCard.Build(otherwise.Typed, otherwise.Meant, otherwise.Note, protectiveMarking: only.Marking)));
            return null;
        }

        if (clusters.Count > 1 && Named(clusters, command.Arguments) is not { Count: 1 })
        {
            // Which clusters somebody has a part in is that person's alone, where one of them is not for everybody there.
            var first = clusters.FirstOrDefault(cluster => !turn.Conversation.Sees(cluster)) ?? clusters[0];
            await turn.ShowAsync(first, new PostableCard(
                CardKey.None("It lists clusters."), ChooseClusterCard.Build(
                    clusters.Max(cluster => cluster.Marking), command.Phrase, [.. clusters.Select(cluster => cluster.Name)])));
            return null;
        }

        return clusters.Count > 1 ? Named(clusters, command.Arguments)[0] : clusters.SingleOrDefault();
    }

    private static bool IsIdle(string arguments) =>
        IdleWords.Are(string.Join(' ', arguments.Split(' ').Where(word => !IsFiller(Bare(word)))));

    private static string Bare(string word) => word.Trim('.', ',', '?', '!', '“', '”', '"');

    private static List<Cluster> Named(IReadOnlyList<Cluster> clusters, string arguments)
    {
        var words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Bare);
        var name = string.Join(' ', words.SkipWhile(IsFiller).Reverse().SkipWhile(IsFiller).Reverse());
        if (name.Length == 0)
        {
            return [];
        }

        var exactly = clusters
            .Where(c => name.Equals(c.Name, StringComparison.OrdinalIgnoreCase) || name.Equals(c.Code, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return exactly.Count == 1 ? exactly : [.. clusters.Where(c => c.Name.Contains(name, StringComparison.OrdinalIgnoreCase))];
    }

    private static bool IsFiller(string word) => Fillers.Contains(word, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Words behind a command that it cannot take.</summary>
/// <param name="Typed">All that was typed.</param>
/// <param name="Meant">The words that were perhaps meant.</param>
/// <param name="Note">What the command does, and what does the other thing.</param>
internal sealed record NotUnderstood(string Typed, string Meant, string Note);
