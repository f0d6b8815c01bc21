using System.Globalization;
using System.Text.Json.Serialization;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;

namespace ClusterBot.Cards.CheckIns;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(AnswerRound))]
[JsonSerializable(typeof(SubmitCheckIn))]
[JsonSerializable(typeof(SubmitRound))]
[JsonSerializable(typeof(DeclareNothingNew))]
[JsonSerializable(typeof(DeclareAllNothingNew))]
[JsonSerializable(typeof(ShowCheckInForm))]
[JsonSerializable(typeof(RefreshRound))]
[JsonSerializable(typeof(DeclineCheckIn))]
[JsonSerializable(typeof(CorrectCheckIn))]
[JsonSerializable(typeof(ExplainDifference))]
[JsonSerializable(typeof(OpenRound))]
[JsonSerializable(typeof(UndoCheckIn))]
public sealed partial class CheckInActionsJson : JsonSerializerContext;

/// <summary>Change an answer after its round has closed, with a reason.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Seen">The version of the answer that the form was shown with, 0 for none.</param>
/// <param name="Whole">The form asks for all texts, and not for the big picture alone.</param>
/// <param name="Sure">What the person was asked about and says yes to.</param>
public sealed record CorrectCheckIn(Guid CheckIn, int? Numbering, int? Seen = null, bool? Whole = null, IReadOnlyList<string>? Sure = null)
    : ICardAction, ICheckInAction
{
    public static string Verb => "checkIns.correct";
}

/// <summary>Answer a whole check-in with one tap; on a holder's own card, for the figures that he or she holds.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Anyway">Pressed beside something typed that is not stored: it may be dropped.</param>
/// <param name="Seen">The version of the answer that the form beside it was shown with, 0 for none.</param>
public sealed record DeclareNothingNew(Guid CheckIn, int? Numbering, bool? Anyway = null, int? Seen = null)
    : ICardAction, ICheckInAction
{
    public static string Verb => "checkIns.nothingNew";
}

/// <summary>Answer everything that the presser still owes in a round with one tap, except where they have typed something.</summary>
/// <param name="Round">The round.</param>
/// <param name="Numbering">The numbering that the fields beside it are named by.</param>
/// <param name="Form">Pressed beside the person's forms, and to be answered with them.</param>
/// <param name="Dialogs">On the channel's card: see <see cref="RefreshRound"/>.</param>
public sealed record DeclareAllNothingNew(Guid Round, int? Numbering, bool? Form = null, bool? Dialogs = null) : ICardAction, INumberedForm
{
    public static string Verb => "checkIns.allNothingNew";
}

/// <summary>Say that there will be no answer in this round, and why.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Seen">The version of the answer that the form beside it was shown with, 0 for none.</param>
/// <param name="Sure">What the person was asked about and says yes to.</param>
public sealed record DeclineCheckIn(Guid CheckIn, int? Numbering, int? Seen = null, IReadOnlyList<string>? Sure = null)
    : ICardAction, ICheckInAction
{
    public static string Verb => "checkIns.notThisRound";
}

/// <summary>Say why judgements that have been recorded differ from what the figures say.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Sure">What the person was asked about and says yes to.</param>
public sealed record ExplainDifference(Guid CheckIn, int? Numbering, IReadOnlyList<string>? Sure = null)
    : ICardAction, ICheckInAction
{
    public static string Verb => "checkIns.explain";
}

/// <summary>
/// Open the form of the person who presses it: in a dialog where the client asks for one, otherwise in the personal chat.
/// </summary>
/// <param name="Round">The round.</param>
/// <param name="Here">Show it where it is pressed: in a dialog or on the card in the personal chat.</param>
public sealed record AnswerRound(Guid Round, bool? Here = null) : ICardAction
{
    public static string Verb => "checkIns.answer";
}

/// <summary>Show the channel's card as it is for the person who asks. Clients of those who owe ask by themselves.</summary>
/// <param name="Round">The round.</param>
/// <param name="Show"><see cref="All"/> for everything that has been said; anything else is taken as a line for each PSA.</param>
/// <param name="Dialogs">The client asked for the card by itself before, and so it has dialogs.</param>
public sealed record RefreshRound(Guid Round, string? Show = null, bool? Dialogs = null) : ICardAction
{
    public const string All = "all";

    public static string Verb => "checkIns.refresh";
}

/// <summary>
/// Show the card with one check-in's form open, or with none open. Nothing is answered; what was typed comes along and is kept.
/// </summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Form">One of the names here; anything else is taken as none.</param>
/// <param name="Seen">The version of the answer that the card was shown with, 0 for none.</param>
public sealed record ShowCheckInForm(Guid CheckIn, int? Numbering, string? Form, int? Seen = null)
    : ICardAction, ICheckInAction
{
    public const string Update = "update";

    public const string Help = "help";

    public const string NotThisRound = "notThisRound";

    public const string Correction = "correction";

    public const string None = "none";

    public static string Verb => "checkIns.showForm";
}

/// <summary>Save the update that was typed into a check-in's form.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Seen">The version of the answer that the form was shown with, 0 for none.</param>
/// <param name="Whole">The form asks for all texts, and not for the big picture alone.</param>
/// <param name="Sure">What the person was asked about and says yes to.</param>
public sealed record SubmitCheckIn(Guid CheckIn, int? Numbering, int? Seen = null, bool? Whole = null, IReadOnlyList<string>? Sure = null)
    : ICardAction, ICheckInAction
{
    public static string Verb => "checkIns.submit";
}

/// <summary>Save all that was typed into the forms of several check-ins of a round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Forms">The forms that stood on the card, see <see cref="SubmittedForm"/>.</param>
/// <param name="Sure">What the person was asked about and says yes to.</param>
public sealed record SubmitRound(Guid Round, int? Numbering, string? Forms = null, IReadOnlyList<string>? Sure = null)
    : ICardAction, INumberedForm
{
    public static string Verb => "checkIns.submitAll";
}

/// <summary>One form of several that are saved together.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Seen">The version of the answer that the form was shown with, 0 for none.</param>
/// <param name="Whole">The form asks for all texts, and not for the big picture alone.</param>
public sealed record SubmittedForm(Guid CheckIn, int Seen, bool Whole)
{
    private const int MaxForms = 100;

    private const string WholeWord = "whole";

    /// <summary>Returns the forms as a payload holds them, with blanks between.</summary>
    public static string Write(IEnumerable<SubmittedForm> forms) =>
        string.Join(' ', forms.Select(form => $"{form.CheckIn}/{form.Seen}{(form.Whole ? "/" + WholeWord : "")}"));

    /// <summary>Returns the forms of a payload, each check-in once; what cannot be read is none.</summary>
    public static IReadOnlyList<SubmittedForm> Read(string? forms) =>
    [
        .. (forms ?? "").Split(' ', MaxForms + 1, StringSplitOptions.RemoveEmptyEntries).Take(MaxForms)
            .Select(Of).OfType<SubmittedForm>().DistinctBy(form => form.CheckIn),
    ];

    private static SubmittedForm? Of(string form) => form.Split('/') is [var id, var seen, .. var rest]
        && Guid.TryParse(id, out var checkIn) && int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new SubmittedForm(checkIn, version, rest is [WholeWord])
            : null;
}

/// <summary>A button of a check-in, pressed beside the fields of its forms.</summary>
public interface ICheckInAction : INumberedForm
{
    /// <summary>The check-in.</summary>
    Guid CheckIn { get; }
}

/// <summary>Open a round now, confirmed by the lead who asked for it.</summary>
/// <param name="Cluster">The cluster that is asked.</param>
/// <param name="On">The local day on which it was asked for: on a later one the card is an old one.</param>
public sealed record OpenRound(Guid Cluster, DateOnly On) : ICardAction
{
    public static string Verb => "checkIns.open";
}

/// <summary>Take back what the person who presses it saved last in a check-in.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Seen">The version of the answer that the card was shown with: nothing later is meant.</param>
public sealed record UndoCheckIn(Guid CheckIn, int? Numbering, int Seen) : ICardAction, ICheckInAction
{
    public static string Verb => "checkIns.undo";
}
