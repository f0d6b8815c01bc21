using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Requests;
using ClusterBot.Data.Entities;

namespace ClusterBot.Bot.Features.Requests.Raising;

/// <summary>"ask", "ask PSA 9 for the housing data": the form with which an SRO or a deputy asks.</summary>
internal sealed class ShowRequestFormHandler(RequestForms forms) : ICommandHandler
{
    public const string NotYours = "Only the SRO of a PSA or a deputy can ask for something";

    public Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) =>
        ShowAsync(command, isEscalation: false, turn, cancellationToken);

    public async Task ShowAsync(Command command, bool isEscalation, TurnContext turn, CancellationToken cancellationToken)
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
            await turn.SayAloneAsync(
                "Not everybody here may see which PSAs there are. Please type in your personal chat with ClusterBot: ask");
        }
        else if (reader.From.Count == 0)
        {
            await turn.SayAsync(await WhoCanHelp.FromLeadsHereAsync(
                $"{NotYours}{(turn.Conversation.ClusterId is null ? "" : ", here for a PSA of this cluster")}.", turn, cancellationToken));
        }
        else if (!isEscalation && !reader.HasSomebodyToAsk)
        {
            await turn.SayAsync("There is nobody to ask yet: the register names no SRO of another PSA, no permanent secretary and no chair "
                + "of the delivery board.");
        }
        else
        {
            var id = Guid.CreateVersion7();
            var question = RequestQuestion.Read(command.Arguments, reader);
            var kind = isEscalation ? reader.Kinds.FirstOrDefault(kind => kind.IsForBoard) : question.Kind;
            var card = RequestFormCard.Build(reader.View(id, turn.Now, kind, question.Draft));
            await turn.ReplyAsync(new PostableCard(RequestForms.KeyOf(id), card));
        }
    }
}

/// <summary>"escalate", "escalate the hostels close in May": the form with which an SRO or a deputy asks the delivery board.</summary>
internal sealed class ShowEscalationFormHandler(ShowRequestFormHandler form) : ICommandHandler
{
    public Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) =>
        form.ShowAsync(command, isEscalation: true, turn, cancellationToken);
}
