using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Security;

public sealed partial class ThreatModelTests
{
    private static readonly string[][] Threats = [.. Repository.Read("docs", "threat-model.md").Split('\n')
        .Where(line => line.StartsWith('|') && !line.StartsWith("|-", StringComparison.Ordinal)
            && !line.StartsWith("| Flow", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split(" | "))];

    [Fact]
    public void Every_test_that_it_names_exists()
    {
        var named = Threats.SelectMany(threat => Code().Matches(threat[4]).Select(match => match.Groups[1].Value)).ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, name => !Exists(name));
        Assert.False(Exists("ThreatModelTests.No_such_test"));
    }

    [Fact]
    public void Every_threat_has_a_test_or_says_why_there_is_none() =>
        Assert.All(Threats, threat => Assert.True(
            threat.Length == 5 && (Code().IsMatch(threat[4]) || threat[4].StartsWith("Not by a test here:", StringComparison.Ordinal)),
            string.Join(" | ", threat)));

    [Fact]
    public void Every_flow_of_the_picture_is_in_the_table() =>
        Assert.Equal(
            Flow().Matches(Repository.Read("docs", "threat-model.md").Split("```")[1])
                .Select(flow => int.Parse(flow.Groups[1].Value, CultureInfo.InvariantCulture)).Order(),
            Threats.Select(threat => threat[0].Split(' ')[0]).Where(flow => flow != "database")
                .Select(flow => int.Parse(flow, CultureInfo.InvariantCulture)).Distinct().Order());

    [Fact]
    public void Every_kind_of_threat_is_thought_of() =>
        Assert.Equal(["D", "E", "I", "R", "S", "T"], Threats.Select(threat => threat[1]).Distinct().Order(StringComparer.Ordinal));

    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        var types = typeof(ThreatModelTests).Assembly.GetTypes().Where(type => type.Name == parts[0]);
        return types.Any(type => type.GetMethods().Any(method => IsTest(method) && (parts.Length == 1 || method.Name == parts[1])));
    }

    private static bool IsTest(MethodInfo method) => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute);

    [GeneratedRegex(@"\|(\d+)\b")]
    private static partial Regex Flow();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
