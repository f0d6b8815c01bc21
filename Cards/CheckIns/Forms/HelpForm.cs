using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Records;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>
/// The form behind "I need help": what is needed, how severe it is and by when. It asks what the kind of request to the board asks
/// elsewhere, too; what need not be said is folded.
/// </summary>
internal static class HelpForm
{
    public static IEnumerable<CardElement> Build(CheckInView checkIn)
    {
        var (kind, psa) = (checkIn.HelpKind, checkIn.PsaNumber);
        var more = Folding.Part($"help-more-{psa}", [.. Fields(checkIn, areRequired: false)], checkIn.Draft);
        return
        [
            new TextBlock("The delivery board is told at once, in its channel and by personal message.") { IsSubtle = true },
            .. FormProblems.With(About(checkIn), checkIn.Draft),
            .. FormProblems.With(Need(checkIn), checkIn.Draft),
            .. Fields(checkIn, areRequired: true),
            .. RaiseFields.Severity(kind, CheckInInputs.HelpAtRisk(psa), CheckInInputs.HelpWorseSoon(psa), id => checkIn.Draft.Typed(id))
                .SelectMany(tick => FormProblems.With(tick, checkIn.Draft)),
            .. FormProblems.With(By(checkIn), checkIn.Draft),
            .. more.Items.Count == 0 ? (CardElement[])[] : [Folding.Button("Say more", more), more],
        ];
    }

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

    private static InputDate By(CheckInView checkIn)
    {
        var by = RaiseFields.By(checkIn.HelpKind, CheckInInputs.HelpBy(checkIn.PsaNumber), checkIn.Today, id => checkIn.Draft.Typed(id));
        return by with { IsRequired = by.IsRequired is true ? MustBeFilled(checkIn) : null };
    }

    private static IEnumerable<CardElement> Fields(CheckInView checkIn, bool areRequired) => checkIn.HelpKind.Fields
        .Where(field => field.Moment == FieldMoment.Raise && field.IsRequired == areRequired)
        .SelectMany(field =>
        {
            var id = CheckInInputs.HelpField(checkIn.PsaNumber, field.Field.Key);
            return FormProblems.With(
                FieldInputs.Of(field.Field, id, checkIn.Draft.Typed(id), areRequired && MustBeFilled(checkIn) is true), checkIn.Draft);
        });

    // Standing open it is a part of the whole card, where a client lets no other button work until a required field is filled.
    private static bool? MustBeFilled(CheckInView checkIn) => checkIn.Draft is null ? true : null;
}

/// <summary>Help that was asked for.</summary>
/// <param name="Need">As typed.</param>
/// <param name="NeededOn">By when.</param>
/// <param name="State">Where it stands, in words.</param>
public sealed record AskedHelpView(string Need, DateOnly NeededOn, string State);
