using System.Globalization;
using ClusterBot.Domain.Indicators;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClusterBot.Data.Configurations;

/// <summary>Dates in one text on either engine: <c>2026-11-16 2026-11-23</c>.</summary>
internal sealed class DatesConverter() : ValueConverter<IReadOnlyList<DateOnly>?, string>(dates => Write(dates), text => Read(text))
{
    private const string Format = "yyyy-MM-dd";

    public static ValueComparer<IReadOnlyList<DateOnly>?> Comparer { get; } = new(
        (one, other) => Write(one) == Write(other), dates => StringComparer.Ordinal.GetHashCode(Write(dates)), dates => dates);

    internal static string Write(IReadOnlyList<DateOnly>? dates) =>
        string.Join(' ', (dates ?? []).Select(date => date.ToString(Format, CultureInfo.InvariantCulture)));

    internal static IReadOnlyList<DateOnly>? Read(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(date => DateOnly.ParseExact(date, Format, CultureInfo.InvariantCulture))];
}

internal sealed class MeasurementUnitConverter()
    : ValueConverter<MeasurementUnit, string>(unit => unit.Text, text => new MeasurementUnit(text));
