using ClusterBot.Cards.CheckIns;
using ClusterBot.Bot.Features.CheckIns.Answering;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Features.CheckIns.Forms;

/// <summary>The news about one indicator.</summary>
internal sealed record TypedRow(
    Indicator Indicator, GivenFigure? Figure, DeclaredStatus? Status, Confidence? Confidence, string? ForCitizens)
{
    public bool IsEmpty => this is { Figure: null, Status: null, Confidence: null, ForCitizens: null };
}

/// <summary>
/// The content that somebody typed into the update form, with its problems, and the questions asked before it is recorded, field by
/// field.
/// </summary>
internal sealed class UpdateFormReader
{
    public const string NothingGiven =
        $"Nothing has changed yet. Please give a figure, a judgement or the big picture, or choose \"{CheckInTitles.NothingNew}\".";

    private readonly FormReader _reader;

    private readonly FormQuestions _questions;

    private readonly List<TypedRow> _rows = [];

    private UpdateFormReader(CardInputs inputs, FormBasis basis) =>
        (_reader, _questions) = (new FormReader(inputs), new FormQuestions(basis.Sure));

    /// <summary>The new content of each text; null when there is none.</summary>
    public string? BigPicture { get; private set; }

    public string? Theme { get; private set; }

    public string? SideEffects { get; private set; }

    public string? AnythingElse { get; private set; }

    /// <summary>The texts that the person has confirmed to be emptied.</summary>
    public AnswerTexts Cleared { get; private set; }

    /// <summary>The reason for a correction; null when it is none.</summary>
    public string? CorrectedBecause { get; private set; }

    public IReadOnlyList<TypedRow> Rows => _rows;

    /// <summary>True when it can be recorded as it is.</summary>
    public bool IsGood => _reader.Problems.Count == 0 && _questions.Open.Count == 0;

    /// <summary>True when anything was typed that would be lost: news, or something to put right.</summary>
    public bool HasSomething => HasNews || _questions.Open.Count > 0 || _reader.Problems.Keys.Any(id => id.Length > 0);

    public IReadOnlyDictionary<string, string> Typed => _reader.Typed;

    /// <summary>True when anything besides the reason for giving no answer was typed that would be lost.</summary>
    public bool HasUpdate { get; private set; }

    private bool HasNews => _rows.Count > 0 || Cleared != AnswerTexts.None
        || BigPicture is not null || Theme is not null || SideEffects is not null || AnythingElse is not null;

    /// <summary>Returns the form again, with what was typed, its problems and its questions.</summary>
    public CheckInDraft Draft(CheckInForm form) => new()
    {
        Form = form,
        Typed = _reader.Typed,
        Problems = _reader.Problems,
        // What is wrong comes first.
        Questions = _reader.Problems.Count == 0 ? _questions.Open : [],
        Sure = _reader.Problems.Count == 0 ? _questions.Codes : [],
    };

    /// <summary>Returns the form again, with what was typed.</summary>
    public CheckInDraft Kept(CheckInForm form) => CheckInDraft.Holding(form, _reader.Typed);

    /// <param name="inputs">As sent.</param>
    /// <param name="open">What is answered, and by whom.</param>
    /// <param name="basis">What the form was shown with.</param>
    /// <param name="isCorrection">True when a reason must be given.</param>
    public static UpdateFormReader Read(CardInputs inputs, OpenCheckIn open, FormBasis basis, bool isCorrection = false)
    {
        var reader = new UpdateFormReader(inputs, basis);
        reader.ReadTexts(open, basis);
        var rows = new TypedRows(reader._reader, reader._questions, open, basis);
        reader._rows.AddRange(open.Indicators.OrderBy(i => i.Position).Select(rows.Read).OfType<TypedRow>());
        var problems = reader._reader.Problems;
        if (isCorrection)
        {
            var reason = CheckInInputs.CorrectedBecause(open.Psa.Number);
            reader.CorrectedBecause = reader._reader.Text(reason, Answer.MostRemark);
            if (reader.CorrectedBecause is null && !problems.ContainsKey(reason))
            {
                problems[reason] = "Please say why it is corrected. The reason is shown beside the correction.";
            }
        }

        reader.HasUpdate = reader.HasSomething;
        if (!isCorrection)
        {
            reader.RefuseReason(CheckInInputs.NotThisRoundBecause(open.Psa.Number));
        }

        if (problems.Count == 0 && !reader.HasNews && reader._questions.Open.Count == 0)
        {
            problems[""] = NothingGiven;
        }

        return reader;
    }

    /// <summary>An update, and no answer for a reason, are two things to say: nobody knows which one is meant.</summary>
    private void RefuseReason(string id)
    {
        if (_reader.Text(id, Answer.MostRemark) is not null)
        {
            _reader.Problems[id] = $"You have given a reason for no answer. To record it, choose \"{CheckInTitles.NotThisRound}\". "
                + "To save the update, empty this field first.";
        }
    }

    private void ReadTexts(OpenCheckIn open, FormBasis basis)
    {
        var psa = open.Psa.Number;
        BigPicture = Text(
            open, basis, CheckInInputs.BigPicture(psa), Answer.MostBigPicture, AnswerTexts.BigPicture, standing => standing?.BigPicture);
        Theme = Text(open, basis, CheckInInputs.Theme(psa), Answer.MostRemark, AnswerTexts.Theme, standing => standing?.Theme);
        SideEffects = Text(
            open, basis, CheckInInputs.SideEffects(psa), Answer.MostRemark, AnswerTexts.SideEffects, standing => standing?.SideEffects);
        AnythingElse = Text(
            open, basis, CheckInInputs.AnythingElse(psa), Answer.MostRemark, AnswerTexts.AnythingElse, standing => standing?.AnythingElse);
    }

    private string? Text(
        OpenCheckIn open, FormBasis basis, string id, int most, AnswerTexts which, Func<StandingAnswer?, Attributed<string>?> of)
    {
        var (shown, now) = (of(basis.Shown), of(basis.Now));
        var typed = _reader.Text(id, most, shown?.Value);
        if (typed is not null && !open.SpeaksForAll)
        {
            _reader.Problems[id] = $"The big picture of PSA {open.Psa.Number} is for its SRO or a deputy to give.";
            return null;
        }

        if (typed is null)
        {
            Empty(open, basis, id, which, shown, now);
            // Unchanged: given back later, it must not put what stood then in the place of what others have said since.
            _reader.Forget(id);
            return null;
        }

        return typed == now?.Value ? null
            : !basis.IsNewTo(open, now) || _questions.IsSure(id, typed, $"{now!.Version}", "While this form was open, this was saved "
                + $"({open.Said(now)}): “{now.Value}” To put yours in its place, choose \"{CheckInTitles.RecordIt}\".") ? typed
            : null;
    }

    /// <summary>
    /// Asks about a field that was shown with words and comes back empty, with the words back in the field: not every client sends
    /// all fields.
    /// </summary>
    private void Empty(OpenCheckIn open, FormBasis basis, string id, AnswerTexts which, Attributed<string>? shown, Attributed<string>? now)
    {
        if (!open.SpeaksForAll || !(basis.IsWhole || which == AnswerTexts.BigPicture) || shown is null || now is null)
        {
            return;
        }

        var question =
            $"You emptied this ({open.Said(now)}). To take it away, choose \"{CheckInTitles.RecordIt}\". "
                + $"To keep it, choose \"{CheckInTitles.SaveUpdate}\".";
        if (_questions.IsSureOf(id, $"{now.Version}") || (!_reader.IsThere(id) && _questions.IsSure(id, "", $"{now.Version}", question)))
        {
            Cleared |= which;
        }
    }
}
