using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Hosting;

/// <summary>A misspelt setting changes nothing in silence: the bot does not start, and the nearest name is there to read.</summary>
public sealed class UnknownSettingTests
{
    [Theory]
    [InlineData("Administrators:Frist", "Administrators:First")]
    [InlineData("Administrator:First", "Administrators:First")]
    [InlineData("Graph:MostMesages", "Graph:MostMessages")]
    [InlineData("Graph_Enabled", "Graph:Enabled")]
    [InlineData("ConnectionStrings:ClustrBot", "ConnectionStrings:ClusterBot")]
    [InlineData("checkins:reminders:afterworkingday", "CheckIns:Reminders:AfterWorkingDays")]
    [InlineData("MicrosoftAppTenatId", "MicrosoftAppTenantId")]
    [InlineData("AllowedTenant", "AllowedTenants")]
    [InlineData("Retention:Messages", "Retention:MessagesDays")]
    public void A_misspelt_setting_is_found_and_the_nearest_is_named(string typed, string meant)
    {
        var problem = Assert.Single(UnknownSettings.Find(Of(typed)));

        Assert.Equal($"{typed}: there is no setting of this name. Did you mean {meant}?", problem.Line);
    }

    [Fact]
    public void Where_nothing_is_near_that_is_said() =>
        Assert.Equal(
            "Playground:Colour: there is no setting of this name. The README lists them all.",
            Assert.Single(UnknownSettings.Find(Of("Playground:Colour"))).Line);

    [Theory]
    [InlineData("PATH")]
    [InlineData("URL")]
    [InlineData("HOME")]
    [InlineData("Logging:LogLevel:Quartz")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT")]
    [InlineData("AllowedTenants:0")]
    [InlineData("CheckIns:ThemedQuestions:3")]
    [InlineData("Kestrel:Limits:MaxRequestBodySize")]
    [InlineData("Another:Program:Setting")]
    [InlineData("graph:enabled")]
    public void What_others_read_or_the_bot_reads_in_other_letters_is_no_mistake(string name) =>
        Assert.Empty(UnknownSettings.Find(Of(name)));

    [Theory]
    [InlineData("Administrators:First", "'jo@example.gov.uk'")]
    [InlineData("MicrosoftAppId", "\"33333333-3333-4333-8333-333333333333\" ")]
    public async Task A_value_in_quotation_marks_is_not_taken_for_what_stands_in_them(string name, string value)
    {
        var problem = await Assert.ThrowsAsync<ConfigurationProblemException>(() => BotUnderTest.StartAsync(new() { [name] = value }));

        Assert.Equal($"{name}: stands in quotation marks, which would belong to it. Please take them off.", problem.Line);
    }

    [Fact]
    public async Task The_bot_does_not_start_with_one_and_names_all_of_them()
    {
        var problem = await Assert.ThrowsAsync<AggregateException>(() =>
            BotUnderTest.StartAsync(new() { ["Graph:Enabeld"] = "x", ["Heatlh:FreeDiskMegabytes"] = "1" }));

        Assert.Equal(
            ["Graph:Enabled?", "Health:FreeDiskMegabytes?"],
            problem.InnerExceptions.Cast<ConfigurationProblemException>().Select(each => each.Line.Split(' ')[^1]));
    }

    [Fact]
    public async Task Every_setting_that_the_bot_reads_is_known_and_no_other()
    {
        var asked = new AskedSettings();
        await using var bot = await BotUnderTest.StartAsync(
            new()
            {
                ["MicrosoftAppId"] = Guid.NewGuid().ToString(),
                ["MicrosoftAppTenantId"] = Teams.TenantId,
                ["MicrosoftAppPassword"] = "p",
                ["AzureOpenAI:Endpoint"] = "https://model.example.com",
                ["AzureOpenAI:Deployment"] = "d",
                ["Register:TenantId"] = "",
                ["Administrators:First"] = "",
            },
            configure: configuration => configuration.Add(asked));

        _ = bot.Services.GetRequiredService<UploadHosts>();
        var read = asked.Names.Where(name => KnownSettings.IsOurs(name) || KnownSettings.Sections.Contains(KnownSettings.TopOf(name)))
            .ToList();
        Assert.DoesNotContain(read, name => !KnownSettings.IsOurs(name)
            && !KnownSettings.All.Any(known => known.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)));
        string[] ofSqlite = bot.Database.Engine == DatabaseEngine.Sqlite ? [] : ["Health:FreeDiskMegabytes"];
        Assert.Empty(KnownSettings.All.Except(read, StringComparer.OrdinalIgnoreCase).Except(ofSqlite));
    }

    [Fact]
    public async Task The_README_lists_exactly_these()
    {
        var readme = await File.ReadAllLinesAsync(Repository.PathTo("README.md"), TestContext.Current.CancellationToken);
        var rows = readme.SkipWhile(line => !line.StartsWith("| Setting |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'));
        var named = rows.Select(row => row.Split('|')[1]).SelectMany(Names)
            .Where(name => !name.StartsWith("OTEL_", StringComparison.Ordinal));

        Assert.Equal(KnownSettings.All.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// In a row the section is written once: <c>`Export:PublicAddress`, `LinkMinutes`</c> would be the second of the same section.
    /// </summary>
    private static IEnumerable<string> Names(string cell)
    {
        string[] names = [.. cell.Split('`').Where((_, at) => at % 2 == 1)];
        var section = names[0].Contains(':', StringComparison.Ordinal) ? names[0].Split(':')[0] + ":" : "";
        return names.Select(name => name.Contains(':', StringComparison.Ordinal) || section.Length == 0 ? name : section + name);
    }

    private static IConfiguration Of(string name) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [name] = "x" }).Build();

    /// <summary>Remembers what was asked for, and has nothing.</summary>
    private sealed class AskedSettings : ConfigurationProvider, IConfigurationSource
    {
        private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

        public IReadOnlyList<string> Names
        {
            get
            {
                lock (_names)
                {
                    return [.. _names];
                }
            }
        }

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override bool TryGet(string key, out string? value)
        {
            lock (_names)
            {
                _names.Add(key);
            }

            value = null;
            return false;
        }
    }
}
