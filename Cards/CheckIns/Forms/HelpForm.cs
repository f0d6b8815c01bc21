using System.Globalization;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>The form behind "I need help": what is needed, and by when.</summary>
internal static class HelpForm
{
    public static IEnumerable<CardElement> Build(CheckInView checkIn) =>
    [
        new TextBlock("The delivery board is told at once, in its channel and by personal message.") { IsSubtle = true },
        .. FormProblems.With(About(checkIn), checkIn.Draft),
        .. FormProblems.With(Need(checkIn), checkIn.Draft),
        .. FormProblems.With(By(checkIn), checkIn.Draft),
    ];

    public static ActionExecute Ask(CheckInView checkIn) =>
        ActionExecute.For(
            "Ask the board", new AskBoard(checkIn.Id, checkIn.Numbering),
            RequestActionsJson.Default.AskBoard, ActionStyle.Positive);

    private static InputChoiceSet About(CheckInView checkIn) => new()
    {
        Id = CheckInInputs.HelpAbout(checkIn.PsaNumber),
        Label = "What is it about?",
        Choices =
        [
            new InputChoice("The outcome as a whole", CheckInInputs.WholeOutcome),
            .. checkIn.Indicators.Select(Choice),
        ],
        Placeholder = "The outcome as a whole",
        Style = ChoiceSetStyle.Compact,
        Value = checkIn.Draft.Typed(CheckInInputs.HelpAbout(checkIn.PsaNumber)),
    };

    // Plain: clients show the entries of a closed list without markdown.
    private static InputChoice Choice(IndicatorView indicator) =>
        new(UserText.Plain($"{indicator.Reference}  {indicator.Name}"), indicator.Reference);

    private static InputText Need(CheckInView checkIn) => new()
    {
        Id = CheckInInputs.HelpNeed(checkIn.PsaNumber),
        Label = "What do you need, and from whom?",
        IsRequired = MustBeFilled(checkIn),
        ErrorMessage = "Please say what you need.",
        IsMultiline = true,
        MaxLength = Request.MaxText,
        Value = checkIn.Draft.Typed(CheckInInputs.HelpNeed(checkIn.PsaNumber)),
    };

    private static InputDate By(CheckInView checkIn) => new()
    {
        Id = CheckInInputs.HelpBy(checkIn.PsaNumber),
        Label = "By when?",
        IsRequired = MustBeFilled(checkIn),
        ErrorMessage = "Please choose the day by which you need it, today or later.",
        Min = checkIn.Today,
        Value = ReadDate(checkIn.Draft.Typed(CheckInInputs.HelpBy(checkIn.PsaNumber))),
    };

    // Standing open it is a part of the whole card, where a client lets no other button work until a required field is filled.
    private static bool? MustBeFilled(CheckInView checkIn) => checkIn.Draft is null ? true : null;

    private static DateOnly? ReadDate(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

/// <summary>Help that was asked for.</summary>
/// <param name="Need">As typed.</param>
/// <param name="NeededOn">By when.</param>
/// <param name="State">Where it stands, in words.</param>
public sealed record AskedHelpView(string Need, DateOnly NeededOn, string State);
