using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>What somebody typed into the help form: read, and what is wrong with it, field by field.</summary>
internal sealed class TypedHelp
{
    private const string NoDay = "Please choose the day by which you need it.";

    private readonly TypedFields _fields;

    private TypedHelp(TypedFields fields) => _fields = fields;

    public Indicator? About { get; private init; }

    public string? Need { get; private init; }

    public DateOnly NeededOn { get; private init; }

    public bool IsGood => _fields.AreGood;

    public CheckInDraft Draft => new() { Form = CheckInForm.Help, Typed = _fields.Typed, Problems = _fields.Problems };

    /// <param name="inputs">As sent.</param>
    /// <param name="psa">With its indicators.</param>
    /// <param name="today">On the cluster's calendar.</param>
    public static TypedHelp Read(CardInputs inputs, Psa psa, DateOnly today)
    {
        var fields = new TypedFields(inputs);
        var help = new TypedHelp(fields)
        {
            About = ReadAbout(fields, psa),
            Need = fields.Text(CheckInInputs.HelpNeed(psa.Number), Escalation.MostText),
            NeededOn = fields.Day(CheckInInputs.HelpBy(psa.Number), today, NoDay) ?? default,
        };
        fields.Require(CheckInInputs.HelpNeed(psa.Number), help.Need is not null, "Please write something first. Nothing was stored.");
        fields.Require(CheckInInputs.HelpBy(psa.Number), help.NeededOn != default, NoDay);
        return help;
    }

    private static Indicator? ReadAbout(TypedFields fields, Psa psa)
    {
        var position = fields.Choice(
            CheckInInputs.HelpAbout(psa.Number),
            code => code == CheckInInputs.WholeOutcome ? 0 : psa.Indicators.Where(i => i.ArchivedAt is null && psa.ReferenceOf(i) == code).Select(i => (int?)i.Position).FirstOrDefault(),
            "Please choose one of the entries in the list.");
        return psa.Indicators.FirstOrDefault(i => i.ArchivedAt is null && i.Position == position);
    }
}
