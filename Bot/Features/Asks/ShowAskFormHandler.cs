using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Asks;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>"ask", "ask PSA 9 for the housing data": the form with which an SRO or a deputy asks.</summary>
internal sealed class ShowAskFormHandler(AskForms forms) : ICommandHandler
{
    public const string NotYours = "Only the SRO of a PSA or a deputy can ask another PSA or the Centre";

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Conversation is { Kind: not (ConversationKind.Personal or ConversationKind.GroupChat), ClusterId: null }
            || turn.Person is not { } person)
        {
            await turn.SayNoClusterAsync();
            return;
        }

        var reader = await forms.ReadAsync(person, turn.Conversation, cancellationToken);
        if (reader is { From.Count: 0, ListsAll: false })
        {
            await turn.SayAsync("Not everybody here may see which PSAs there are. Please type in your personal chat with ClusterBot: ask");
        }
        else if (reader.From.Count == 0)
        {
            await turn.SayAsync(await WhoCanHelp.FromLeadsHereAsync(
                $"{NotYours}{(turn.Conversation.ClusterId is null ? "" : ", here for a PSA of this cluster")}.", turn, cancellationToken));
        }
        else if (!reader.HasSomebodyToAsk)
        {
            await turn.SayAsync("There is nobody to ask yet: the register names no SRO of another PSA, no permanent secretary and no chair "
                + "of the delivery board.");
        }
        else
        {
            var id = Guid.CreateVersion7();
            var card = AskFormCard.Build(reader.View(id, turn.Now, AskQuestion.Read(command.Arguments)));
            await turn.ReplyAsync(new PostableCard(AskForms.KeyOf(id), card));
        }
    }
}
