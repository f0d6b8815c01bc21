using System.Globalization;

namespace ClusterBot.Cards.Model.Layout;

/// <summary>Counts the lines that text takes in a width, word by word, in the proportions of a common sans serif font.</summary>
/// <param name="width">The room, in CSS pixels.</param>
internal struct LineCounter(double width)
{
    private const double UnitsPerEm = 2_048;

    private const double Bold = 1.06;

    private const int Letter = 1_200;

    private const int WideLetter = 2_048;

    // Advance widths from the space to the tilde, in parts of the em.
    private static readonly short[] Advances =
    [
        532, 547, 821, 1323, 1169, 1686, 1487, 453, 606, 606, 1130, 1169, 502, 659, 545, 752, 1169, 1169, 1169, 1169, 1169, 1169, 1169,
        1169, 1169, 1169, 545, 545, 1169, 1169, 1169, 879, 1841, 1296, 1327, 1292, 1493, 1139, 1057, 1491, 1511, 571, 547, 1257, 1063,
        1849, 1544, 1595, 1233, 1595, 1266, 1124, 1133, 1491, 1219, 1896, 1182, 1147, 1169, 674, 752, 674, 1110, 918, 1182, 1139, 1255,
        975, 1255, 1149, 694, 1122, 1257, 518, 518, 1075, 518, 1905, 1257, 1237, 1255, 1255, 836, 977, 723, 1257, 1020, 1593, 1073, 1032,
        958, 776, 1128, 776, 1169,
    ];

    private double _line;
    private double _word;
    private double _widest;

    /// <summary>The number of lines so far, at least 1.</summary>
    public int Lines { get; private set; } = 1;

    /// <summary>Returns the width that text takes on one line, in CSS pixels.</summary>
    public static double WidthOf(string text, double size, bool isBold)
    {
        var counter = new LineCounter(double.MaxValue);
        counter.Add(text, size, isBold);
        counter.End();
        return counter._widest;
    }

    /// <summary>Adds text behind what is there.</summary>
    /// <param name="text">Plain text; a line feed starts a line.</param>
    /// <param name="size">The size of the letters, in CSS pixels.</param>
    /// <param name="isBold">True for heavy letters.</param>
    public void Add(string text, double size, bool isBold)
    {
        var unit = size / UnitsPerEm * (isBold ? Bold : 1);
        foreach (var sign in text)
        {
            switch (sign)
            {
                case '\n':
                    End();
                    Lines++;
                    _line = 0;
                    break;
                case ' ':
                    End();
                    _line += Advances[0] * unit;
                    break;
                case '\u200B':
                    End();
                    break;
                default:
                    _word += Advance(sign) * unit;
                    break;
            }
        }
    }

    /// <summary>Ends the last word.</summary>
    public void End()
    {
        if (_line > 0 && _line + _word > width)
        {
            Lines++;
            _line = 0;
        }

        while (_word > width)
        {
            Lines++;
            _word -= width;
        }

        _line += _word;
        _word = 0;
        _widest = Math.Max(_widest, _line);
    }

    private static int Advance(char sign) => sign switch
    {
        >= ' ' and <= '~' => Advances[sign - ' '],
        < ' ' => 0,
        _ when char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        >= '\u1100' => sign is >= '\u2000' and <= '\u206F' ? Letter : WideLetter,
        _ => Letter,
    };
}
