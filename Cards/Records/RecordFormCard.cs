using System.Globalization;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Records;

namespace ClusterBot.Cards.Records;

/// <summary>The form with which a record is written down: its kind first, then its text and the few fields of the kind.</summary>
public static class RecordFormCard
{
    private const string More = "recordMore";

    private static readonly int[] TitleLengths = [80, 40, 0];

    public static AdaptiveCard Build(RecordFormView form) => CardFit.FirstThatFits(TitleLengths.Select(length => Build(form, length)));

    /// <summary>Returns the words that announce the form.</summary>
    public static string Heading(RecordFormView form) => form switch
    {
        { Kind: { } kind, Version: not null } => $"Change {RecordLabels.WithArticle(kind)}",
        { Kind: { } kind } => $"Write down {RecordLabels.WithArticle(kind)}",
        _ => "Keep as a record",
    };

    private static AdaptiveCard Build(RecordFormView form, int titleLength) => new()
    {
        FallbackText = $"{Heading(form)}. Please open this message in Teams.",
        Speak = Heading(form),
        Body =
        [
            ProtectiveMarkingLine.Of(form.Marking),
            new TextBlock(Heading(form)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            .. Problem(form.Draft, ""),
            .. form.Kind is { } kind ? OfKind(form, kind, titleLength) : Choosing(form),
        ],
    };

    private static IEnumerable<CardElement> Choosing(RecordFormView form) =>
    [
        .. With(form.Draft, new InputChoiceSet
        {
            Id = RecordInputs.Kind,
            Label = "What is it?",
            IsRequired = true,
            ErrorMessage = "Please choose what it is.",
            Choices = [.. form.Kinds.Select(kind => new InputChoice(kind.Name, kind.Code))],
            Placeholder = "Choose one",
            Style = ChoiceSetStyle.Compact,
            Value = form.Draft[RecordInputs.Kind],
        }),
        .. With(form.Draft, Text(form, "What is to be kept?")),
        new ActionSet(
        [
            RecordButtons.Of(
                "Next", new ChooseRecordKind(
                    form.Form, form.Link, form.Source?.Notation()), RecordActionsJson.Default.ChooseRecordKind, form.IsInDialog,
                ActionStyle.Positive),
        ]),
    ];

    private static IEnumerable<CardElement> OfKind(RecordFormView form, RecordKind kind, int titleLength) =>
    [
        .. With(form.Draft, Text(form, kind.TextLabel)),
        .. PlainWordsSection.Build(form.Terms),
        .. kind.Fields.SelectMany(field => With(form.Draft, RecordFormFields.Of(field, form.Draft))),
        new ActionSet([FoldedList.Toggle("PSA, tags, who sees it", More)]),
        new Container([.. RecordFormFields.More(form, kind, titleLength).SelectMany(input => With(form.Draft, input))])
        {
            Id = More,
            // What must be put right stands open.
            IsVisible = RecordFormFields.IsMore(form.Draft.Problems.Keys) ? null : false,
            Style = ContainerStyle.Emphasis,
        },
        .. Who(form, kind),
        new ActionSet(
        [
            RecordButtons.Of(
                form.Version is null ? $"Keep this {kind.Name.ToLowerInvariant()}" : "Save the change",
                new SaveRecord(form.Form, kind.Code, form.Version, form.Link, form.Source?.Notation()),
                RecordActionsJson.Default.SaveRecord, form.IsInDialog, ActionStyle.Positive),
        ]),
    ];

    private static IEnumerable<CardElement> Who(RecordFormView form, RecordKind kind)
    {
        var chosen = form.Narrowed(form.Draft[RecordInputs.Visibility] is { } code ? RecordSight.Of(code) : kind.Visibility);
        yield return new TextBlock($"{RecordLabels.Seen(chosen)}.") { IsSubtle = true, Spacing = Spacing.Small };
    }

    private static InputText Text(RecordFormView form, string label) => new()
    {
        Id = RecordInputs.Text,
        Label = label,
        IsRequired = true,
        ErrorMessage = "Please say what is to be kept.",
        IsMultiline = true,
        MaxLength = Record.MaxText,
        Value = form.Draft[RecordInputs.Text],
    };

    private static IEnumerable<CardElement> With(RecordDraft draft, InputElement input) => [input, .. Problem(draft, input.Id!)];

    private static IEnumerable<CardElement> Problem(RecordDraft draft, string input) =>
        draft.Problems.TryGetValue(input, out var problem) ? [FormProblems.Line(problem)] : [];
}

/// <summary>The inputs of a record's form.</summary>
internal static class RecordFormFields
{
    private static readonly string[] Folded =
        [RecordInputs.Psa, RecordInputs.Cluster, RecordInputs.Department, RecordInputs.Tags, RecordInputs.Visibility,
            RecordInputs.ReviewOn];

    /// <summary>Returns whether one of the inputs stands in the folded part.</summary>
    public static bool IsMore(IEnumerable<string> inputs) => inputs.Intersect(Folded, StringComparer.Ordinal).Any();

    /// <summary>Returns the input of a kind's field.</summary>
    public static InputElement Of(RecordField field, RecordDraft draft) =>
        FieldInputs.Of(field, RecordInputs.Of(field), draft[RecordInputs.Of(field)]);

    /// <summary>Returns the inputs that most records do not need.</summary>
    public static IEnumerable<InputElement> More(RecordFormView form, RecordKind kind, int titleLength)
    {
        if (form.Clusters.Count > 1)
        {
            yield return Choice(
                RecordInputs.Cluster, "For which cluster?", form.Draft[RecordInputs.Cluster] ?? form.Clusters[0].Code,
                form.Clusters.Select(cluster => (UserText.Plain(cluster.Name, 80), cluster.Code)));
        }

        if (form.Psas.Count > 0)
        {
            yield return Choice(
                RecordInputs.Psa, "About which PSA?", form.Draft[RecordInputs.Psa], form.Psas.Select(psa => (
                    titleLength == 0 ? $"PSA {psa.Number}" : UserText.Plain($"PSA {psa.Number}  {psa.Title}", titleLength),
                    psa.Number.ToString(CultureInfo.InvariantCulture))));
        }

        yield return Line(RecordInputs.Department, "About which department?", RecordField.MaxValue, form.Draft);
        yield return Line(RecordInputs.Tags, "Tags, with blanks between", RecordTags.MaxStored, form.Draft);
        yield return Choice(
            RecordInputs.Visibility, "Who sees it?",
            form.Draft[RecordInputs.Visibility] ?? RecordLabels.Code(form.Narrowed(kind.Visibility)),
            RecordLabels.Choices.Where(choice => RecordSight.Of(choice.Code) <= form.Widest));
        yield return new InputDate
        {
            Id = RecordInputs.ReviewOn,
            Label = "When should you look at it again?",
            ErrorMessage = "Please choose a day, or leave this empty.",
            Value = FieldInputs.Day(form.Draft[RecordInputs.ReviewOn]),
        };
    }

    private static InputText Line(string id, string label, int most, RecordDraft draft) => new()
    {
        Id = id,
        Label = label,
        ErrorMessage = "Please put a few words.",
        MaxLength = most,
        Value = draft[id],
    };

    private static InputChoiceSet Choice(string id, string label, string? value, IEnumerable<(string Title, string Value)> choices) => new()
    {
        Id = id,
        Label = label,
        ErrorMessage = "Please choose one.",
        Choices = [.. choices.Select(choice => new InputChoice(choice.Title, choice.Value))],
        Placeholder = "Choose one",
        Style = ChoiceSetStyle.Compact,
        Value = value,
    };
}
