using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>What somebody typed into the update form: read, and what is wrong with it, field by field.</summary>
internal sealed class TypedUpdate
{
    private const string NothingGiven = "Nothing has changed yet. Please give a figure, a judgement or the big picture, or choose \"Nothing new\".";

    private readonly TypedFields _fields;

    private readonly List<TypedRow> _rows = [];

    private TypedUpdate(CardInputs inputs) => _fields = new TypedFields(inputs);

    /// <summary>What is new in each text; none where nothing is.</summary>
    public string? BigPicture { get; private set; }

    public string? Theme { get; private set; }

    public string? SideEffects { get; private set; }

    public string? AnythingElse { get; private set; }

    /// <summary>Why it is corrected, where it is.</summary>
    public string? CorrectedBecause { get; private set; }

    public IReadOnlyList<TypedRow> Rows => _rows;

    public bool IsGood => _fields.Problems.Count == 0;

    /// <summary>Whether anything was typed that would be lost: news, or something to put right.</summary>
    public bool HasSomething => HasNews || _fields.Problems.Keys.Any(id => id.Length > 0);

    public IReadOnlyDictionary<string, string> Typed => _fields.Typed;

    private bool HasNews => _rows.Count > 0 || BigPicture is not null || Theme is not null || SideEffects is not null || AnythingElse is not null;

    /// <summary>The form again, with what was typed and what is wrong with it.</summary>
    public CheckInDraft Draft(CheckInForm form) => new() { Form = form, Typed = _fields.Typed, Problems = _fields.Problems };

    /// <summary>The form again, with what was typed.</summary>
    public CheckInDraft Kept(CheckInForm form) => CheckInDraft.Holding(form, _fields.Typed);

    /// <param name="inputs">As sent.</param>
    /// <param name="open">What is answered, and by whom.</param>
    /// <param name="declared">The status that stands now, by indicator: declaring the same again is no news.</param>
    /// <param name="isCorrection">Whether a reason must be given.</param>
    public static TypedUpdate Read(
        CardInputs inputs, OpenCheckIn open, IReadOnlyDictionary<Guid, IndicatorView> declared, bool isCorrection = false)
    {
        var update = new TypedUpdate(inputs);
        update.ReadTexts(open);
        foreach (var indicator in open.Indicators.OrderBy(i => i.Position))
        {
            update.ReadRow(open.Psa.ReferenceOf(indicator), indicator, open.MayReport(indicator), declared[indicator.Id].LastStatus);
        }

        var problems = update._fields.Problems;
        if (isCorrection)
        {
            var reason = CheckInInputs.CorrectedBecause(open.Psa.Number);
            update.CorrectedBecause = update._fields.Text(reason, Answer.MostRemark);
            if (update.CorrectedBecause is null && !problems.ContainsKey(reason))
            {
                problems[reason] = "Please say why it is corrected. The reason is shown beside the correction.";
            }
        }

        if (problems.Count == 0 && !update.HasNews)
        {
            problems[""] = NothingGiven;
        }

        return update;
    }

    private void ReadTexts(OpenCheckIn open)
    {
        var (psa, before) = (open.Psa.Number, open.Latest);
        BigPicture = Text(open, CheckInInputs.BigPicture(psa), Answer.MostBigPicture, before?.BigPicture);
        Theme = Text(open, CheckInInputs.Theme(psa), Answer.MostRemark, before?.Theme);
        SideEffects = Text(open, CheckInInputs.SideEffects(psa), Answer.MostRemark, before?.SideEffects);
        AnythingElse = Text(open, CheckInInputs.AnythingElse(psa), Answer.MostRemark, before?.AnythingElse);
    }

    private string? Text(OpenCheckIn open, string id, int most, string? standing)
    {
        var typed = _fields.Text(id, most, standing);
        if (typed is not null && !open.SpeaksForAll)
        {
            _fields.Problems[id] = $"The big picture of PSA {open.Psa.Number} is for its SRO or a deputy to give.";
            return null;
        }

        return typed;
    }

    private void ReadRow(string reference, Indicator indicator, bool isMine, DeclaredStatus? standing)
    {
        var row = new TypedRow(
            indicator,
            _fields.Figure(CheckInInputs.Value(reference), indicator.Unit),
            _fields.Choice(CheckInInputs.Status(reference), IndicatorWords.StatusOf, "Please choose one of the judgements in the list."),
            _fields.Choice(CheckInInputs.Confidence(reference), ConfidenceWords.ConfidenceOf, "Please choose one of the entries in the list."),
            _fields.Text(CheckInInputs.ForCitizens(reference), AnswerRow.MostLine));
        if (row is { Value: null, Confidence: null, ForCitizens: null } && (row.Status is null || row.Status == standing))
        {
            return;
        }

        if (isMine)
        {
            _rows.Add(row);
        }
        else
        {
            _fields.Problems[CheckInInputs.Value(reference)] = "This indicator is not yours to report on.";
        }
    }
}
