using System.Globalization;

namespace ClusterBot.Bench.Burst;

/// <summary>
/// The processor time of this process and of all that it has started, those that have ended included. As Linux counts it.
/// </summary>
internal static class ProcessTreeCpu
{
    private const double TicksPerSecond = 100;

    public static TimeSpan Used()
    {
        var all = Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _))
            .Select(name => Read(name!)).OfType<Stat>().ToList();
        var tree = new HashSet<int> { Environment.ProcessId };
        bool isLarger;
        do
        {
            isLarger = false;
            foreach (var started in all.Where(stat => tree.Contains(stat.Parent)))
            {
                isLarger |= tree.Add(started.Id);
            }
        }
        while (isLarger);

        return TimeSpan.FromSeconds(all.Where(stat => tree.Contains(stat.Id)).Sum(stat => stat.Ticks) / TicksPerSecond);
    }

    /// <summary>The processor time of one process alone.</summary>
    public static TimeSpan Of(int process) =>
        TimeSpan.FromSeconds((Read(process.ToString(CultureInfo.InvariantCulture))?.Ticks ?? 0) / TicksPerSecond);

    private static Stat? Read(string id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            // What stands in brackets is the program's name and may hold blanks.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            long Field(int number) => long.Parse(fields[number - 3], CultureInfo.InvariantCulture);
            return new Stat(int.Parse(id, CultureInfo.InvariantCulture), (int)Field(4), Field(14) + Field(15) + Field(16) + Field(17));
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return null;
        }
    }

    private sealed record Stat(int Id, int Parent, long Ticks);
}
