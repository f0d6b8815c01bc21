using System.Text.Json;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bench.Fuzz;

/// <summary>
/// Takes what a card sent through all that the bot does with typed words: payloads, inputs, figures, and the way back onto a card.
/// </summary>
internal static class CommandText
{
    private static readonly MeasurementUnit[] Units = [new("%"), new("GBP million"), new("million children")];

    public static void ReadAll(JsonElement data)
    {
        ReadPayload(data);
        var inputs = new CardInputs(data);
        foreach (var name in data.EnumerateObject().Select(property => property.Name))
        {
            if (inputs[name] is { } typed)
            {
                Take(typed);
            }
        }
    }

    private static void ReadPayload(JsonElement data)
    {
        try
        {
            _ = data.Deserialize(CheckInActionsJson.Default.SubmitCheckIn);
            _ = data.Deserialize(CheckInActionsJson.Default.ShowCheckInForm);
            _ = data.Deserialize(RequestActionsJson.Default.TakeStep);
        }
        catch (JsonException)
        {
            // The turn says that the card could not be read.
        }
    }

    private static void Take(string typed)
    {
        foreach (var unit in Units)
        {
            _ = FigureParser.Read(typed, unit);
        }

        var kept = PlainText.Clean(typed) ?? "";
        _ = CardJson.Write(new AdaptiveCard
        {
            FallbackText = UserText.Plain(kept, 200),
            Speak = UserText.Plain(typed, 200),
            Body = [UserText.Block(kept), new TextBlock(Markdown.Escape(typed))],
        });
    }
}
