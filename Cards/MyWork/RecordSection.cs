using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Records;

namespace ClusterBot.Cards.MyWork;

/// <summary>The records that one person is asked to look at again, and what is new on the subjects that they follow.</summary>
internal static class RecordSection
{
    private const int MaxOpen = 3;

    private const int MaxText = 120;

    public static IEnumerable<CardElement> Build(MyWorkView work, int most) => [.. Due(work.Records, most), .. Followed(work.Followed)];

    private static IEnumerable<CardElement> Due(IReadOnlyList<DueRecordView> records, int most)
    {
        if (records.Count > 0)
        {
            yield return Heading(records.Count == 1 ? "A record to look at again: a minute" : "Records to look at again: a minute each");
        }

        var numbered = records.Take(most).Index().ToList();
        foreach (var line in FoldedList.Of("records", "records", numbered, MaxOpen, one => [Line(one.Index + 1, one.Item)]))
        {
            yield return line;
        }

        if (records.Count > most)
        {
            yield return new TextBlock($"and {records.Count - most} more. They follow when these are dealt with.") { IsSubtle = true };
        }
    }

    private static ColumnSet Line(int number, DueRecordView record) => WorkLine.Of(
        new RichTextBlock(
        [
            new TextRun($"{number}. ") { Weight = TextWeight.Bolder },
            UserText.Run(record.Kind, 100) with { Weight = TextWeight.Bolder },
            new TextRun("  "),
            UserText.Run(record.Text.ReplaceLineEndings(" "), MaxText),
            new TextRun(record.LostItsSource
                ? $"\n○ does it still hold? The message behind it was deleted on {CardDates.Day(record.DueOn)}"
                : $"\n○ does it still hold? Since {CardDates.Day(record.DueOn)}") { IsSubtle = true },
        ]),
        ActionExecute.For(
            $"Look at record {number}", new ShowRecord(record.Id), RecordActionsJson.Default.ShowRecord, inputs: AssociatedInputs.None));

    private static IEnumerable<CardElement> Followed(IReadOnlyList<FollowedView> followed)
    {
        if (followed.Count > 0)
        {
            yield return Heading("New on what you follow");
            yield return new ActionSet([.. followed.Take(6).Select(one => CommandButton.Of(
                UserText.Plain($"{one.Subject}: {one.Count} new", 60), $"find {one.Subject}"))]);
        }
    }

    private static TextBlock Heading(string words) => new(words)
    {
        Weight = TextWeight.Bolder,
        Separator = true,
        Spacing = Spacing.Medium,
    };
}
