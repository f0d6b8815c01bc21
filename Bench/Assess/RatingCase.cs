using ClusterBot.Domain.Indicators.Assessing;

namespace ClusterBot.Bench.Assess;

/// <summary>The number of a PSA's indicators that improved, and the rating that was published for it.</summary>
internal sealed record RatingCase(string Name, int Improved, int Total, int WithoutFirstFigure, PsaRating Expected)
{
    /// <summary>The file beside the indicators that is used when no other is named.</summary>
    public const string UsualFile = "hmt_rating_cases.csv";

    private static readonly string[] Columns = ["objective", "improved", "total", "rating"];

    public PsaRating Computed => PsaRatings.Of(Improved, Total, WithoutFirstFigure);

    public static string Words(PsaRating rating) => rating switch
    {
        PsaRating.StrongProgress => "strong progress",
        PsaRating.SomeProgress => "some progress",
        PsaRating.NoProgress => "no progress",
        _ => "not yet assessed",
    };

    public static List<RatingCase> Read(string path, List<string> faults)
    {
        var cases = new List<RatingCase>();
        foreach (var row in CsvTable.Read(path, Columns, faults).Rows)
        {
            var total = Count(row, "total", int.MaxValue);
            var improved = Count(row, "improved", total);
            var without = row.IsBlank("without_first_figure") ? 0 : Count(row, "without_first_figure", total - improved);
            var rating = Enum.GetValues<PsaRating>().Where(r => string.Equals(Words(r), row["rating"], StringComparison.OrdinalIgnoreCase))
                .Cast<PsaRating?>().FirstOrDefault();
            row.Read("rating", rating, $"one of {string.Join(", ", Enum.GetValues<PsaRating>().Select(Words))}");
            cases.Add(new RatingCase($"{row["objective"]} {row["report"]}".TrimEnd(), improved, total, without, rating ?? default));
        }

        return cases;
    }

    private static int Count(CsvRow row, string column, int most)
    {
        if (int.TryParse(row[column], out var count) && count >= 0 && count <= most)
        {
            return count;
        }

        row.Fault(column, most == int.MaxValue ? "a whole number" : $"a whole number from 0 to {most}");
        return 0;
    }
}
