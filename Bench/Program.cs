// What the README's figures come from: each sub-command measures one thing and prints one small table.
using ClusterBot.Bench.Assess;
using ClusterBot.Bench.Burst;
using ClusterBot.Bench.Calendars;
using ClusterBot.Bench.Faults;
using ClusterBot.Bench.Fuzz;
using ClusterBot.Bench.Points;
using ClusterBot.Bench.Press;
using ClusterBot.Bench.Scale;
using ClusterBot.Bench.Sending;
using ClusterBot.Bench.Storm;
using ClusterBot.Bench.Summaries;
using ClusterBot.Bench.Summaries.Fitting;
using ClusterBot.Bench.Turns;
using ClusterBot.Bench.Turns.Servers;
using ClusterBot.Bench.Workbooks;

// A host here would watch every folder below the one that this was typed in, the databases' included, and each write to them would pay.
Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");

return args switch
{
    ["assess", var indicators, var series] => AssessBench.Run(indicators, series),
    ["assess", var indicators, var series, var ratings] => AssessBench.Run(indicators, series, ratings),
    ["bank-holidays", var file] => BankHolidaysBench.Run(file),
    ["points", var file] => PointsBench.Run(file),
    ["summaries", .. var options] => SummariesBench.Run(options),
    ["fit", var folder] => FitBench.Run(folder),
    ["turns", .. var options] => await TurnsBench.RunAsync(options),
    // The bench starts itself in a process of its own.
    ["turn-server", var name] => await TurnServer.RunAsync(name),
    ["scale", .. var options] => await ScaleBench.RunAsync(options),
    ["storm", .. var options] => await StormBench.RunAsync(options),
    ["burst", .. var options] => await BurstBench.RunAsync(options),
    ["sending", .. var options] => await SendingBench.RunAsync(options),
    ["faults"] => await FaultsBench.RunAsync(),
    ["press", .. var options] => await PressBench.RunAsync(options),
    ["fuzz", .. var options] => FuzzBench.Run(options),
    ["workbook", .. var readings] => WorkbookBench.Run(readings.FirstOrDefault()),
    ["lane", .. var tenants] => await LaneBench.RunAsync(tenants.FirstOrDefault()),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("assess <indicators.csv> <series.csv> [<ratings.csv>]   computed against official statuses and ratings; "
        + "without the third, hmt_rating_cases.csv beside the first");
    Console.WriteLine("bank-holidays <file>   computed bank holidays against a copy of https://www.gov.uk/bank-holidays.json");
    Console.WriteLine("points <file.jsonl>  the point checker, on points that are to be refused or passed, one a line");
    Console.WriteLine(SummariesBench.Usage);
    Console.WriteLine("turns                what a turn costs, ours beside others: CPU, time, memory; --quick for a short run");
    Console.WriteLine(ScaleOptions.Usage);
    Console.WriteLine(StormOptions.Usage);
    Console.WriteLine(BurstOptions.Usage);
    Console.WriteLine(PressOptions.Usage);
    Console.WriteLine(SendingOptions.Usage);
    Console.WriteLine("faults               people answer while a replica is frozen, killed, drained, cut off; on PostgreSQL");
    Console.WriteLine("fuzz                 a million mutated inputs for each reader of what comes from outside; see fuzz --help");
    Console.WriteLine("lane [n]             how much of what Teams allows n full lanes use, with one slow lane beside them");
    Console.WriteLine("workbook [n]         the workbook of an export with n readings, beside MiniExcel; 50,000 without n");
    return 2;
}
