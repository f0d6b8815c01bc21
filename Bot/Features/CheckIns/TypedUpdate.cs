using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>What somebody typed into the update form: read, and what is wrong with it, field by field.</summary>
internal sealed class TypedUpdate
{
    private const int MostTyped = 4_000;

    private const int MostTypedFigure = 100;

    private const string NothingGiven = "Nothing has changed yet. Please give a figure, a judgement or the big picture, or choose \"Nothing new\".";

    private readonly Dictionary<string, string> _typed = [];

    private readonly Dictionary<string, string> _problems = [];

    private readonly List<(Indicator Indicator, decimal? Value, DeclaredStatus? Status)> _rows = [];

    /// <summary>What is new in it; none when nothing is.</summary>
    public string? BigPicture { get; private set; }

    public IReadOnlyList<(Indicator Indicator, decimal? Value, DeclaredStatus? Status)> Rows => _rows;

    public bool IsGood => _problems.Count == 0;

    public CheckInDraft Draft => new() { IsHelp = false, Typed = _typed, Problems = _problems };

    /// <param name="inputs">As sent.</param>
    /// <param name="open">What is answered, and by whom.</param>
    /// <param name="declared">The status that stands now, by indicator: declaring the same again is no news.</param>
    public static TypedUpdate Read(CardInputs inputs, OpenCheckIn open, IReadOnlyDictionary<Guid, IndicatorView> declared)
    {
        var update = new TypedUpdate();
        var speaksForAll = open.Person.MayAnswer(open.Psa);
        update.ReadBigPicture(inputs, open, speaksForAll);
        foreach (var indicator in open.Psa.Indicators.OrderBy(i => i.Position))
        {
            var isMine = speaksForAll || open.Person.Holds(indicator.Id);
            update.ReadRow(inputs, $"{open.Psa.Number}.{indicator.Position}", indicator, isMine, declared[indicator.Id].LastStatus);
        }

        if (update.IsGood && update.BigPicture is null && update.Rows.Count == 0)
        {
            update._problems[""] = NothingGiven;
        }

        return update;
    }

    private void ReadBigPicture(CardInputs inputs, OpenCheckIn open, bool isMine)
    {
        var id = CheckInInputs.BigPicture(open.Psa.Number);
        var typed = PlainText.Clean(Note(inputs, id, MostTyped));
        if (typed is null || typed == open.Latest?.BigPicture)
        {
            return;
        }

        if (!isMine)
        {
            _problems[id] = $"The big picture of PSA {open.Psa.Number} is for its SRO or a deputy to give.";
        }
        else if (typed.Length > Answer.MostBigPicture)
        {
            _problems[id] = $"Please use at most {Answer.MostBigPicture:N0} characters. This has {typed.Length:N0}.";
        }
        else
        {
            BigPicture = typed;
        }
    }

    private void ReadRow(CardInputs inputs, string reference, Indicator indicator, bool isMine, DeclaredStatus? standing)
    {
        var value = ReadValue(inputs, CheckInInputs.Value(reference), indicator);
        var status = ReadStatus(inputs, CheckInInputs.Status(reference));
        if (value is null && (status is null || status == standing))
        {
            return;
        }

        if (isMine)
        {
            _rows.Add((indicator, value, status));
        }
        else
        {
            _problems[CheckInInputs.Value(reference)] = "This indicator is not yours to report on.";
        }
    }

    private decimal? ReadValue(CardInputs inputs, string id, Indicator indicator)
    {
        if (Note(inputs, id, MostTypedFigure) is not { } typed)
        {
            return null;
        }

        switch (TypedFigure.Read(typed, indicator.Unit))
        {
            case TypedFigureResult.Read read:
                return read.Value;
            case TypedFigureResult.Refused refused:
                _problems[id] = refused.Reason;
                return null;
            default:
                throw new InvalidOperationException("A typed figure is read or refused.");
        }
    }

    private DeclaredStatus? ReadStatus(CardInputs inputs, string id)
    {
        if (Note(inputs, id, MostTypedFigure) is not { } code)
        {
            return null;
        }

        var status = IndicatorWords.StatusOf(code);
        if (status is null)
        {
            _problems[id] = "Please choose one of the judgements in the list.";
        }

        return status;
    }

    private string? Note(CardInputs inputs, string id, int most)
    {
        if (inputs[id] is not { } typed)
        {
            return null;
        }

        // Given back to be put right: without what nobody sees, and no more than a card has room for.
        var visible = PlainText.Clean(typed) ?? "";
        _typed[id] = visible.Length <= most ? visible : TypedText.Plain(visible, most);
        return typed;
    }
}
