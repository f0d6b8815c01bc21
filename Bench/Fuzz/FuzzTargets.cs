using System.Text;
using ClusterBot.Bench.Fuzz.Grammars;
using ClusterBot.Bot.Integrations.Graph.Html;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.BotFramework.Activities.Json;

namespace ClusterBot.Bench.Fuzz;

/// <summary>The readers of all that comes from outside.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("activity", FuzzSamples.Activities, new JsonGrammar(), (input, _) => ReadActivity(input)),
        new("card", FuzzSamples.CardActions, new JsonGrammar(), (input, _) => ReadCardAction(input)),
        new("csv", FuzzSamples.Register, new CsvGrammar(), FuzzRegister.Read),
        new("html", FuzzSamples.Html, new HtmlGrammar(), (input, _) => ReadHtml(input)),
    ];

    private static bool ReadActivity(byte[] input)
    {
        if (ActivityReader.Read(input).Activity is not { } activity)
        {
            return false;
        }

        _ = activity.TextWithoutRecipientMention();
        var again = ActivityReader.Read(ActivityJson.Write(activity));
        return again.Succeeded
            ? true
            : throw new InvalidOperationException($"What was read and written cannot be read again: {again.Error}");
    }

    private static bool ReadCardAction(byte[] input)
    {
        if (ActivityReader.Read(input).Activity is not { } activity || AdaptiveCardInvoke.Read(activity).Invoke is not { } invoke)
        {
            return false;
        }

        CommandText.ReadAll(invoke.Data);
        return true;
    }

    private static bool ReadHtml(byte[] input)
    {
        _ = HtmlReader.Read(Encoding.UTF8.GetString(input));
        return true;
    }
}
