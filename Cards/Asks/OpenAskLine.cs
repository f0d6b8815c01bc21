using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.Asks;

namespace ClusterBot.Cards.Asks;

/// <summary>An ask in one line, as lists of several cards show it.</summary>
internal static class OpenAskLine
{
    public static RichTextBlock Build(OpenAskView ask, int mostText) => new(
    [
        new TextRun($"PSA {ask.FromPsa} asks {AskLabels.Asked(ask.ToPsa)} {AskLabels.For(ask.Kind)}{Owed(ask)}: ")
        {
            Weight = TextWeight.Bolder,
        },
        UserText.Run(ask.Need, mostText),
        new TextRun($" ({AskLabels.Of(ask.State, ask.Reply)})"),
    ]);

    private static string Owed(OpenAskView ask) => ask.State == AskState.Waiting ? $", reply owed by {CardDates.Day(ask.ReplyOwedOn)}" : "";
}

/// <summary>An ask in a list.</summary>
/// <param name="FromPsa">The PSA that asks.</param>
/// <param name="ToPsa">The PSA that is asked; none for the Centre.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Need">As typed.</param>
/// <param name="ReplyOwedOn">By when a reply is owed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reply">The reply that counts; none where there is none yet.</param>
public sealed record OpenAskView(int FromPsa, int? ToPsa, AskKind Kind, string Need, DateOnly ReplyOwedOn, AskState State, AskReply? Reply);
