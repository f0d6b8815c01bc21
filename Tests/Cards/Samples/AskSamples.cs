using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Tests.Cards.Samples;

/// <summary>Asks as cards show them.</summary>
internal static class AskSamples
{
    public const string Need = "The numbers of children in each prison leaver's household, each quarter, by local authority.";

    public static readonly Guid Id = Guid.Parse("0193f000-0000-7000-8000-00000000a5c0");

    private static readonly DateTimeOffset Start = new(2026, 11, 23, 13, 5, 0, TimeSpan.Zero);

    private static readonly StepContent InPart = new(
        "We hold it for England alone, and can give it from the new year. Wales is with the Welsh Government.", RequestAnswer.InPart,
        new DateOnly(2027, 1, 11));

    private static readonly StepContent Yes = new("Wales has agreed: all of it comes from us.", RequestAnswer.Yes);

    public static IReadOnlyList<string> NotTold { get; } = ["Could not be told: Blake Cole. ClusterBot is blocked in this chat."];

    /// <summary>After the steps; a first reply is in part, and a later one yes.</summary>
    public static RequestView After(params RequestStep[] steps)
    {
        var ask = new Request
        {
            Id = Id,
            TenantId = "t",
            Number = 7,
            Kind = "data",
            FromPsaId = Guid.Empty,
            To = RequestRecipient.Psa,
            ToPsaId = Guid.Empty,
            RaisedById = Guid.Empty,
            RaisedAt = Start,
            Need = Need,
            DueOn = new DateOnly(2026, 12, 4),
        };
        foreach (var step in steps.Prepend(RequestStep.Raise))
        {
            ask.Take(step, Guid.Empty, Start, step == RequestStep.Reply ? ask.Reply() is null ? InPart : Yes : null);
        }

        return new RequestView
        {
            Id = Id,
            Marking = ProtectiveMarking.Official,
            Number = ask.Number,
            From = new RequestPsa(16, PsaSamples.Of(16).Title),
            To = new RequestPsa(9, PsaSamples.Of(9).Title),
            Recipient = ask.To,
            Kind = ShippedRequestKinds.All.Single(kind => kind.Key == ask.Kind),
            Need = ask.Need,
            DueOn = ask.DueOn,
            IsOverdue = false,
            RaisedBy = "Avery Howard",
            RaisedAt = Start,
            State = ask.State(),
            OpenSteps = ask.OpenSteps(),
            Events = [.. ask.Events.Select((e, i) => new RequestEventView(
                e.Step, e.Step == RequestStep.Reply ? "Blake Cole" : "Avery Howard", Start.AddHours(17 * i),
                new StepContent(e.Text, e.Answer, e.GivenOn)))],
            Told = ["Blake Cole", "Emery Fox"],
        };
    }

    public static RequestView Mine(params RequestStep[] steps) => After(steps) with { IsForAsker = true };

    public static RequestDraft Wrong { get; } = new(
        new Dictionary<string, string> { [RequestInputs.Answer] = "inPart", [RequestInputs.GivenOn] = "2026-11-02" },
        new Dictionary<string, string>
        {
            [""] = "Nothing was stored yet. Please put this right and send it again.",
            [RequestInputs.TextOf(RequestStep.Reply)] = "Please write a reply.",
            [RequestInputs.GivenOn] = "2 November 2026 is too early. Please choose 23 November 2026 or a later day.",
        },
        RequestStep.Reply);

    /// <summary>
    /// With something that would be markup, or would run out of the card, in every field that holds words; many times amended.
    /// </summary>
    public static RequestView Hostile()
    {
        var words = EscalationSamples.HostileText + string.Concat(
            Enumerable.Repeat("ÄÖ ÜÉ ", (Request.MaxText - EscalationSamples.HostileText.Length) / 6));
        var view = After([.. Enumerable.Repeat(RequestStep.Reply, 40)]);
        return view with
        {
            From = new RequestPsa(16, EscalationSamples.HostileText),
            To = new RequestPsa(9, EscalationSamples.HostileText),
            Need = words,
            RaisedBy = EscalationSamples.HostileText,
            Events =
            [
                .. view.Events.Select(e => e with
                {
                    By = "*A* <i>B</i> \u202E",
                    Content = e.Content with { Text = e.Content.Text is null ? null : words },
                }),
            ],
        };
    }

    public static RequestFormView Form() => new()
    {
        Id = Id,
        Marking = ProtectiveMarking.Official,
        From = [Psa(16), Psa(24)],
        Kinds = [.. ShippedRequestKinds.All.Where(kind => kind.IsOffered)],
        To = [],
        Unanswered = [3, 5],
        Today = new DateOnly(2026, 11, 23),
    };

    /// <summary>The form of a kind.</summary>
    public static RequestFormView Form(string kind) => Form() with
    {
        Kind = Kind(kind),
        To =
        [
            Asked(9), Asked(16), Asked(21), Asked(24), new(RequestInputs.Organisation("moj"), "Ministry of Justice"),
            new(RequestInputs.Centre, "The Centre"),
        ],
    };

    /// <summary>As many PSAs as there can be numbers for.</summary>
    public static RequestFormView LargeForm() => Form("data") with
    {
        From = [.. Enumerable.Range(1, 40).Select(number => new RequestPsa(number, EscalationSamples.HostileText))],
        To = [.. Enumerable.Range(1, 999)
            .Select(number => new RequestAskedChoice($"{number}", $"PSA {number}", EscalationSamples.HostileText))],
        Unanswered = [.. Enumerable.Range(1, 300)],
    };

    public static RequestDraft WrongForm { get; } = new(
        new Dictionary<string, string>
        {
            [RequestInputs.To] = "9",
            [RequestInputs.Need] = EscalationSamples.HostileText,
            [RequestInputs.By] = "2026-11-01",
        },
        new Dictionary<string, string>
        {
            [""] = "Nothing was stored yet. Please put this right and send it again.",
            [RequestInputs.From] = "Please choose one of your PSAs.",
            [RequestInputs.To] = "Please choose one of the entries in the list.",
            [RequestInputs.By] = "1 November 2026 is too early. Please choose 23 November 2026 or a later day.",
        });

    /// <summary>In lists.</summary>
    public static IReadOnlyList<OpenRequestView> Open { get; } =
    [
        new(16, RequestRecipient.Psa, 9, Kind("data"), Need, new DateOnly(2026, 12, 4), RequestState.Raised),
        new(
            21, RequestRecipient.Centre, null, Kind("support"), "A named contact in the Treasury for the community funds",
            new DateOnly(2026, 12, 11), RequestState.Raised),
        new(
            24, RequestRecipient.Psa, 16, Kind("tension"), "Release dates on Fridays leave people without a home over the weekend",
            new DateOnly(2026, 12, 18), RequestState.Replied, RequestAnswer.InPart),
    ];

    /// <summary>A request to the board, in a list.</summary>
    public static OpenRequestView ToTheBoard(string need, RequestState state) => new(
        16, RequestRecipient.Board, null, Kind(RequestKind.EscalationKey), need, new DateOnly(2026, 12, 18), state);

    private static RequestAskedChoice Asked(int number) => new($"{number}", $"PSA {number}", PsaSamples.Of(number).Title);

    private static RequestKind Kind(string key) => ShippedRequestKinds.All.Single(kind => kind.Key == key);

    private static RequestPsa Psa(int number) => new(number, PsaSamples.Of(number).Title);
}
