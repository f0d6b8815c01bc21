using ClusterBot.Bot.Features.CheckIns.Answering;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Features.CheckIns.Forms;

/// <summary>
/// Reads what was typed about single indicators. A part that somebody else said meanwhile is asked about, with both values.
/// </summary>
internal sealed class TypedRows(FormReader reader, FormQuestions questions, OpenCheckIn open, FormBasis basis)
{
    /// <summary>Reads what is new about the indicator; null when nothing is.</summary>
    public TypedRow? Read(Indicator indicator)
    {
        var reference = open.Psa.ReferenceOf(indicator);
        var stands = basis.Now?.RowOf(indicator.Id);
        var status = reader.Choice(
            CheckInInputs.Status(reference), IndicatorLabels.StatusOf, "Please choose one of the judgements in the list.");
        // A form comes with the last judgement chosen: what was not changed is not said.
        if (status is not null && status == basis.JudgedThen[indicator.Id])
        {
            reader.Forget(CheckInInputs.Status(reference));
            status = null;
        }

        var row = new TypedRow(
            indicator,
            new TypedFigures(reader, questions, open, basis).Read(indicator, reference, stands?.Value),
            New(CheckInInputs.Status(reference), status, stands?.Status, status => IndicatorLabels.Of(status)),
            New(
                CheckInInputs.Confidence(reference),
                reader.Choice(
                    CheckInInputs.Confidence(reference), ConfidenceLabels.ConfidenceOf, "Please choose one of the entries in the list."),
                stands?.Confidence,
                ConfidenceLabels.Of),
            Line(CheckInInputs.ForCitizens(reference), stands?.ForCitizens));
        if (row.IsEmpty || open.MayReport(indicator))
        {
            return row.IsEmpty ? null : row;
        }

        reader.Problems[CheckInInputs.Value(reference)] = "This indicator is not yours to report on.";
        return null;
    }

    private T? New<T>(string id, T? typed, Attributed<T>? stands, Func<T, string> words)
        where T : struct =>
        typed is { } value && IsNew(id, value, stands, words) ? value : null;

    private string? Line(string id, Attributed<string>? stands) =>
        reader.Text(id, AnswerRow.MostLine) is { } typed && IsNew(id, typed, stands, text => $"“{text}”") ? typed : null;

    private bool IsNew<T>(string id, T typed, Attributed<T>? stands, Func<T, string> words)
        where T : notnull =>
        !(stands is not null && typed.Equals(stands.Value)) && (!basis.IsNewTo(open, stands) || questions.IsSure(
            id,
            words(typed),
            $"{stands!.Version}",
            $"While this form was open, {words(stands.Value)} was saved ({open.Said(stands)}). You gave {words(typed)}. "
                + $"To put yours in its place, choose \"{CheckInTitles.RecordIt}\"."));
}
