using System.Text.RegularExpressions;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>The ids of a check-in's inputs. Unique in the whole card; part of the wire contract.</summary>
public static partial class CheckInInputs
{
    /// <summary>The value that <see cref="HelpAbout"/> sends when no indicator is meant; nothing means the same.</summary>
    public const string WholeOutcome = "outcome";

    public static string BigPicture(int psaNumber) => $"bigPicture-{psaNumber}";

    /// <param name="reference">PSA number and position, for instance 16.3.</param>
    public static string Value(string reference) => "value-" + Dashed(reference);

    public static string Period(string reference) => "period-" + Dashed(reference);

    public static string Source(string reference) => "source-" + Dashed(reference);

    public static string Quality(string reference) => "quality-" + Dashed(reference);

    public static string Status(string reference) => "status-" + Dashed(reference);

    public static string Confidence(string reference) => "confidence-" + Dashed(reference);

    public static string ForCitizens(string reference) => "citizens-" + Dashed(reference);

    public static string DiffersBecause(string reference) => "differs-" + Dashed(reference);

    public static string Theme(int psaNumber) => $"theme-{psaNumber}";

    public static string SideEffects(int psaNumber) => $"sideEffects-{psaNumber}";

    public static string AnythingElse(int psaNumber) => $"anythingElse-{psaNumber}";

    public static string NotThisRoundBecause(int psaNumber) => $"notThisRound-{psaNumber}";

    public static string CorrectedBecause(int psaNumber) => $"corrected-{psaNumber}";

    public static string HelpAbout(int psaNumber) => $"helpAbout-{psaNumber}";

    public static string HelpNeed(int psaNumber) => $"helpNeed-{psaNumber}";

    public static string HelpBy(int psaNumber) => $"helpBy-{psaNumber}";

    public static string HelpAtRisk(int psaNumber) => $"helpAtRisk-{psaNumber}";

    public static string HelpWorseSoon(int psaNumber) => $"helpWorseSoon-{psaNumber}";

    /// <param name="psaNumber">The PSA's number.</param>
    /// <param name="key">The key of a field that the kind of request to the board has.</param>
    public static string HelpField(int psaNumber, string key) => $"helpField-{psaNumber}_{key}";

    /// <summary>Returns the number that an id is made with, such as 16 or 16.3; null for anything but the id of a field.</summary>
    /// <param name="id">Any name that a client sent.</param>
    public static string? NumberIn(string id) =>
        NumberedId().Match(id) is { Success: true } match ? match.Groups["number"].Value.Replace('-', '.') : null;

    /// <summary>Returns the key of the field that the kind of request to the board has; null for any other id.</summary>
    /// <param name="id">Any name that a client sent.</param>
    public static string? HelpFieldIn(string id) =>
        NumberedId().Match(id) is { Success: true } match && match.Groups["key"] is { Success: true } key ? key.Value : null;

    internal static string Dashed(string reference) => reference.Replace('.', '-');

    [GeneratedRegex("^[a-zA-Z]+-(?<number>[0-9]{1,3}(-[0-9]{1,3})?)(_(?<key>[a-z0-9-]{1,60}))?$")]
    private static partial Regex NumberedId();
}

/// <summary>An open form, with the typed content that is not stored as an answer yet.</summary>
public sealed record CheckInDraft
{
    public required CheckInForm Form { get; init; }

    /// <summary>The typed content, by input id.</summary>
    public required IReadOnlyDictionary<string, string> Typed { get; init; }

    /// <summary>The problems, by input id; "" for the form as a whole.</summary>
    public required IReadOnlyDictionary<string, string> Problems { get; init; }

    /// <summary>The questions to confirm before recording, by input id, in sentences.</summary>
    public IReadOnlyDictionary<string, string> Questions { get; init; } = new Dictionary<string, string>();

    /// <summary>The codes that the button "Yes, record it" carries.</summary>
    public IReadOnlyList<string> Sure { get; init; } = [];

    /// <summary>The indicators that it is about, when it is about some of them alone: <see cref="CheckInForm.Difference"/>.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Returns a form just opened.</summary>
    public static CheckInDraft Opened(CheckInForm form) => Holding(form, new Dictionary<string, string>());

    /// <summary>Returns a form with what was typed before, without problems.</summary>
    public static CheckInDraft Holding(CheckInForm form, IReadOnlyDictionary<string, string> typed) => new()
    {
        Form = form,
        Typed = typed,
        Problems = new Dictionary<string, string>(),
    };
}
