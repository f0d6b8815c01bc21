using System.Globalization;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Export;

/// <summary>Shows the content of a cluster's export and the way to get it. Only ever posted in personal chat.</summary>
public static class ExportCard
{
    /// <summary>Returns the kind of the file, in a few words.</summary>
    public static string Kind(bool isWorkbook) => isWorkbook ? "An Excel workbook" : "A zip archive of CSV files";

    public static AdaptiveCard Build(ExportView export) => new()
    {
        FallbackText = $"The export of {UserText.Plain(export.ClusterName, 200)} is on offer for {export.OfferMinutes} minutes.",
        Speak = $"The export of {UserText.Plain(export.ClusterName, 200)} is ready to be taken.",
        Body =
        [
            ProtectiveMarkingLine.Of(export.Marking),
            new TextBlock("Export") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new RichTextBlock([UserText.Run(export.ClusterName, 200) with { IsSubtle = true }]) { Spacing = Spacing.None },
            new TextBlock($"{Kind(export.IsWorkbook)} with every figure, answer and request, corrected and superseded ones included, "
                + "with who and when."),
            new TextBlock("Teams asks you in the next message whether it may be put into your OneDrive. "
                + $"The offer stands for {export.OfferMinutes} minutes and works once."),
            .. Link(export),
        ],
        Actions =
        [
            .. export.Link is { } link ? [new ActionOpenUrl { Title = "Download by link", Url = link }] : (IEnumerable<CardAction>)[],
            export.IsWorkbook ? Other("CSV files instead", "export csv", export) : Other("Excel workbook instead", "export excel", export),
            CommandButton.Status(),
        ],
    };

    private static IEnumerable<CardElement> Link(ExportView export)
    {
        if (export is { Link: not null, LinkEndsAt: { } until })
        {
            yield return new TextBlock(
                $"Or download it by the link below: it works once, until {until.ToString("HH:mm", CultureInfo.InvariantCulture)}, and is "
                    + "for you alone. Please do not pass it on.");
        }
        else if (export.Marking.IsSensitive())
        {
            yield return new TextBlock("There is no download link, because the cluster is OFFICIAL-SENSITIVE.") { IsSubtle = true };
        }
    }

    private static ActionSubmit Other(string title, string words, ExportView export) =>
        CommandButton.Of(title, $"{words} of {export.ClusterName}");
}

/// <summary>A cluster's record, on offer as a file.</summary>
public sealed record ExportView
{
    public required string ClusterName { get; init; }

    public required ProtectiveMarking Marking { get; init; }

    /// <summary>True for an Excel workbook; false for CSV files.</summary>
    public required bool IsWorkbook { get; init; }

    /// <summary>The minutes for which Teams' own offer of the file stands.</summary>
    public required int OfferMinutes { get; init; }

    /// <summary>The address for one download; null when there is no link.</summary>
    public Uri? Link { get; init; }

    /// <summary>The time when the link stops working, local.</summary>
    public DateTimeOffset? LinkEndsAt { get; init; }
}
