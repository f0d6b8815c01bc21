using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;
using ClusterBot.Cards.Health;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Health;

/// <summary>"health": what works and what does not, for an administrator.</summary>
internal sealed class HealthHandler(HealthViews views, Happenings happenings, HealthRecheck recheck, AfterCommit commit) : ICommandHandler
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
            await turn.SayAsync("Please ask in a personal chat with ClusterBot: the answer is for administrators alone.");
        }
        else
        {
            var card = Guid.CreateVersion7();
            var shown = HealthCard.Build(await views.ReadAsync(card, turn.Conversation.TenantId, cancellationToken));
            await turn.ReplyAsync(new PostableCard(KeyOf(card), shown));
            commit.Do(() => recheck.Ask(card, turn.Conversation.TenantId, $"{turn.Key}/asked", anew: false));
            await happenings.TellAsync(new UnreachedPeopleShown(), turn, cancellationToken);
        }
    }
}
