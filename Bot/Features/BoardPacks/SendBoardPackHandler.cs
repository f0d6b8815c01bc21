using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Reports;
using ClusterBot.Data;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.BoardPacks;

/// <summary>"send board pack", "send board pack PSA 16": the chair or the cluster lead confirms whom it goes to.</summary>
internal sealed class SendBoardPackHandler(ClusterDbContext db, BoardPackPosts posts) : ICommandHandler
{
    /// <summary>The refusal to anybody else.</summary>
    public const string NotYours = "Only the chair of the board or the cluster lead can have the pack sent. Nothing was sent.";

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var question = BoardPackQuestion.Read(command);
        if (await ReadableClusters.OneAsync(question.Of, turn, cancellationToken) is not { } cluster || turn.Person is not { } person)
        {
            return;
        }

        if (!May(person, cluster))
        {
            await turn.SayAsync(await WhoCanHelp.FromLeadsAsync(NotYours, cluster, turn, cancellationToken));
            return;
        }

        if (question.Psa is { } number && !await db.Psas.AnyAsync(
            p => p.ClusterId == cluster.Id && p.Number == number && p.ArchivedAt == null, cancellationToken))
        {
            await turn.SayAsync($"This cluster has no PSA {number}. Nothing was sent.");
            return;
        }

        var members = await posts.MembersAsync(cluster, cancellationToken);
        var view = new ConfirmView
        {
            Marking = cluster.Marking,
            Question = question.Psa is { } psa ? $"Send the board pack of PSA {psa} now?" : "Send the board pack now?",
            Notes = ["It is posted in the delivery board's channel, too, where there is one."],
            Reaches = "It goes to",
            Names = [.. members.Select(member => member.Name)],
        };
        var button = ActionExecute.For(
            "Send the pack", new SendBoardPack(cluster.Id, question.Psa), ReportActionsJson.Default.SendBoardPack,
            ActionStyle.Positive);
        await turn.ReplyAsync(new PostableCard(AskerKeys.Confirmation(person.Id), ConfirmCard.Build(view, button, person.Id)));
    }

    /// <summary>Returns whether the person may have the pack of the cluster's board sent.</summary>
    public static bool May(Person person, Cluster cluster) =>
        person.TenantId == cluster.TenantId && (person.Chairs(cluster.Id) || person.Leads(cluster.Id));
}

/// <summary>"Send the pack", on the card that named who gets it.</summary>
internal sealed class ConfirmedBoardPackHandler(ClusterDbContext db, BoardPackPosts posts, PostedCards cards)
    : ICardActionHandler<SendBoardPack>
{
    public async Task<CardResponse> HandleAsync(
        SendBoardPack action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var cluster = await db.Clusters.FirstOrDefaultAsync(c => c.Id == action.Cluster && c.ArchivedAt == null, cancellationToken);
        if (turn.Person is not { } person || cluster is null || !SendBoardPackHandler.May(person, cluster))
        {
            return CardResponse.Saying(await WhoCanHelp.FromLeadsHereAsync(SendBoardPackHandler.NotYours, turn, cancellationToken));
        }

        if (!await cards.StandInAsync(AskerKeys.Confirmation(person.Id), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        var unreached = await posts.PostAsync(cluster, action.Psa, null, turn.Key, cancellationToken);
        return CardResponse.With(ConfirmCard.Done(cluster.Marking, unreached == 0
            ? "The pack is on its way."
            : $"The pack is on its way. It cannot be sent to {unreached} of the board, to whom ClusterBot cannot write yet."));
    }
}
