using ClusterBot.Cards.Asks;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;

namespace ClusterBot.Tests.Cards.Samples;

/// <summary>Asks as cards show them.</summary>
internal static class AskSamples
{
    public const string Need = "The numbers of children in each prison leaver's household, each quarter, by local authority.";

    public static readonly Guid Id = Guid.Parse("0193f000-0000-7000-8000-00000000a5c0");

    private static readonly DateTimeOffset Start = new(2026, 11, 23, 13, 5, 0, TimeSpan.Zero);

    private static readonly GivenReply InPart = new(
        AskReply.InPart, "We hold it for England alone, and can give it from the new year. Wales is with the Welsh Government.",
        new DateOnly(2027, 1, 11));

    private static readonly GivenReply Yes = new(AskReply.Yes, "Wales has agreed: all of it comes from us.", null);

    public static IReadOnlyList<string> NotTold { get; } = ["Could not be told: Blake Cole. ClusterBot is blocked in this chat."];

    /// <summary>After the steps; a first reply is in part, and a later one yes.</summary>
    public static AskView After(params AskStep[] steps)
    {
        var ask = new Ask
        {
            Id = Id,
            FromPsaId = Guid.Empty,
            ToPsaId = Guid.Empty,
            Kind = AskKind.Data,
            AskedById = Guid.Empty,
            AskedAt = Start,
            Need = Need,
            ReplyOwedOn = new DateOnly(2026, 12, 4),
        };
        foreach (var step in steps.Prepend(AskStep.Raise))
        {
            ask.Take(step, Guid.Empty, Start, step == AskStep.Reply ? ask.Reply() is null ? InPart : Yes : null);
        }

        return new AskView
        {
            Id = Id,
            Marking = ProtectiveMarking.Official,
            From = new AskPsa(16, PsaSamples.Of(16).Title),
            To = new AskPsa(9, PsaSamples.Of(9).Title),
            Kind = ask.Kind,
            Need = ask.Need,
            ReplyOwedOn = ask.ReplyOwedOn,
            IsOverdue = false,
            AskedBy = "Avery Howard",
            AskedAt = Start,
            State = ask.State(),
            OpenSteps = ask.OpenSteps(),
            Events = [.. ask.Events.Select((e, i) => new AskEventView(
                e.Step, e.Step == AskStep.Reply ? "Blake Cole" : "Avery Howard", Start.AddHours(17 * i), e.Reply, e.Text, e.GivenOn))],
            Told = ["Blake Cole", "Emery Fox"],
        };
    }

    public static AskView Mine(params AskStep[] steps) => After(steps) with { IsForAsker = true };

    public static AskDraft Wrong { get; } = new(
        new Dictionary<string, string> { [AskInputs.Reply] = "inPart", [AskInputs.GivenOn] = "2026-11-02" },
        new Dictionary<string, string>
        {
            [""] = "Nothing was stored yet. Please put this right and send it again.",
            [AskInputs.ReplyText] = "Please write a reply.",
            [AskInputs.GivenOn] = "2 November 2026 is too early. Please choose 23 November 2026 or a later day.",
        });

    /// <summary>
    /// With something that would be markup, or would run out of the card, in every field that holds words; many times amended.
    /// </summary>
    public static AskView Hostile()
    {
        var words = EscalationSamples.HostileText + string.Concat(
            Enumerable.Repeat("ÄÖ ÜÉ ", (Ask.MostText - EscalationSamples.HostileText.Length) / 6));
        var view = After([.. Enumerable.Repeat(AskStep.Reply, 40)]);
        return view with
        {
            From = new AskPsa(16, EscalationSamples.HostileText),
            To = new AskPsa(9, EscalationSamples.HostileText),
            Need = words,
            AskedBy = EscalationSamples.HostileText,
            Events = [.. view.Events.Select(e => e with { By = "*A* <i>B</i> \u202E", Text = e.Text is null ? null : words })],
        };
    }

    public static AskFormView Form() => new()
    {
        Id = Id,
        Marking = ProtectiveMarking.Official,
        From = [Psa(16), Psa(24)],
        To = [Psa(9), Psa(16), Psa(21), Psa(24)],
        OffersCentre = true,
        Unanswered = [3, 5],
        Today = new DateOnly(2026, 11, 23),
    };

    /// <summary>As many PSAs as there can be numbers for.</summary>
    public static AskFormView LargeForm() => Form() with
    {
        From = [.. Enumerable.Range(1, 40).Select(number => new AskPsa(number, EscalationSamples.HostileText))],
        To = [.. Enumerable.Range(1, 999).Select(number => new AskPsa(number, EscalationSamples.HostileText))],
        Unanswered = [.. Enumerable.Range(1, 300)],
    };

    public static AskDraft WrongForm { get; } = new(
        new Dictionary<string, string>
        {
            [AskInputs.Kind] = "support",
            [AskInputs.To] = "9",
            [AskInputs.Need] = EscalationSamples.HostileText,
            [AskInputs.By] = "2026-11-01",
        },
        new Dictionary<string, string>
        {
            [""] = "Nothing was stored yet. Please put this right and send it again.",
            [AskInputs.From] = "Please choose one of your PSAs.",
            [AskInputs.To] = "Support from the Centre is asked of the Centre. Please choose it here, or something else above.",
            [AskInputs.By] = "1 November 2026 is too early. Please choose 23 November 2026 or a later day.",
        });

    /// <summary>In lists.</summary>
    public static IReadOnlyList<OpenAskView> Open { get; } =
    [
        new(16, 9, AskKind.Data, Need, new DateOnly(2026, 12, 4), AskState.Waiting, null),
        new(
            21, null, AskKind.CentralSupport, "A named contact in the Treasury for the community funds", new DateOnly(2026, 12, 11),
            AskState.Waiting, null),
        new(
            24, 16, AskKind.Tension, "Release dates on Fridays leave people without a home over the weekend", new DateOnly(2026, 12, 18),
            AskState.Replied, AskReply.InPart),
    ];

    private static AskPsa Psa(int number) => new(number, PsaSamples.Of(number).Title);
}
