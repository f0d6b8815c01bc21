using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Health;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Health;

/// <summary>"health": what works and what does not, for an administrator.</summary>
internal sealed class HealthHandler(HealthReader reader, DomainEvents domainEvents, HealthRecheck recheck, AfterCommit commit)
    : ICommandHandler
{
    public const string NotYours = "Only an administrator of ClusterBot can see how it is doing.";

    /// <summary>Finds the card again.</summary>
    public static CardKey KeyOf(Guid card) => CardFamily.Health.Key(card);

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person?.Administers() != true)
        {
            await turn.SayAsync(await WhoCanHelp.FromAdministratorsAsync(NotYours, turn, cancellationToken));
        }
        else if (turn.Conversation.Kind != ConversationKind.Personal)
        {
            await turn.SayAloneAsync("Please ask in a personal chat with ClusterBot: the answer is for administrators alone.");
        }
        else
        {
            var card = Guid.CreateVersion7();
            var shown = HealthCard.Build(await reader.ReadAsync(card, turn.Conversation.TenantId, cancellationToken));
            await turn.ReplyAsync(new PostableCard(KeyOf(card), shown));
            commit.Do(() => recheck.Ask(card, turn.Conversation.TenantId, $"{turn.Key}/asked", anew: false));
            await domainEvents.PublishAsync(new UnreachedPeopleShown(), turn, cancellationToken);
        }
    }
}

/// <summary>"Try again": looking takes longer than a turn may, so the card says that it is done and changes when it was.</summary>
internal sealed class RecheckHealthHandler(HealthReader reader, HealthRecheck recheck, PostedCards cards, AfterCommit commit)
    : ICardActionHandler<RecheckHealth>
{
    public async Task<CardResponse> HandleAsync(
        RecheckHealth action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person?.Administers() != true)
        {
            return CardResponse.Saying(
                await WhoCanHelp.FromAdministratorsAsync(HealthHandler.NotYours + " Nothing was changed.", turn, cancellationToken));
        }

        if (!await cards.StandInAsync(HealthHandler.KeyOf(action.Card), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        commit.Do(() => recheck.Ask(action.Card, turn.Conversation.TenantId, turn.Key, anew: true));
        var view = await reader.ReadAsync(action.Card, turn.Conversation.TenantId, cancellationToken);
        return CardResponse.With(HealthCard.Build(view, checking: true));
    }
}
