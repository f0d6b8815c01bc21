using System.Globalization;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Domain.Asks;

namespace ClusterBot.Cards.Asks;

/// <summary>The form with which those who are asked reply, or amend their reply.</summary>
internal static class AskReplyForm
{
    public static IEnumerable<CardElement> Build(AskView ask)
    {
        var draft = ask.Draft ?? Standing(ask);
        return
        [
            .. draft.Whole(),
            .. draft.With(new InputChoiceSet
            {
                Id = AskInputs.Reply,
                Label = "Can you give what is asked for?",
                IsRequired = true,
                ErrorMessage = "Please choose yes, in part or no.",
                Choices = [.. Enum.GetValues<AskReply>().Select(reply => new InputChoice(AskLabels.Title(reply), AskLabels.Code(reply)))],
                Style = ChoiceSetStyle.Expanded,
                Value = draft.Of(AskInputs.Reply),
            }),
            .. draft.With(new InputText
            {
                Id = AskInputs.ReplyText,
                Label = "What can they count on, and what not?",
                IsRequired = true,
                ErrorMessage = "Please write a reply.",
                IsMultiline = true,
                MaxLength = Ask.MostText,
                Value = draft.Of(AskInputs.ReplyText),
            }),
            .. draft.With(new InputDate
            {
                Id = AskInputs.GivenOn,
                Label = "From which day, if there is one? (may be left empty)",
                ErrorMessage = "Please choose a day, or leave this empty.",
                Value = draft.DayOf(AskInputs.GivenOn),
            }),
            new ActionSet(
                [ActionExecute.For("Send the reply", new ReplyToAsk(ask.Id), AskActionsJson.Default.ReplyToAsk, ActionStyle.Positive)]),
        ];
    }

    // Whoever amends a reply begins with what stands.
    private static AskDraft Standing(AskView ask) => ask.Reply is not { Reply: { } reply } standing ? AskDraft.Empty : AskDraft.Empty with
    {
        Typed = new Dictionary<string, string>
        {
            [AskInputs.Reply] = AskLabels.Code(reply),
            [AskInputs.ReplyText] = standing.Text ?? "",
            [AskInputs.GivenOn] = standing.GivenOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        },
    };
}
