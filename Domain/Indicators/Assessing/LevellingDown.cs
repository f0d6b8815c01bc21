using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>
/// A gap that narrows because the group ahead fell back has not improved for anybody (D. Parfit, <i>Equality or Priority?</i>,
/// 1991, names it levelling down). So the gap is judged once more with the group ahead held, wherever it has fallen below it, at
/// its figure in the base period, or at its mean for a chart; what then no longer counts as improved is no change.
/// </summary>
internal static class LevellingDown
{
    public static Assessment Heed(AssessmentBasis basis, AssessmentMethod by, Func<AssessmentBasis, Assessment> method)
    {
        var found = method(basis);
        if (found is not Assessment.Verdict { HasImproved: true } verdict || !basis.IsGap)
        {
            return found;
        }

        var from = by == AssessmentMethod.ControlChart ? Mean(basis.Known.Points) : basis.Known.Baseline?.Figure.Groups;
        if (from is null || basis.Known.Points[^1].Groups is not { } to)
        {
            return found with
            {
                Cautions =
                [
                    .. found.Cautions,
                    "The two groups' own figures are not known: the gap may have narrowed because the group ahead fell back.",
                ],
            };
        }

        var held = basis with { Known = basis.Known with { Points = [.. basis.Known.Points.Select(point => Held(point, from))] } };
        return method(held) is Assessment.Verdict { HasImproved: true }
            ? found
            : verdict with
            {
                Status = ComputedStatus.NoChange,
                HasImproved = false,
                Because = $"{found.Because} But the gap narrowed because the group ahead fell back, from "
                    + $"{AssessmentText.Number(Math.Round(from.Ahead, 2))} to " +
                    $"{AssessmentText.Number(to.Ahead)}, which does not count as improvement.",
            };
    }

    private static GroupFigures? Mean(IReadOnlyList<SeriesPoint> points)
    {
        var known = points.Select(point => point.Groups).OfType<GroupFigures>().ToList();
        return known.Count == 0 ? null : new GroupFigures(known.Average(groups => groups.Ahead), known.Average(groups => groups.Behind));
    }

    /// <summary>The gap as it would be if the group ahead had not fallen back.</summary>
    private static SeriesPoint Held(SeriesPoint point, GroupFigures from)
    {
        if (point.Groups is not { } groups)
        {
            return point;
        }

        var fallen = from.Ahead >= from.Behind ? from.Ahead - groups.Ahead : groups.Ahead - from.Ahead;
        return point with { Value = point.Value + Math.Max(0, fallen) };
    }
}
