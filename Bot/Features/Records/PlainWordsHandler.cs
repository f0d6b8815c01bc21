using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Records;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Records;

/// <summary>"plain words: ..." reads what somebody is about to post, and offers plain words for the terms of officials in it.</summary>
internal sealed class PlainWordsHandler(ClusterDbContext db, TermReader terms) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person)
        {
            await turn.SayNoClusterAsync();
        }
        else if (PlainText.Clean(command.Arguments) is not { } text)
        {
            await turn.SayAsync("Please put what you are about to post behind the words: plain words: ...");
        }
        else
        {
            // Terms that people wrote down are shown where everybody may see their cluster's records.
            var clusters = (await db.FindClustersOfAsync(person, cancellationToken)).Where(turn.Conversation.Sees).ToList();
            var found = (await terms.ReadAsync(clusters, cancellationToken)).Find(text);
            await turn.ReplyAsync(new PostableCard(
                CardKey.None("It shows terms and the plain words for them, and has no button."),
                PlainWordsCard.Build(clusters.Select(cluster => cluster.Marking).DefaultIfEmpty(ProtectiveMarking.Official).Max(), found)));
        }
    }
}
