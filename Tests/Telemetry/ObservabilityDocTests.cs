using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Telemetry;

/// <summary>docs/observability.md lists every span and every instrument of the bot, and no other.</summary>
public sealed partial class ObservabilityDocTests
{
    private static readonly string Page = Repository.Read("docs", "observability.md");

    [Fact]
    public void Every_span_is_in_the_table_and_the_table_has_no_other()
    {
        var spans = typeof(SpanDefinition).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(SpanDefinition))
            .Select(field => (SpanDefinition)field.GetValue(null)!)
            .Select(span => $"{span.Name} | {span.Kind.ToString().ToLowerInvariant()}");

        Assert.Equal(spans.Order(StringComparer.Ordinal), Table("Spans").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_instrument_is_in_the_table_and_the_table_has_no_other()
    {
        var published = new List<string>();
        await using var bot = await BotUnderTest.StartAsync(new()
        {
            ["AzureOpenAI:Endpoint"] = "http://127.0.0.1:1",
            ["AzureOpenAI:Deployment"] = "summaries",
            ["AzureOpenAI:ApiKey"] = "a-key-for-tests",
        });
        var meters = bot.Services.GetRequiredService<IMeterFactory>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == Tracing.SourceName && instrument.Meter.Scope == meters)
                {
                    published.Add($"{instrument.Name} | {instrument.Unit}");
                }
            },
        };
        listener.Start();

        Assert.Equal(published.Order(StringComparer.Ordinal), Table("Instruments").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_attribute_is_named()
    {
        var names = typeof(AttributeNames).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        Assert.All(names, name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));
    }

    /// <summary>The first two cells of each row of the table under a heading.</summary>
    private static IEnumerable<string> Table(string heading) =>
        Page.Split($"## {heading}\n", 2)[1].Split("\n## ", 2)[0].Split('\n')
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .Select(row => $"{row.Groups[1].Value} | {row.Groups[2].Value}");

    [GeneratedRegex(@"^\| `([^`]+)` \| `?([^|`]+?)`? \|")]
    private static partial Regex Row();
}
