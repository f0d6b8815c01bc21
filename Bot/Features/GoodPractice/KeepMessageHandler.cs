using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Commands;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.GoodPractice;

/// <summary>What is written to the bot in a channel and is no command: a contribution to the thread that it stands in.</summary>
internal sealed class KeepMessageHandler : ICommandHandler
{
    private const string Noted = "Noted for this thread's summary. To sum the thread up, reply here with: @ClusterBot summarise. For what else you can ask: @ClusterBot help";

    /// <summary>How much of a message is kept, in UTF-16 units.</summary>
    public const int LongestText = 10_000;

    private const int LongestName = 200;

    private const string NotKept = "Nothing was kept. If it was meant for this thread, please say it in a few more words.";

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (PlainText.Clean(turn.Activity.TextWithoutRecipientMention()) is not { } text)
        {
            await turn.ReplyAsync(new PostableCard(CardKey.None("It shows what the bot can do."), HelpCard.Build()));
        }
        else if (command.Meant is { } meant)
        {
            await turn.ReplyAsync(new PostableCard(CardKey.None("It shows words to the one who typed them."), NotUnderstoodCard.Build(text, meant, NotKept)));
        }
        else if (turn.Conversation.ClusterId is null)
        {
            await turn.SayNoClusterAsync();
        }
        else if (text.Length > LongestText)
        {
            await turn.SayAsync($"This message is too long to keep. Nothing was kept. Please say it in at most {LongestText:N0} characters, or in several messages.");
        }
        else
        {
            await KeepAsync(turn, text, cancellationToken);
        }
    }

    private static async Task KeepAsync(TurnContext turn, string text, CancellationToken token)
    {
        var id = turn.Activity.Id ?? turn.Key;
        if (await turn.Db.Messages.FindAsync([turn.Conversation.Id, id], token) is not null)
        {
            return;
        }

        var message = new StoredMessage
        {
            MessageId = id,
            ConversationId = turn.Conversation.Id,
            ThreadId = turn.ThreadId ?? id,
            AuthorName = turn.Person?.Name ?? Name(turn),
            AuthorAadObjectId = turn.Activity.From?.AadObjectId,
            Text = text,
            PostedAt = PostedAt(turn),
        };
        turn.Db.Messages.Add(message);
        await SayOnceAsync(turn, message.ThreadId);
    }

    /// <summary>The key makes it once a thread: whoever goes on there is not answered each time.</summary>
    private static Task<Data.Delivery> SayOnceAsync(TurnContext turn, string threadId) => turn.Outbox.PostAsync(
        turn.Conversation,
        OutboundMessage.Text(Noted),
        $"noted:{turn.Conversation.Id}:{threadId}",
        new OutboxOptions { ThreadId = threadId, Priority = DeliveryPriority.Answer });

    private static string Name(TurnContext turn) =>
        PlainText.Clean(turn.Activity.From?.Name) is { } name ? AuthorsText.Start(name, LongestName) : "";

    private static DateTimeOffset PostedAt(TurnContext turn) =>
        turn.Activity.Timestamp is { } told && told < turn.Now ? told.ToUniversalTime() : turn.Now;
}
