using System.Globalization;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Records;

namespace ClusterBot.Bot.Features.Records.Writing;

/// <summary>"note", "note lesson: ask the hostels first": the form, filled in with what was understood.</summary>
internal sealed class NoteHandler(RecordForms forms) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var place = turn.Conversation;
        if (place is { Kind: not (ConversationKind.Personal or ConversationKind.GroupChat), ClusterId: null } || turn.Person is null)
        {
            await turn.SayNoClusterAsync();
            return;
        }

        if (await forms.ScopeAsync(turn.Person, place.ClusterId, cancellationToken) is not { } scope)
        {
            await turn.SayAsync(await WhoCanHelp.FromLeadsHereAsync(RecordForms.NotYours, turn, cancellationToken));
            return;
        }

        if (!scope.Clusters.All(place.Sees))
        {
            await turn.SayAloneAsync(
                "Not everybody here may see what the form lists. Please type in your personal chat with ClusterBot: note");
            return;
        }

        var words = NoteWords.Read(command.Arguments, scope.Offered);
        var form = Guid.CreateVersion7();
        var view = await forms.ViewAsync(form, scope, words.Kind, words.Draft, null, cancellationToken);
        await turn.ReplyAsync(new PostableCard(RecordDetails.KeyOf(form, scope.Person.Id), RecordFormCard.Build(view)));
    }
}

/// <summary>Posts the form, filled in, into the personal chat of somebody who wants something kept that another feature shows.</summary>
internal sealed class PostNoteForm(RecordForms forms, MessageOutbox outbox) : IDomainEventHandler<NoteRequested>
{
    public async Task HandleAsync(NoteRequested domainEvent, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await forms.ScopeAsync(domainEvent.Person, domainEvent.ClusterId, cancellationToken) is not { } all
            || await forms.FromAsync(domainEvent.Source.Notation(), all, cancellationToken) is not ({ } scope, var source, { } kept))
        {
            return;
        }

        var kind = scope.Offered.FirstOrDefault(offered => offered.Code == domainEvent.Kind);
        var form = Guid.CreateVersion7();
        var view = await forms.ViewAsync(
            form, scope, kind, RecordDraft.Of(
                (RecordInputs.Kind, kind?.Code), (RecordInputs.Text, domainEvent.Text),
                (RecordInputs.Psa, kept.Psa?.ToString(CultureInfo.InvariantCulture))),
            domainEvent.Link?.AbsoluteUri, cancellationToken);
        view = view with { Source = source, Widest = kept.Widest };
        await outbox.ToPersonAsync(
            domainEvent.Person, new PostableCard(RecordDetails.KeyOf(form, domainEvent.Person.Id), RecordFormCard.Build(view)),
            $"{turn.Key}/note", new OutboxOptions { Priority = OutboxMessagePriority.Answer });
    }
}
