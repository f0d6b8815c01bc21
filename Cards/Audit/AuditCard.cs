using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;

namespace ClusterBot.Cards.Audit;

/// <summary>To an administrator: what was refused to whom lately, and the way to all of it as a file.</summary>
public static class AuditCard
{
    private const int MaxOpen = 6;

    private const int MaxText = 200;

    /// <summary>The words that ask for all of it as a file.</summary>
    public const string FileWords = "audit file";

    public static AdaptiveCard Build(AuditView audit) => new()
    {
        FallbackText = Words(audit),
        Speak = Words(audit),
        Body =
        [
            .. ProtectiveMarkingLine.Of(audit.Marking),
            new TextBlock("What was refused") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new TextBlock(Words(audit)) { Weight = TextWeight.Bolder, Spacing = Spacing.Small },
            new TextBlock(
                "A refused press or command changes nothing else. Most are people who press a button that is for somebody else.")
            {
                IsSubtle = true,
                Spacing = Spacing.Small,
            },
            .. FoldedList.Of("audit-others", "of the latest", audit.Last, MaxOpen, Line),
            new TextBlock($"Kept for {audit.KeptDays} days. The file has all {audit.Kept} {(audit.Kept == 1 ? "entry" : "entries")}.")
            {
                IsSubtle = true,
                Separator = true,
            },
        ],
        Actions = audit.Kept == 0 ? null : [CommandButton.Of("Get all as a file", FileWords)],
    };

    private static string Words(AuditView audit) => audit.TimesThisWeek == 0
        ? "Nothing was refused to anybody in the last seven days."
        : $"In the last seven days something was refused {Times(audit.TimesThisWeek)}, to {People(audit.PeopleThisWeek)}.";

    private static IEnumerable<CardElement> Line(DeniedActView denied) =>
    [
        new RichTextBlock(
        [
            UserText.Run(denied.Who, MaxText) with { Weight = TextWeight.Bolder },
            new TextRun("  "),
            UserText.Run(denied.What, MaxText),
            new TextRun("\n"),
            new TextRun($"{CardDates.Moment(denied.LastAt)}{(denied.Count > 1 ? $", {Times(denied.Count)} that day" : "")}, ")
            {
                IsSubtle = true,
            },
            UserText.Run(denied.Where, MaxText) with { IsSubtle = true },
            new TextRun($"\n{denied.Why}"),
        ])
        {
            Separator = true,
            Spacing = Spacing.Small,
        },
    ];

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";

    private static string People(int count) => count == 1 ? "one person" : $"{count} people";
}
