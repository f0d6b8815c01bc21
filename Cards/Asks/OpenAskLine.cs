using ClusterBot.Cards.Model;
using ClusterBot.Domain.Asks;

namespace ClusterBot.Cards.Asks;

/// <summary>An ask in one line, as lists of several cards show it.</summary>
internal static class OpenAskLine
{
    public static RichTextBlock Build(OpenAskView ask, int mostText) => new(
    [
        new TextRun($"PSA {ask.FromPsa} asks {AskWords.Asked(ask.ToPsa)} {AskWords.For(ask.Kind)}{Owed(ask)}: ") { Weight = TextWeight.Bolder },
        TypedText.Run(ask.Need, mostText),
        new TextRun($" ({AskWords.Of(ask.State, ask.Reply)})"),
    ]);

    private static string Owed(OpenAskView ask) => ask.State == AskState.Waiting ? $", reply owed by {CardDates.Day(ask.ReplyOwedOn)}" : "";
}
