using System.Globalization;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Cards.Requests;

namespace ClusterBot.Cards.Records;

/// <summary>One record: its text, its fields, whose it is and who sees it.</summary>
public static class RecordCard
{
    private const int MaxName = 120;

    /// <summary>Builds the card.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isKept">True when it was kept just now.</param>
    /// <param name="isInDialog">True when it stands in a dialog.</param>
    public static AdaptiveCard Build(RecordView record, bool isKept = false, bool isInDialog = false)
    {
        var words = Words(record, isKept);
        var card = new AdaptiveCard
        {
            FallbackText = words,
            Speak = words,
            Body =
            [
                ProtectiveMarkingLine.Of(record.Marking),
                new TextBlock(words) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                UserText.Block(record.Text, Domain.Records.Record.MaxText),
                .. record.Fields.Select(Field),
                .. About(record),
                Whose(record),
                .. CameFrom(record),
                .. Link(record),
                .. isInDialog ? [] : Crossing(record),
                .. Buttons(record, isInDialog),
            ],
        };
        return TwoScreens.Of(card, foot: card.Body[^1] is ActionSet ? 1 : 0);
    }

    /// <summary>Returns the card that stands in a channel where not everybody sees the record.</summary>
    public static AdaptiveCard Elsewhere(RecordView record)
    {
        var words = $"✔ Kept: {RecordLabels.WithArticle(record.Kind)}";
        return new AdaptiveCard
        {
            FallbackText = words,
            Speak = words,
            Body =
            [
                ProtectiveMarkingLine.Of(record.Marking),
                new TextBlock(words) { Weight = TextWeight.Bolder },
                new TextBlock("Not everybody here sees it. Its owner finds it in personal chat with ClusterBot.") { IsSubtle = true },
            ],
        };
    }

    /// <summary>Returns the card of a record that was taken back.</summary>
    public static AdaptiveCard TakenBack(bool isWhole)
    {
        var words = isWhole ? "Taken back. Nothing of it is kept." : "Taken back. The record is as it was before.";
        return new AdaptiveCard { FallbackText = words, Speak = words, Body = [new TextBlock(words)] };
    }

    private static string Words(RecordView record, bool isKept) => record switch
    {
        { IsRetired: true } => $"{record.Kind.Name}: no longer holds",
        _ when isKept && record.Version > 1 => $"✔ Changed: {record.Kind.Name.ToLowerInvariant()}",
        _ when isKept => $"✔ Kept: {RecordLabels.WithArticle(record.Kind)}",
        _ => record.Kind.Name,
    };

    private static RichTextBlock Field((string Label, string Value) field) => new(
    [
        UserText.Run(field.Label, Domain.Records.RegisteredKind.MaxName) with { Weight = TextWeight.Bolder },
        new TextRun(field.Label.EndsWith('?') ? " " : ": "),
        UserText.Run(field.Value, Domain.Records.RecordField.MaxValue),
    ])
    {
        Spacing = Spacing.Small,
    };

    private static IEnumerable<CardElement> About(RecordView record)
    {
        string[] about =
        [
            .. record.About is { } psa ? [psa] : Array.Empty<string>(),
            .. record.Department is { } department ? [department] : Array.Empty<string>(),
            .. record.Tags.Select(tag => "#" + tag),
        ];
        if (about.Length > 0)
        {
            yield return UserText.Block("About " + string.Join(", ", about), 600) with { Spacing = Spacing.Small };
        }
    }

    private static RichTextBlock Whose(RecordView record) => new(
    [
        UserText.Run(record.OwnerDepartment is { } department ? $"{record.Owner} ({department})" : record.Owner, MaxName) with
        {
            IsSubtle = true,
        },
        new TextRun($", {CardDates.Moment(record.WrittenAt)}, for ") { IsSubtle = true },
        UserText.Run(record.ClusterName, MaxName) with { IsSubtle = true },
        new TextRun($"\n{RecordLabels.Seen(record.Visibility)}.{Review(record)}") { IsSubtle = true },
    ])
    {
        Separator = true,
    };

    private static string Review(RecordView record) => record switch
    {
        { IsRetired: true } or { ReviewOn: null } => "",
        { ReviewOn: { } on } => $" To be looked at again on {CardDates.Day(on)}.",
    };

    private static IEnumerable<CardElement> CameFrom(RecordView record)
    {
        if (record.CameFrom is { } from)
        {
            yield return UserText.Block($"Came from {from}.", 300) with { Spacing = Spacing.Small };
        }

        if (record.Requests.Count > 0)
        {
            var numbers = WordList.Of([.. record.Requests.Select(number => number.ToString(CultureInfo.InvariantCulture))], "and");
            yield return new TextBlock($"It became request {numbers}.") { IsSubtle = true, Spacing = Spacing.Small };
        }

        if (record.SourceGoneOn is { } on)
        {
            yield return new TextBlock($"⚠ The message behind it was deleted on {CardDates.Day(on)}. Does this still hold without it?")
            {
                Weight = TextWeight.Bolder,
                Spacing = Spacing.Small,
            };
        }
    }

    private static IEnumerable<CardElement> Crossing(RecordView record) => record.Crossing switch
    {
        null => [],
        Domain.Records.RecordCrossing.AsksForHelp => [Ask("Ask for help with this", record)],
        Domain.Records.RecordCrossing.TakesOffer => [Ask("Take this offer", record)],
        _ => throw new InvalidOperationException($"No words for {record.Crossing}."),
    };

    private static ActionSet Ask(string title, RecordView record) => new(
    [
        ActionExecute.For(
            title, new RaiseFromRecord(record.Id), RequestActionsJson.Default.RaiseFromRecord, inputs: AssociatedInputs.None),
    ]);

    private static IEnumerable<CardElement> Link(RecordView record) => record.Link is { } link
        ? [new ActionSet([new ActionOpenUrl { Title = "Open the message in Teams", Url = link }])]
        : [];

    private static IEnumerable<CardElement> Buttons(RecordView record, bool isInDialog)
    {
        var json = RecordActionsJson.Default;
        var none = AssociatedInputs.None;
        CardAction[] buttons = record switch
        {
            { MayUndo: true } =>
            [
                RecordButtons.Of("Undo", new UndoRecord(record.Id, record.Version), json.UndoRecord, isInDialog, inputs: none),
                .. isInDialog || record.IsRetired || !record.MayChange ? Array.Empty<CardAction>()
                    : [RecordButtons.Of("Change it", new ChangeRecord(record.Id), json.ChangeRecord, isInDialog, inputs: none)],
            ],
            { IsRetired: true } or { MayChange: false } => [],
            _ =>
            [
                .. record.IsDue
                    ? [RecordButtons.Of("It still holds", new ConfirmRecord(record.Id), json.ConfirmRecord, isInDialog,
                        ActionStyle.Positive, none)]
                    : Array.Empty<CardAction>(),
                RecordButtons.Of("Change it", new ChangeRecord(record.Id), json.ChangeRecord, isInDialog, inputs: none),
                RecordButtons.Of("It no longer holds", new RetireRecord(record.Id), json.RetireRecord, isInDialog, inputs: none),
            ],
        };
        return buttons.Length == 0 ? [] : [new ActionSet(buttons)];
    }
}
