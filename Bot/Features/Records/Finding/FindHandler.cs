using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Finding;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Records;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Records.Finding;

/// <summary>"find virtual courts", "find barriers about data sharing, PSA 16": what the person may see of it, the best first.</summary>
internal sealed class FindHandler(ClusterDbContext db, Finder finder, RecordReader reader) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var clusters = await ReadableClusters.FindAsync(turn, cancellationToken);
        if (clusters.Count == 0 || turn.Person is not { } person)
        {
            return;
        }

        var words = PlainText.Clean(command.Arguments) ?? "";
        var question = FindQuestion.Read(words, await reader.KindsAsync(person.TenantId, cancellationToken));
        var found = await finder.FindAsync(question, person, clusters, thing => thing.IsFor(turn.Conversation), cancellationToken);
        var shown = found.Things.Take(FindCard.MaxShown).ToList();
        await turn.ReplyAsync(new PostableCard(CardFamily.Found.Key(person.Id), FindCard.Build(new FindView
        {
            Marking = shown.Select(thing => thing.Cluster.Marking).DefaultIfEmpty(ProtectiveMarking.Official).Max(),
            Words = question.Words,
            Filters = question.Filters,
            Found = [.. shown.Select(thing => thing.View())],
            Count = found.Things.Count,
            IsOfLikeWords = found.IsOfLikeWords && shown.Count > 0,
            IsCutForPlace = found.IsCut,
            MayFollow = turn.Conversation.Kind == ConversationKind.Personal,
        })));
        if (turn.Conversation.Kind == ConversationKind.Personal)
        {
            await NoteSeenAsync(words, person, turn.Now, cancellationToken);
        }
    }

    // Who looks at a subject that they follow has seen what is new about it.
    private async Task NoteSeenAsync(string words, Person person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var follow in await db.Follows.Where(f => f.PersonId == person.Id).ToListAsync(cancellationToken))
        {
            if (follow.Subject.Equals(words, StringComparison.OrdinalIgnoreCase))
            {
                follow.SeenAt = now;
            }
        }
    }
}
