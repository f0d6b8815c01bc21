using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.CheckIns.Answering;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Bot.Turns;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Cards.CheckIns;

namespace ClusterBot.Bot.Features.CheckIns.Showing;

/// <summary>
/// "Answer": the person's own form, where nobody else's press touches it. A client that asks for a dialog gets it there; for any other
/// it goes to the personal chat.
/// </summary>
internal sealed class AnswerRoundHandler(RoundVisits visits, RoundReader reader, MessageOutbox outbox)
    : ICardActionHandler<AnswerRound>
{
    private const string InChat = "Your form is in your personal chat with ClusterBot. What you type there is yours alone to change.";

    public async Task<CardResponse> HandleAsync(
        AnswerRound action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (found, refusal) = await visits.FindAsync(action.Round, turn, cancellationToken);
        if (found is null)
        {
            return CardResponse.Saying(refusal!);
        }

        var mine = await reader.MineAsync(found.Read, found.Person, cancellationToken);
        if (mine.CheckIns.All(checkIn => checkIn.Mine is null))
        {
            return CardResponse.Saying(await WhoCanHelp.FromLeadsAsync(
                CheckInService.NotAsked, found.Read.Asked.Cluster, turn, cancellationToken));
        }

        if (action.Here == true || TaskModuleInvoke.IsOne(turn.Activity))
        {
            return CheckInService.Show(mine);
        }

        var sent = await outbox.ToPersonAsync(
            found.Person, PostedRounds.Own(mine, found.Person.Id), $"{turn.Key}/form",
            new OutboxOptions { Priority = OutboxMessagePriority.Answer });
        if (sent.Problem is { } why)
        {
            return CardResponse.Saying($"{why} Nothing was stored.");
        }

        // A press that arrived as a message is answered by one: a card would take the place of everybody's.
        if (turn.Activity.Type != ActivityTypes.Invoke || turn.Conversation.Kind == ConversationKind.Personal)
        {
            return CardResponse.Saying(InChat);
        }

        var state = await visits.StateAsync(found, hasDialogs: false, cancellationToken);
        return CardResponse.With(RoundCard.Build(state with { Notice = InChat, Chat = ChatLink.Of(turn.Conversation.BotId) }));
    }
}
