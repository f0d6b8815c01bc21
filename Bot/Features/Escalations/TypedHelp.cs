using System.Globalization;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Escalations;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>What somebody typed into the help form: read, and what is wrong with it, field by field.</summary>
internal sealed class TypedHelp
{
    private const int MostYearsAhead = 5;

    private readonly Dictionary<string, string> _typed = [];

    private readonly Dictionary<string, string> _problems = [];

    public Indicator? About { get; private set; }

    public string? Need { get; private set; }

    public DateOnly NeededOn { get; private set; }

    public bool IsGood => _problems.Count == 0;

    public CheckInDraft Draft => new() { Form = CheckInForm.Help, Typed = _typed, Problems = _problems };

    /// <param name="inputs">As sent.</param>
    /// <param name="psa">With its indicators.</param>
    /// <param name="today">On the cluster's calendar.</param>
    public static TypedHelp Read(CardInputs inputs, Psa psa, DateOnly today)
    {
        var help = new TypedHelp();
        help.ReadAbout(inputs, psa);
        help.ReadNeed(inputs, CheckInInputs.HelpNeed(psa.Number));
        help.ReadBy(inputs, CheckInInputs.HelpBy(psa.Number), today);
        return help;
    }

    private void ReadAbout(CardInputs inputs, Psa psa)
    {
        var id = CheckInInputs.HelpAbout(psa.Number);
        if (Note(inputs, id) is not { } reference || reference == CheckInInputs.WholeOutcome)
        {
            return;
        }

        About = psa.Indicators.FirstOrDefault(i => i.ArchivedAt is null && $"{psa.Number}.{i.Position}" == reference);
        if (About is null)
        {
            _problems[id] = "Please choose one of the entries in the list.";
        }
    }

    private void ReadNeed(CardInputs inputs, string id)
    {
        Need = PlainText.Clean(Note(inputs, id));
        if (TypedStep.Check(Need) is { } problem)
        {
            _problems[id] = problem;
        }
    }

    private void ReadBy(CardInputs inputs, string id, DateOnly today)
    {
        var typed = Note(inputs, id);
        var latest = today.AddYears(MostYearsAhead);
        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            _problems[id] = "Please choose the day by which you need it.";
        }
        else if (date < today)
        {
            _problems[id] = $"{CardDates.Day(date)} is over. Please choose today or a later day.";
        }
        else if (date > latest)
        {
            _problems[id] = $"Please choose a day up to {CardDates.Day(latest)}.";
        }

        NeededOn = date;
    }

    private string? Note(CardInputs inputs, string id)
    {
        if (inputs[id] is not { } typed)
        {
            return null;
        }

        // A card holds only so much; what is given back is enough to put it right.
        _typed[id] = typed.Length <= EscalationDraft.MostTyped ? typed : TypedText.Plain(typed, EscalationDraft.MostTyped);
        return typed;
    }
}
