using System.Globalization;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Records;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Cards.Requests;

/// <summary>
/// The form with which an SRO or a deputy asks: what it is about first, and then the few fields of that kind; and the same once it was
/// sent.
/// </summary>
public static class RequestFormCard
{
    private const string Heading = "Ask for something";

    private const int MostUnanswered = 20;

    /// <summary>The lengths to which titles are cut: a tenant may have hundreds of PSAs.</summary>
    private static readonly int[] TitleLengths = [100, 50, 25, 0];

    public static AdaptiveCard Build(RequestFormView form) => CardFit.FirstThatFits(TitleLengths.Select(length => Build(form, length)));

    /// <summary>Returns the card that takes its place once it was sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="toAsker">For who sent it: also who was told, and who could not be.</param>
    public static AdaptiveCard Sent(RequestView request, bool toAsker)
    {
        var words = $"PSA {request.From.Number} has asked {request.Asked} {request.Kind.About}.";
        return new AdaptiveCard
        {
            FallbackText = words,
            Speak = words,
            Body =
            [
                ProtectiveMarkingLine.Of(request.Marking),
                new TextBlock("✔ " + words) { Color = TextColor.Good, Weight = TextWeight.Bolder },
                .. toAsker ? ToldLines.Build(request) : [],
                new TextBlock("Who asked gets it in personal chat, and hears there of the reply.") { IsSubtle = true },
            ],
            Actions = [CommandButton.Of("Ask for something else", "ask"), CommandButton.Of("My work", "my work")],
        };
    }

    /// <summary>Returns the words that announce the form.</summary>
    public static string HeadingOf(RequestFormView form) => form.Kind?.Name ?? Heading;

    private static AdaptiveCard Build(RequestFormView form, int titleLength) => new()
    {
        FallbackText = $"{HeadingOf(form)}. Please open this message in Teams.",
        Speak = HeadingOf(form),
        Body =
        [
            ProtectiveMarkingLine.Of(form.Marking),
            new TextBlock(Markdown.Escape(HeadingOf(form)))
            {
                Size = TextSize.Large,
                Weight = TextWeight.Bolder,
                Style = TextBlockStyle.Heading,
            },
            new TextBlock(Introduction(form)) { IsSubtle = true, Spacing = Spacing.None },
            .. form.Draft.Whole(),
            .. form.Kind is { } kind ? OfKind(form, kind, titleLength) : Choosing(form),
        ],
    };

    private static string Introduction(RequestFormView form) => form.Kind switch
    {
        null => "Whoever is asked gets this in personal chat at once, and you are told there of the reply.",
        { BoardsSee: true } => "Whoever is asked gets this at once. The delivery boards of both sides see it, too.",
        { Minutes: { } minutes } => $"Whoever is asked gets this at once. An answer takes about {minutes} minutes.",
        _ => "Whoever is asked gets this at once.",
    };

    private static IEnumerable<CardElement> Choosing(RequestFormView form) =>
    [
        // In a container: the local client keeps a list by its place in the card, and the next form has another one there.
        new Container([.. form.Draft.With(Kind(form))]),
        .. form.Draft.With(Need(form)),
        new ActionSet(
        [
            RecordButtons.Of(
                "Next", new ChooseRequestKind(form.Id, form.Numbering, form.WantedTo, form.Link, form.Record),
                RequestActionsJson.Default.ChooseRequestKind, form.IsInDialog,
                ActionStyle.Positive),
        ]),
    ];

    private static IEnumerable<CardElement> OfKind(RequestFormView form, RequestKind kind, int titleLength) =>
    [
        .. From(form, titleLength),
        .. To(form, titleLength),
        .. kind.Recipients.Contains(RequestRecipient.Psa) ? Unanswered(form.Unanswered) : [],
        .. form.ListsAll || !kind.Recipients.Contains(RequestRecipient.Psa)
            ? (IEnumerable<CardElement>)[]
            : [new TextBlock("PSAs that not everybody here may see are not listed. To ask one of them, type in your personal chat with "
                + "ClusterBot: ask") { IsSubtle = true, Spacing = Spacing.Small }],
        .. form.Draft.With(Need(form)),
        .. kind.Fields.Where(field => field.Moment == FieldMoment.Raise).SelectMany(field => form.Draft.With(FieldInputs.Of(
            field.Field, RequestInputs.Of(field), form.Draft.Of(RequestInputs.Of(field)), field.IsRequired))),
        .. Severity(form, kind),
        .. form.Draft.With(By(form, kind)),
        new ActionSet(
        [
            RecordButtons.Of(
                "Send", new RaiseRequest(
                    form.Id, kind.Key, form.Numbering, form.Link, form.Record), RequestActionsJson.Default.RaiseRequest,
                form.IsInDialog, ActionStyle.Positive),
        ]),
    ];

    private static IEnumerable<CardElement> From(RequestFormView form, int titleLength) => form.From is [var only]
        ? [new RichTextBlock([new TextRun($"For PSA {only.Number}  ") { Weight = TextWeight.Bolder }, UserText.Run(only.Title, 300)])]
        : form.Draft.With(new InputChoiceSet
        {
            Id = RequestInputs.From,
            Label = "For which of your PSAs?",
            IsRequired = true,
            ErrorMessage = "Please choose one of your PSAs.",
            Choices = [.. form.From.Select(psa => Choice(psa, titleLength))],
            Placeholder = "Choose a PSA",
            Style = ChoiceSetStyle.Compact,
            Value = form.Draft.Of(RequestInputs.From),
        });

    private static InputChoiceSet Kind(RequestFormView form) => new()
    {
        Id = RequestInputs.Kind,
        Label = "What is it about?",
        IsRequired = true,
        ErrorMessage = "Please choose what it is about.",
        Choices = [.. form.Kinds.Select(kind => new InputChoice(kind.Name, kind.Key))],
        Placeholder = "Choose one",
        Style = ChoiceSetStyle.Compact,
        Value = form.Draft.Of(RequestInputs.Kind),
    };

    private static IEnumerable<CardElement> To(RequestFormView form, int titleLength) =>
        form.To is [{ Code: RequestInputs.Board }] ? [] : form.Draft.With(new InputChoiceSet
        {
            Id = RequestInputs.To,
            Label = "Who is asked?",
            IsRequired = true,
            ErrorMessage = "Please choose who is asked.",
            Choices =
            [
                .. form.To.Select(asked => new InputChoice(
                    asked.About is { } title && titleLength > 0
                        ? UserText.Plain($"{asked.Title}  {title}", titleLength)
                        : UserText.Plain(asked.Title, 80),
                    asked.Code)),
            ],
            Placeholder = "Choose one",
            Style = ChoiceSetStyle.Compact,
            Value = form.Draft.Of(RequestInputs.To) ?? (form.To is [var only] ? only.Code : null),
        });

    private static IEnumerable<CardElement> Severity(RequestFormView form, RequestKind kind) =>
        RaiseFields.Severity(kind, RequestInputs.AtRisk, RequestInputs.WorseSoon, form.Draft.Of).SelectMany(form.Draft.With);

    // Plain: clients show the entries of a closed list without markdown.
    private static InputChoice Choice(RequestPsa psa, int titleLength)
    {
        var value = psa.Number.ToString(CultureInfo.InvariantCulture);
        return new(titleLength == 0 ? $"PSA {value}" : UserText.Plain($"PSA {value}  {psa.Title}", titleLength), value);
    }

    private static IEnumerable<CardElement> Unanswered(IReadOnlyList<int> numbers)
    {
        if (numbers.Count > 0)
        {
            var more = numbers.Count > MostUnanswered ? $" and {numbers.Count - MostUnanswered} more" : "";
            yield return new TextBlock(
                $"Not in the list, because no SRO is named: PSA {string.Join(", ", numbers.Take(MostUnanswered))}{more}.")
            {
                IsSubtle = true,
                Spacing = Spacing.Small,
            };
        }
    }

    private static InputText Need(RequestFormView form) => new()
    {
        Id = RequestInputs.Need,
        Label = "What do you need?",
        IsRequired = true,
        ErrorMessage = "Please say what you need.",
        IsMultiline = true,
        MaxLength = Request.MaxText,
        Value = form.Draft.Of(RequestInputs.Need),
    };

    private static InputDate By(RequestFormView form, RequestKind kind) =>
        RaiseFields.By(kind, RequestInputs.By, form.Today, form.Draft.Of);
}
