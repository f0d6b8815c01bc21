using ClusterBot.Bot.Features.CheckIns.Answering;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Features.CheckIns.Forms;

/// <summary>The answer that a form was shown with, beside the one that stands now: the person says only what they changed in it.</summary>
/// <param name="Seen">The version of the answer that the form was shown with, 0 for none.</param>
/// <param name="Shown">What stood then.</param>
/// <param name="Now">What stands now.</param>
/// <param name="JudgedThen">The judgements that the form was shown with, of whichever round, by indicator.</param>
/// <param name="Known">The indicators as they are known now.</param>
internal sealed record FormBasis(
    int Seen, StandingAnswer? Shown, StandingAnswer? Now, IReadOnlyDictionary<Guid, DeclaredStatus?> JudgedThen,
    IReadOnlyDictionary<Guid, IndicatorView> Known)
{
    /// <summary>True when the form asked for all texts, false for the big picture alone.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The codes of the questions that the person has already confirmed, see <see cref="FormQuestions"/>.</summary>
    public IReadOnlyCollection<string> Sure { get; init; } = [];

    /// <param name="indicators">Reads what is known of the PSA's indicators.</param>
    /// <param name="open">What is answered.</param>
    /// <param name="seen">As the button says; a button that does not say was shown with nothing.</param>
    public static async Task<FormBasis> ReadAsync(
        IndicatorReader indicators, OpenCheckIn open, int? seen, CancellationToken cancellationToken)
    {
        var known = open.Known;
        var later = open.Versions.FirstOrDefault(answer => answer.Version > (seen ?? 0));
        var then = later is null ? known : await indicators.AsAtAsync([open.Psa], later.AnsweredAt.AddTicks(-1), cancellationToken);
        return new FormBasis(
            seen ?? 0,
            StandingAnswer.Of(open.Versions.Where(answer => answer.Version <= (seen ?? 0))),
            open.Standing,
            then.ToDictionary(view => view.Key, view => view.Value.LastStatus),
            known);
    }

    /// <summary>Returns whether somebody else has said it since the form was shown.</summary>
    public bool IsNewTo<T>(OpenCheckIn open, Attributed<T>? said) => said is not null && said.Version > Seen && said.ById != open.Person.Id;
}
