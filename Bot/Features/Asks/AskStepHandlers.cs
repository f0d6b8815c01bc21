using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Asks;
using ClusterBot.Domain.Asks;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>"Send the reply": those who are asked reply, or amend their reply.</summary>
internal sealed class ReplyToAskHandler(AskService service) : ICardActionHandler<ReplyToAsk>
{
    public Task<CardResponse> HandleAsync(ReplyToAsk action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        service.TakeAsync(action.Ask, AskStep.Reply, inputs, turn, cancellationToken);
}

/// <summary>"Settle": the asking side takes the reply as the end of the matter.</summary>
internal sealed class SettleAskHandler(AskService service) : ICardActionHandler<SettleAsk>
{
    public Task<CardResponse> HandleAsync(SettleAsk action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        service.TakeAsync(action.Ask, AskStep.Settle, inputs, turn, cancellationToken);
}

/// <summary>The content that somebody typed into the reply's form, or its problems, field by field.</summary>
/// <param name="Reply">None where something is wrong.</param>
/// <param name="Draft">To give back.</param>
internal sealed record TypedReply(GivenReply? Reply, AskDraft Draft)
{
    /// <param name="inputs">As sent.</param>
    /// <param name="askedOn">Nothing is given before it was asked for.</param>
    public static TypedReply Read(CardInputs inputs, DateOnly askedOn)
    {
        var reader = new FormReader(inputs);
        var reply = reader.Choice(AskInputs.Reply, AskLabels.ReplyOf, "Please choose yes, in part or no.");
        var text = reader.Text(AskInputs.ReplyText, Ask.MostText);
        var givenOn = reader.Day(AskInputs.GivenOn, askedOn, "Please choose a day, or leave this empty.");
        reader.Require(AskInputs.Reply, reply is not null, "Please choose yes, in part or no.");
        reader.Require(AskInputs.ReplyText, text is not null, "Please write a reply.");
        reader.Require("", reader.AreGood, "Nothing was stored yet. Please put this right and send it again.");
        return new TypedReply(
            reader.AreGood ? new GivenReply(reply!.Value, text!, givenOn) : null, new AskDraft(reader.Typed, reader.Problems));
    }
}

/// <summary>"Withdraw": the asking side no longer needs it.</summary>
internal sealed class WithdrawAskHandler(AskService service) : ICardActionHandler<WithdrawAsk>
{
    public Task<CardResponse> HandleAsync(WithdrawAsk action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        service.TakeAsync(action.Ask, AskStep.Withdraw, inputs, turn, cancellationToken);
}
