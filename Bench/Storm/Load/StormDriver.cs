using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using ClusterBot.Cards.CheckIns;

namespace ClusterBot.Bench.Storm.Load;

/// <summary>
/// The people of the storm: every cluster's lead opens a check-in; as the cards appear, SROs answer and ask the board for help.
/// Remembers what the bot said it did, which must then be found.
/// </summary>
internal sealed partial class StormDriver(StormTurns turns, StormOptions options, IReadOnlyList<StormCluster> clusters, Random random)
{
    private const int Hands = 8;
    private const string Failed = "Something went wrong";

    private readonly Dictionary<string, StormCluster> _byChannel = clusters.ToDictionary(cluster => cluster.ChannelId);
    private readonly Channel<Func<Task>> _work = Channel.CreateUnbounded<Func<Task>>();
    private readonly ConcurrentDictionary<string, bool> _shown = new();
    private readonly ConcurrentDictionary<string, bool> _promised = new();
    private readonly HashSet<(string Channel, int Psa)> _answering = Draw(clusters, options.Answers, random);
    private readonly HashSet<(string Channel, int Psa)> _asking = Draw(clusters, options.Escalations, random);
    private int _left = clusters.Count + options.Answers + options.Escalations;
    private int _markers;

    /// <summary>Everything that the bot said it had done.</summary>
    public ConcurrentQueue<Promise> Promises { get; } = new();

    /// <summary>The number of times that somebody was told that something went wrong, and tried again.</summary>
    public int Apologies { get; private set; }

    public int Left => _left;

    /// <summary>Handles a message that the connector shows.</summary>
    public void Sees(Arrival arrival, JsonElement activity)
    {
        if (arrival.IsUpdate || !_byChannel.TryGetValue(arrival.Root, out var cluster))
        {
            return;
        }

        if (activity.TryGetProperty("text", out var text) && text.GetString()!.StartsWith(Failed, StringComparison.Ordinal))
        {
            Apologies++;
            _work.Writer.TryWrite(() => OpenAsync(cluster));
        }
        else if (activity.GetRawText().Contains(OpenRound.Verb, StringComparison.Ordinal))
        {
            var opening = Opening().Match(activity.GetRawText());
            _work.Writer.TryWrite(() => ConfirmAsync(cluster, opening.Groups[1].Value, opening.Groups[2].Value));
        }
        else if (activity.TryGetProperty("attachments", out _) && _shown.TryAdd(arrival.Root, true))
        {
            var card = new PostedCard(cluster, arrival.ConversationId, arrival.ActivityId, []);
            var round = Guid.Parse(RoundId().Match(activity.GetRawText()).Groups[1].Value);
            _work.Writer.TryWrite(() => OpenFormsAsync(card, round));
        }
    }

    /// <summary>Returns when every card has appeared and every button that was to be pressed has been pressed.</summary>
    public async Task RunAsync(TimeSpan atMost)
    {
        foreach (var cluster in clusters)
        {
            _work.Writer.TryWrite(() => OpenAsync(cluster));
        }

        var hands = Task.WhenAll(Enumerable.Range(0, Hands).Select(_ => WorkAsync()));
        if (await Task.WhenAny(hands, Task.Delay(atMost, TimeProvider.System)) != hands)
        {
            _work.Writer.TryComplete();
        }

        await hands;
    }

    private static HashSet<(string Channel, int Psa)> Draw(IReadOnlyList<StormCluster> clusters, int count, Random random)
    {
        var all = clusters.SelectMany(cluster => cluster.Psas.Select(psa => (cluster.ChannelId, psa.Number))).ToArray();
        random.Shuffle(all);
        return [.. all.Take(count)];
    }

    private async Task WorkAsync()
    {
        await foreach (var work in _work.Reader.ReadAllAsync())
        {
            await work();
        }
    }

    private void Press(PostedCard card)
    {
        foreach (var psa in card.Cluster.Psas)
        {
            if (_answering.Contains((card.Cluster.ChannelId, psa.Number)))
            {
                _work.Writer.TryWrite(() => PressAsync(card, psa, 'a'));
            }

            if (_asking.Contains((card.Cluster.ChannelId, psa.Number)))
            {
                _work.Writer.TryWrite(() => PressAsync(card, psa, 'e'));
            }
        }
    }

    /// <summary>Each SRO opens the form, whose buttons carry the id of the check-in; then they press.</summary>
    private async Task OpenFormsAsync(PostedCard card, Guid round)
    {
        var checkIns = new List<string>();
        foreach (var psa in card.Cluster.Psas)
        {
            while (checkIns.Count < psa.Number)
            {
                var form = await turns.SendAsync(StormActivities.OpensForm(card, psa, round));
                if (form is { } shown && CheckInId().Match(shown.GetRawText()) is { Success: true } found)
                {
                    checkIns.Add(found.Groups[1].Value);
                }
                else
                {
                    Apologies++;
                }
            }
        }

        Press(card with { CheckIns = checkIns });
        Done();
    }

    private async Task OpenAsync(StormCluster cluster)
    {
        await turns.SendAsync(StormActivities.Says(cluster, "open check-in"));
    }

    private async Task ConfirmAsync(StormCluster cluster, string id, string on)
    {
        var answer = await turns.SendAsync(StormActivities.Opens(cluster, id, on));
        if (answer?.GetRawText() is not { } said
            || !(said.Contains("is open", StringComparison.Ordinal) || said.Contains("already open", StringComparison.Ordinal)))
        {
            Apologies++;
            _work.Writer.TryWrite(() => OpenAsync(cluster));
            return;
        }

        if (_promised.TryAdd(cluster.ChannelId, true))
        {
            Promises.Enqueue(new Promise('c', cluster, "", null, null));
        }
    }

    private async Task PressAsync(PostedCard card, StormPsa psa, char kind)
    {
        var marker = StormNames.Marker(kind, Interlocked.Increment(ref _markers));
        while (true)
        {
            var words = $"What has changed is {marker}.";
            var answer = await turns.SendAsync(kind == 'a'
                ? StormActivities.Answers(card, psa, words)
                : StormActivities.AsksTheBoard(card, psa, words, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).AddDays(30)));
            if (answer?.GetRawText().Contains(marker, StringComparison.Ordinal) is true)
            {
                Promises.Enqueue(new Promise(kind, card.Cluster, marker, psa, card));
                Done();
                return;
            }

            Apologies++;
        }
    }

    private void Done()
    {
        if (Interlocked.Decrement(ref _left) == 0)
        {
            _work.Writer.TryComplete();
        }
    }

    [GeneratedRegex("\"checkIn\":\"([0-9a-f-]{36})\"")]
    private static partial Regex CheckInId();

    [GeneratedRegex("\"round\":\"([0-9a-f-]{36})\"")]
    private static partial Regex RoundId();

    [GeneratedRegex("\"cluster\":\"([0-9a-f-]{36})\",\"on\":\"([0-9-]{10})\"", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}

/// <summary>Something that the bot said it had done.</summary>
/// <param name="Kind"><c>c</c> a check-in opened, <c>a</c> an answer kept, <c>e</c> an escalation raised.</param>
/// <param name="Cluster">Where.</param>
/// <param name="Marker">The words that tell it.</param>
/// <param name="Psa">Of which PSA.</param>
/// <param name="Card">On which card.</param>
internal sealed record Promise(char Kind, StormCluster Cluster, string Marker, StormPsa? Psa, PostedCard? Card);
