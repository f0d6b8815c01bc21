using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Commands;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Digests;

/// <summary>"digest", "digest of CLUSTER": shows a permanent secretary the digest as it is now, in personal chat.</summary>
internal sealed class DigestHandler(DigestPosts posts) : ICommandHandler
{
    private const string Note =
        "The digest is for the permanent secretaries of a cluster: digest. A thread is summed up with: summarise.";

    private const string NotYours = "The digest is for the permanent secretaries of the cluster. For others there is: board pack.";

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var otherwise = new NotUnderstood($"{command.Phrase} {command.Arguments}", CommandList.Digest.Phrase, Note);
        if (await ReadableClusters.OneAsync(command, turn, cancellationToken, otherwise) is not { } cluster
            || turn.Person is not { } person)
        {
            return;
        }

        if (person.TenantId != cluster.TenantId || !person.IsPermanentSecretary(cluster.Id))
        {
            await turn.SayAsync(await WhoCanHelp.FromLeadsAsync(NotYours, cluster, turn, cancellationToken));
            return;
        }

        var card = await posts.CardAsync(cluster, person, dueOn: null, cancellationToken);
        if (turn.Conversation.Kind == ConversationKind.Personal && turn.Conversation.PersonId == person.Id)
        {
            await turn.ReplyAsync(card);
            return;
        }

        // It says what waits for one person.
        var sent = await turn.Outbox.ToPersonAsync(
            person, card, $"{turn.Key}/digest", new OutboxOptions { Priority = OutboxMessagePriority.Answer });
        await turn.SayAsync(sent.Problem ?? "The digest is on its way to your personal chat with ClusterBot.");
    }
}
