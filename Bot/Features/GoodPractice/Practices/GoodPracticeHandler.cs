using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.GoodPractice.Practices;

/// <summary>"good practice: ...": keeps what follows, because somebody said so.</summary>
internal sealed class GoodPracticeHandler(PracticeRecord record) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (!turn.Conversation.MayKeepPractice())
        {
            await turn.SayAsync("Good practice is kept in the channel of a cluster alone. Please write it there, with a mention of "
                + "@ClusterBot. Nothing was kept.");
        }
        else if (PlainText.Clean(command.Arguments) is not { } text)
        {
            await turn.SayAsync("Please write what was tried and what came of it behind the words: @ClusterBot good practice: ...");
        }
        else if (text.Length > PracticeRecord.MaxText)
        {
            await turn.SayAsync($"This message is too long to keep. Nothing was kept. Please say it in at most {PracticeRecord.MaxText:N0} "
                + "characters, or in several messages.");
        }
        else
        {
            var id = turn.Activity.Id ?? turn.Key;
            await record.SaveAsync(turn, id, text, turn.Now, cancellationToken);
            await turn.ReplyAsync(
                new PostableCard(AskerKeys.Practice(id), PracticeCard.Kept(new DropPractice(AskerKeys.AuthorOf(turn.Activity) ?? "", id))));
        }
    }
}
