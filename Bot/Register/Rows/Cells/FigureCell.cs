using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Register.Rows.Cells;

/// <summary>The figure of a cell, as statisticians and spreadsheets write it.</summary>
/// <param name="Value">In the unit; null where there is none.</param>
/// <param name="Quality">The quality that official shorthand tells; null when nothing is told.</param>
/// <param name="Remarks">The things to be put right, looked at or known about it.</param>
internal sealed partial record FigureCell(decimal? Value, DataQuality Quality, IReadOnlyList<FigureCell.Remark> Remarks)
{
    private const int MaxDecimals = 6;

    public static FigureCell Read(string text, MeasurementUnit unit)
    {
        var remarks = new List<Remark>();
        var plain = Plain(text, remarks);
        if (FigureParser.Read(plain, unit) is TypedFigureResult.Read read)
        {
            return new FigureCell(read.Value, DataQuality.None, remarks);
        }

        return Shorthand.Read(text) is { } shorthand ? Marked(shorthand, unit) : Unmarked(plain, unit, remarks);
    }

    private static FigureCell Unmarked(string text, MeasurementUnit unit, List<Remark> remarks)
    {
        var read = FigureParser.Read(text, unit);
        return read is TypedFigureResult.Refused refused
            ? new FigureCell(null, DataQuality.None, [new Remark(FindingLevel.Wrong, refused.Reason)])
            : new FigureCell(((TypedFigureResult.Read)read).Value, DataQuality.None, remarks);
    }

    private static FigureCell Marked(Shorthand shorthand, MeasurementUnit unit)
    {
        var marks = shorthand.Marks;
        var meaning = string.Join(" and ", marks.Select(mark => mark.Meaning));
        if (marks.Any(mark => mark.IsForecast))
        {
            return None(
                FindingLevel.Wrong, "This is marked as a forecast. Please take it out here; what is planned belongs into the plan.");
        }

        if (shorthand.Figure.Length == 0)
        {
            return marks.All(mark => mark.MayHaveFigure && !mark.IsToLookAt)
                ? None(
                    FindingLevel.Wrong,
                    $"This means {meaning}, and there is no figure beside it. Please put the figure, or leave the cell blank.")
                : marks.Any(mark => mark.IsToLookAt)
                    ? None(
                        FindingLevel.PleaseLook,
                        $"This means {meaning}, so no figure was taken. Please put 0 where it means nought, or leave the cell blank.")
                    : None(FindingLevel.Note, $"This means {meaning}, so there is no figure here.");
        }

        if (marks.Any(mark => !mark.MayHaveFigure))
        {
            return None(FindingLevel.Wrong, $"This has a figure, and a mark that means {meaning}. Please put one of them.");
        }

        var remarks = new List<Remark>();
        var read = Unmarked(Plain(shorthand.Figure, remarks), unit, remarks);
        var level = marks.Any(mark => mark.IsToLookAt) ? FindingLevel.PleaseLook : FindingLevel.Note;
        var quality = marks.Select(mark => mark.Quality).Where(told => told != DataQuality.None).DefaultIfEmpty().Min();
        var words = quality == DataQuality.None ? "" : " Its quality is taken from that, unless the row gives another.";
        return read.Value is null
            ? read
            : read with { Quality = quality, Remarks = [.. read.Remarks, new Remark(level, $"The mark means {meaning}.{words}")] };
    }

    private static FigureCell None(FindingLevel level, string text) => new(null, DataQuality.None, [new Remark(level, text)]);

    /// <summary>Without the digits that a spreadsheet adds: at most six decimals, no powers of ten.</summary>
    private static string Plain(string text, List<Remark> remarks)
    {
        if (Power().IsMatch(text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var power))
        {
            var written = Math.Round(power, MaxDecimals).ToString("0.######", CultureInfo.InvariantCulture);
            remarks.Add(new Remark(
                FindingLevel.PleaseLook, "A spreadsheet has shortened this number. Please write it in full if digits are missing."));
            return written;
        }

        if (Long().Match(text) is not { Success: true } match
            || !decimal.TryParse(
                match.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            return text;
        }

        var rounded = Math.Round(number, MaxDecimals, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture);
        remarks.Add(new Remark(FindingLevel.Note, "This has more than six digits after the point, and was rounded to six."));
        return string.Concat(text.AsSpan(0, match.Index), rounded, text.AsSpan(match.Index + match.Length));
    }

    [GeneratedRegex(@"^-?[0-9]{1,3}(\.[0-9]{1,20})?[Ee][-+]?[0-9]{1,2}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Power();

    [GeneratedRegex(@"([0-9]{1,3}(,[0-9]{3}){0,5}|[0-9]{0,15})\.[0-9]{7,40}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Long();

    /// <summary>Something to say about the figure.</summary>
    /// <param name="Level">Its weight.</param>
    /// <param name="Text">A sentence.</param>
    internal sealed record Remark(FindingLevel Level, string Text);
}
