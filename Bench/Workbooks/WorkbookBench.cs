using System.Diagnostics;
using System.Globalization;
using ClusterBot.Bot.Features.Export;
using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using MiniExcelLibs;

namespace ClusterBot.Bench.Workbooks;

/// <summary>
/// The workbook of an export with many readings, a third of them corrected: time, processor and memory, beside MiniExcel, which writes
/// the same cells without our styles, filters, page set-up and chart.
/// </summary>
internal static class WorkbookBench
{
    private const int DefaultReadings = 50_000;

    private const double MaxSeconds = 5;

    private const double MaxMegabytes = 300;

    private const int IndicatorsEach = 8;

    private static readonly DateTimeOffset Now = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    public static int Run(string? readings)
    {
        var count = readings is null ? DefaultReadings : int.Parse(readings, CultureInfo.InvariantCulture);
        var (psas, series) = Fill(count);
        Table? table = null;
        var ours = Measure(() =>
        {
            table = ReadingTable.Of(new ExportNames(psas, new Dictionary<Guid, string>()), series);
            return Workbook.Write(Front(), [table], TimeZoneInfo.Utc);
        });
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        var rival = Measure(() => MiniExcel(table!));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} readings, {table!.Columns.Count} columns"));
        Console.WriteLine("            seconds  CPU s   allocated MB  file MB");
        Console.WriteLine("ours      " + ours);
        Console.WriteLine("MiniExcel " + rival);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ours to MiniExcel, CPU: {ours.Cpu / rival.Cpu:0.00}"));
        return Says("seconds", ours.Seconds, MaxSeconds) & Says("MB at peak, whole process", peak, MaxMegabytes) ? 0 : 1;
    }

    private static bool Says(string what, double value, double limit)
    {
        var holds = value <= limit;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{value:0.0} {what}, at most {limit:0}: {(holds ? "holds" : "FALLS SHORT")}"));
        return holds;
    }

    private static Measured Measure(Func<byte[]> work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (started, cpu, allocated) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
        var file = work();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        process.Refresh();
        return new Measured(
            seconds, (process.TotalProcessorTime - cpu).TotalSeconds, (GC.GetTotalAllocatedBytes() - allocated) / 1e6, file.Length / 1e6);
    }

    private static byte[] MiniExcel(Table table)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second switch
        {
            DateOnly on => on.ToDateTime(TimeOnly.MinValue),
            DateTimeOffset at => at.UtcDateTime,
            var other => other,
        })));
        return stream.ToArray();
    }

    private static FrontPage Front() => new(
        "OFFICIAL",
        "A large cluster: the record",
        [("As at", Now)],
        new Table("psas", ["psa", "indicators"], [["PSA 1", IndicatorsEach]]),
        [new Bar("indicators", "1D70B8")],
        "Indicators");

    private static (List<Psa> Psas, List<Reading> Readings) Fill(int count)
    {
        var psas = Enumerable.Range(1, 25).Select(number => new Psa { ClusterId = Guid.Empty, Number = number, Title = $"PSA {number}" })
            .ToList();
        foreach (var psa in psas)
        {
            for (var position = 1; position <= IndicatorsEach; position++)
            {
                psa.Indicators.Add(new Indicator
                {
                    PsaId = psa.Id,
                    Position = position,
                    Name = $"Young people in education, employment or training, measure {position}",
                    Unit = new MeasurementUnit("%"),
                    Better = Direction.Increase,
                    Control = Control.Influences,
                    Baseline = BaselineState.Final,
                });
            }
        }

        var indicators = psas.SelectMany(psa => psa.Indicators).ToList();
        return (psas, [.. Enumerable.Range(0, count).Select(i => Reading(indicators[i % indicators.Count], i / indicators.Count))]);
    }

    // Of three versions, the third corrects the second.
    private static Reading Reading(Indicator indicator, int version)
    {
        var month = (version / 3 * 2) + Math.Min(version % 3, 1);
        return new Reading
        {
            IndicatorId = indicator.Id,
            Version = version + 1,
            Change = version % 3 == 2 ? ReadingChange.Corrected : ReadingChange.Given,
            Period = Period.Month(2000 + (month / 12), (month % 12) + 1),
            Value = 50 + (version % 40 / 10m),
            RecordedAt = Now.AddDays(version - 400),
            Source = "Annual population survey, table 4",
            Quality = DataQuality.Fit,
        };
    }

    private sealed record Measured(double Seconds, double Cpu, double Allocated, double File)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Seconds,9:0.0} {Cpu,6:0.0} {Allocated,14:0} {File,8:0.0}");
    }
}
