using System.Globalization;

namespace ClusterBot.Domain.Indicators;

/// <summary>How figures are written, whatever machine this runs on.</summary>
public static class Figures
{
    /// <summary>English month names. Independent of the machine's culture data.</summary>
    public static CultureInfo Culture => CultureInfo.InvariantCulture;

    /// <summary>Point for decimals, comma for thousands. Independent of the machine's culture data.</summary>
    public static NumberFormatInfo British { get; } = CultureInfo.InvariantCulture.NumberFormat;
}
