namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>
/// A gap that narrows because the group ahead fell back has not improved for anybody (D. Parfit, <i>Equality or Priority?</i>,
/// 1991, names it levelling down). So the gap is judged once more with the group ahead held at its figure in the base period
/// wherever it has fallen below it; what then no longer counts as improved is no change.
/// </summary>
internal static class LevellingDown
{
    public static Assessment Heed(AssessmentBasis basis, Func<AssessmentBasis, Assessment> method)
    {
        var found = method(basis);
        if (found is not Assessment.Verdict { HasImproved: true } verdict || !basis.IsGap)
        {
            return found;
        }

        var from = (basis.Known.Baseline?.Figure ?? basis.Known.Points[0]).Groups;
        if (from is null || basis.Known.Points[^1].Groups is not { } to)
        {
            return found with { Cautions = [.. found.Cautions, "The two groups' own figures are not known: the gap may have narrowed because the group ahead fell back."] };
        }

        var held = basis with { Known = basis.Known with { Points = [.. basis.Known.Points.Select(point => Held(point, from))] } };
        return method(held) is Assessment.Verdict { HasImproved: true }
            ? found
            : verdict with
            {
                Status = ComputedStatus.NoChange,
                HasImproved = false,
                Because = $"{found.Because} But the gap narrowed because the group ahead fell back, from {Words.Number(from.Ahead)} to " +
                    $"{Words.Number(to.Ahead)}, which does not count as improvement.",
            };
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
