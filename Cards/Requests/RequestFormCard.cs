using System.Globalization;
using ClusterBot.Cards.Help;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Cards.Requests;

/// <summary>The form with which an SRO or a deputy asks another PSA or the Centre; and the same once it was sent.</summary>
public static class RequestFormCard
{
    private const string Heading = "Ask another PSA or the Centre";

    private const int MostUnanswered = 20;

    /// <summary>The lengths to which titles are cut: a tenant may have hundreds of PSAs.</summary>
    private static readonly int[] TitleLengths = [100, 50, 25, 0];

    public static AdaptiveCard Build(RequestFormView form) => CardFit.FirstThatFits(TitleLengths.Select(length => Build(form, length)));

    /// <summary>Returns the card that takes its place once it was sent.</summary>
    /// <param name="request">The request.</param>
    /// <param name="toAsker">For who sent it: also who was told, and who could not be.</param>
    public static AdaptiveCard Sent(RequestView request, bool toAsker)
    {
        var asked = RequestLabels.Recipient(request.Recipient, request.To?.Number);
        var words = $"PSA {request.From.Number} has asked {asked} {request.Kind.About}.";
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

    private static AdaptiveCard Build(RequestFormView form, int titleLength) => new()
    {
        FallbackText = $"{Heading}. Please open this message in Teams.",
        Speak = Heading,
        Body =
        [
            ProtectiveMarkingLine.Of(form.Marking),
            new TextBlock(Heading) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new TextBlock("Whoever is asked gets this in personal chat at once, and you are told there of the reply.")
            {
                IsSubtle = true,
                Spacing = Spacing.None,
            },
            .. form.Draft.Whole(),
            .. From(form, titleLength),
            .. form.Draft.With(Kind(form)),
            .. form.Draft.With(To(form, titleLength)),
            .. Unanswered(form.Unanswered),
            .. form.ListsAll
                ? (IEnumerable<CardElement>)[]
                : [new TextBlock("PSAs that not everybody here may see are not listed. To ask one of them, type in your personal chat with "
                    + "ClusterBot: ask") { IsSubtle = true, Spacing = Spacing.Small }],
            .. form.Draft.With(Need(form)),
            .. form.Draft.With(By(form)),
            new ActionSet(
            [
                ActionExecute.For(
                    "Send", new RaiseRequest(form.Id, form.Numbering), RequestActionsJson.Default.RaiseRequest, ActionStyle.Positive),
            ]),
        ],
    };

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
        Choices = [.. RequestKind.Asks.Select(kind => new InputChoice(kind.Name, kind.Key))],
        Placeholder = "Choose one",
        Style = ChoiceSetStyle.Compact,
        Value = form.Draft.Of(RequestInputs.Kind),
    };

    private static InputChoiceSet To(RequestFormView form, int titleLength) => new()
    {
        Id = RequestInputs.To,
        Label = "Who is asked?",
        IsRequired = true,
        ErrorMessage = "Please choose a PSA or the Centre.",
        Choices =
        [
            .. form.OffersCentre ? [new InputChoice("The Centre", RequestInputs.Centre)] : (IEnumerable<InputChoice>)[],
            .. form.To.Select(psa => Choice(psa, titleLength)),
        ],
        Placeholder = "Choose a PSA or the Centre",
        Style = ChoiceSetStyle.Compact,
        Value = form.Draft.Of(RequestInputs.To),
    };

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

    private static InputDate By(RequestFormView form) => new()
    {
        Id = RequestInputs.By,
        Label = "By when is a reply owed?",
        IsRequired = true,
        ErrorMessage = "Please choose the day by which you need a reply, today or later.",
        Min = form.Today,
        Value = form.Draft.DayOf(RequestInputs.By),
    };
}

/// <summary>The form with which a PSA asks.</summary>
public sealed record RequestFormView
{
    /// <summary>Our own id; the request's, once it is sent.</summary>
    public required Guid Id { get; init; }

    /// <summary>The highest marking of the clusters for which it may ask.</summary>
    public required ProtectiveMarking Marking { get; init; }

    /// <summary>The PSAs for which the reader may ask; one or more.</summary>
    public required IReadOnlyList<RequestPsa> From { get; init; }

    /// <summary>The PSAs that can be asked, by number.</summary>
    public required IReadOnlyList<RequestPsa> To { get; init; }

    /// <summary>True when somebody speaks for the Centre.</summary>
    public required bool OffersCentre { get; init; }

    /// <summary>The PSAs that nobody answers for.</summary>
    public required IReadOnlyList<int> Unanswered { get; init; }

    /// <summary>True when no PSA is left out because of the readers of the place.</summary>
    public bool ListsAll { get; init; } = true;

    /// <summary>The numbering of the PSAs; null for the first.</summary>
    public int? Numbering { get; init; }

    /// <summary>Today, on the asking cluster's calendar.</summary>
    public required DateOnly Today { get; init; }

    public RequestDraft Draft { get; init; } = RequestDraft.Empty;
}
