using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Bot.Features.Requests.Raising;

/// <summary>The content that somebody typed into the help form, and its problems, field by field.</summary>
internal sealed class HelpFormReader
{
    private const string NoDay = "Please choose the day by which you need it.";

    private readonly FormReader _reader;

    private HelpFormReader(FormReader reader) => _reader = reader;

    public Indicator? About { get; private init; }

    public string? Need { get; private init; }

    public DateOnly NeededOn { get; private init; }

    public bool IsGood => _reader.AreGood;

    public CheckInDraft Draft => new() { Form = CheckInForm.Help, Typed = _reader.Typed, Problems = _reader.Problems };

    /// <param name="inputs">As sent.</param>
    /// <param name="psa">With its indicators.</param>
    /// <param name="today">On the cluster's calendar.</param>
    public static HelpFormReader Read(CardInputs inputs, Psa psa, DateOnly today)
    {
        var reader = new FormReader(inputs);
        var help = new HelpFormReader(reader)
        {
            About = ReadAbout(reader, psa),
            Need = reader.Text(CheckInInputs.HelpNeed(psa.Number), Request.MaxText),
            NeededOn = reader.Day(CheckInInputs.HelpBy(psa.Number), today, NoDay) ?? default,
        };
        reader.Require(CheckInInputs.HelpNeed(psa.Number), help.Need is not null, "Please write something first. Nothing was stored.");
        reader.Require(CheckInInputs.HelpBy(psa.Number), help.NeededOn != default, NoDay);
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
