using System.Text;
using ClusterBot.Bench.Fuzz.Grammars;
using ClusterBot.Bot.Features.Demonstration;
using ClusterBot.Bot.Graph;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bench.Fuzz;

/// <summary>The readers of all that comes from outside.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("activity", FuzzSamples.Activities, new JsonGrammar(), (input, _) => ReadActivity(input)),
        new("card", FuzzSamples.CardActions, new JsonGrammar(), (input, _) => ReadCardAction(input)),
        new("csv", FuzzSamples.Register, new CsvGrammar(), ReadTable),
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
        return again.Succeeded ? true : throw new InvalidOperationException($"What was read and written cannot be read again: {again.Error}");
    }

    private static bool ReadCardAction(byte[] input)
    {
        if (ActivityReader.Read(input).Activity is not { } activity || AdaptiveCardInvoke.Read(activity).Invoke is not { } invoke)
        {
            return false;
        }

        TypedWords.ReadAll(invoke.Data);
        return true;
    }

    private static bool ReadTable(byte[] input, int sample)
    {
        try
        {
            using var text = new StreamReader(new MemoryStream(input), Encoding.UTF8);
            _ = FuzzSamples.Tables[sample] switch
            {
                "psas" => RegisterFiles.Read<PsaRow>(text).Count,
                "indicators" => RegisterFiles.Read<IndicatorRow>(text).Count,
                "readings" => RegisterFiles.Read<ReadingRow>(text).Count,
                "people" => RegisterFiles.Read<PersonRow>(text).Count,
                _ => RegisterFiles.Read<MessageRow>(text).Count,
            };
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool ReadHtml(byte[] input)
    {
        _ = HtmlText.Read(Encoding.UTF8.GetString(input));
        return true;
    }
}
