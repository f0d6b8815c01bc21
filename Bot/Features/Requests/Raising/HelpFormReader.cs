using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Bot.Features.Requests.Raising;

/// <summary>The content that somebody typed into the help form, and its problems, field by field.</summary>
internal sealed class HelpFormReader
{
    private readonly FormReader _reader;

    private HelpFormReader(FormReader reader) => _reader = reader;

    public Indicator? About { get; private init; }

    public string? Need { get; private init; }

    public DateOnly NeededOn { get; private init; }

    public RequestSeverity Severity { get; private init; }

    public IReadOnlyDictionary<string, string> Fields { get; private init; } = new Dictionary<string, string>();

    public bool IsGood => _reader.AreGood;

    public CheckInDraft Draft => new() { Form = CheckInForm.Help, Typed = _reader.Typed, Problems = _reader.Problems };

    /// <param name="inputs">As sent.</param>
    /// <param name="psa">With its indicators.</param>
    /// <param name="kind">The kind of request to the board.</param>
    /// <param name="cluster">The PSA's cluster.</param>
    /// <param name="rules">The rules of its working hours.</param>
    /// <param name="now">The time.</param>
    public static HelpFormReader Read(
        CardInputs inputs, Psa psa, RequestKind kind, Cluster cluster, ReminderRules rules, DateTimeOffset now)
    {
        var reader = new FormReader(inputs);
        var number = psa.Number;
        var severity = reader.Severity(CheckInInputs.HelpAtRisk(number), CheckInInputs.HelpWorseSoon(number));
        var help = new HelpFormReader(reader)
        {
            About = ReadAbout(reader, psa),
            Need = reader.Text(CheckInInputs.HelpNeed(number), Request.MaxText),
            Fields = TypedStep.ReadFields(
                reader, kind, FieldMoment.Raise, field => CheckInInputs.HelpField(number, field.Field.Key)),
            Severity = severity,
            NeededOn = reader.By(
                CheckInInputs.HelpBy(number), kind, severity, cluster.Hours(rules), cluster.Today(now), now),
        };
        reader.Require(CheckInInputs.HelpNeed(number), help.Need is not null, "Please write something first. Nothing was stored.");
        return help;
    }

    private static Indicator? ReadAbout(FormReader reader, Psa psa)
    {
        var position = reader.Choice(
            CheckInInputs.HelpAbout(psa.Number),
            code => code == CheckInInputs.WholeOutcome
                ? 0
                : psa.Indicators.Where(i => i.ArchivedAt is null && psa.ReferenceOf(i) == code).Select(i => (int?)i.Position)
                    .FirstOrDefault(),
            "Please choose one of the entries in the list.");
        return psa.Indicators.FirstOrDefault(i => i.ArchivedAt is null && i.Position == position);
    }
}
