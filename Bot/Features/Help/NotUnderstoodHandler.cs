using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Welcome;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Cards.Help;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Help;

/// <summary>
/// Replies to words that no command takes, with the nearest things that can be done; in a cluster's channel one of them is to keep
/// it as good practice. Nothing else comes of them.
/// </summary>
internal sealed class NotUnderstoodHandler(WelcomeReader welcome) : ICommandHandler
{
    private const int MinWords = 4;

    private const int MaxText = 10_000;

    private const string NothingDone = "Nothing was done and nothing was kept.";

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (PlainText.Clean(command.Arguments) is not { } text)
        {
            await turn.ReplyAsync(await welcome.CardAsync(turn.Person, turn.Conversation, cancellationToken));
        }
        else if (turn.Conversation is { Kind: ConversationKind.Channel, ClusterId: null } && command.Meant is null)
        {
            await turn.SayNoClusterAsync();
        }
        else
        {
            var keep = Keepable(text, turn);
            var tooLong = text.Length > MaxText
                ? $" It is too long to be kept as good practice: please say it in at most {MaxText:N0} characters, or in several messages."
                : "";
            // The words stand on the card, and may be about any of the clusters that are spoken of here.
            var clusters = await turn.Db.FindClustersAsync(turn.Conversation, turn.Person, cancellationToken);
            ProtectiveMarking? protectiveMarking = clusters.Count == 0 ? null : clusters.Max(cluster => cluster.Marking);
            await turn.ReplyAsync(new PostableCard(
                AskerKeys.Practice(keep?.Message ?? turn.Key),
                NotUnderstoodCard.Build(text, command.Meant, NothingDone + tooLong, keep, protectiveMarking)));
        }
    }

    private static KeepPractice? Keepable(string text, TurnContext turn) =>
        turn.Conversation.MayKeepPractice()
        && turn is { Message.Addressing: Addressing.Mention, Activity.Id: { } id }
        && text.Length <= MaxText && text.Split(' ', MinWords).Length == MinWords
        && AskerKeys.AuthorOf(turn.Activity) is { } author
            ? new KeepPractice(author, id, text)
            : null;
}
