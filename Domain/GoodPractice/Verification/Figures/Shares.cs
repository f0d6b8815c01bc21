using System.Globalization;

namespace ClusterBot.Domain.GoodPractice.Verification.Figures;

/// <summary>Shares that follow from figures: 14 of 52 is just over a quarter, 72% is most.</summary>
internal static class Shares
{
    private const double Near = 0.05;
    private const double Exact = 0.006;

    private static readonly Dictionary<string, double> Fractions = new()
    {
        ["half"] = 1.0 / 2,
        ["third"] = 1.0 / 3,
        ["quarter"] = 1.0 / 4,
        ["fifth"] = 1.0 / 5,
        ["tenth"] = 1.0 / 10,
    };

    /// <summary>Returns whether "nearly a quarter", "two thirds" or "most" at a place follows from one of the shares.</summary>
    public static bool BearOut(IReadOnlyList<string> words, int at, IEnumerable<double> shares)
    {
        if (words[at] is "most" or "majority" or "mostly")
        {
            return shares.Any(share => share is > 0.5 and < 1);
        }

        if (!Fractions.TryGetValue(words[at].TrimEnd('s'), out var fraction))
        {
            return false;
        }

        var times = at > 0 ? words[at - 1] switch { "two" => 2, "three" => 3, "four" => 4, _ => 1 } : 1;
        var meant = fraction * times;
        return shares.Any(share => Fits(share, meant, Sort(words, at)));
    }

    /// <summary>Returns the shares that the figures of a clause give.</summary>
    public static IEnumerable<double> Of(IReadOnlyList<Quantity> quantities)
    {
        for (var i = 0; i < quantities.Count; i++)
        {
            if (Value(quantities[i]) is not { } value)
            {
                continue;
            }

            if (quantities[i].Figure.Unit == "%")
            {
                yield return value / 100;
            }
            else if (i + 1 < quantities.Count && quantities[i + 1].Role == "of" && Value(quantities[i + 1]) is > 0 and var whole)
            {
                yield return value / whole;
            }
        }
    }

    private static double? Value(Quantity quantity) =>
        double.TryParse(quantity.Figure.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int Sort(IReadOnlyList<string> words, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 4; i--)
        {
            switch (words[i])
            {
                case "nearly" or "almost" or "under" or "below":
                    return -1;
                case "over" or "above" or "than":
                    return 1;
                case "about" or "around" or "roughly" or "approximately" or "some":
                    return 0;
                default:
                    break;
            }
        }

        return 2;
    }

    private static bool Fits(double share, double meant, int sort) => sort switch
    {
        -1 => share < meant && share >= meant - Near,
        1 => share > meant && share <= meant + Near,
        0 => Math.Abs(share - meant) <= Near,
        _ => Math.Abs(share - meant) <= Exact,
    };
}
