using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;

namespace ClusterBot.Tests.Scenarios;

/// <summary>
/// The cast of the scenarios: fourteen people of two clusters with their delivery boards, in two teams. Who answers for what stands in
/// the register beside the script, <c>Tests/Samples/Fortnight/register</c>.
/// </summary>
internal sealed class TwoClusters
{
    private TwoClusters(TeamsTenant teams)
    {
        Fairness = teams.Fairness;
        Fairness.Members.Add(Harper);
        Fairness.Members.Add(Taylor);
        Growth = teams.AddTeam("Sustainable growth and prosperity", Jordan, Logan, Morgan, Quinn, Riley, Sasha, DemoPeople.Finley);
        Places = new Dictionary<string, Channel>
        {
            ["fairness/General"] = Fairness.General,
            ["fairness/Board"] = Fairness.Channel("Delivery board"),
            ["fairness/Progress and practice"] = TeamsTenant.AddChannel(Fairness, "Progress and practice"),
            ["growth/General"] = Growth.General,
            ["growth/Board"] = TeamsTenant.AddChannel(Growth, "Delivery board"),
            ["growth/Delivery"] = TeamsTenant.AddChannel(Growth, "Delivery"),
        };
    }

    public static DemoPeople Harper { get; } = Person("Harper Irwin", 0x7);

    public static DemoPeople Jordan { get; } = Person("Jordan Kaye", 0x8);

    public static DemoPeople Logan { get; } = Person("Logan Mercer", 0x9);

    public static DemoPeople Morgan { get; } = Person("Morgan Nash", 0xa);

    public static DemoPeople Quinn { get; } = Person("Quinn Oakley", 0xb);

    public static DemoPeople Riley { get; } = Person("Riley Palmer", 0xc);

    public static DemoPeople Sasha { get; } = Person("Sasha Quill", 0xd);

    /// <summary>Of a council: a guest in the team, whom the register does not know.</summary>
    public static DemoPeople Taylor { get; } = TeamsTenant.Guest("Taylor Reed");

    public static IReadOnlyList<DemoPeople> Everybody { get; } =
        [.. DemoPeople.All, Harper, Jordan, Logan, Morgan, Quinn, Riley, Sasha, Taylor];

    public Team Fairness { get; }

    public Team Growth { get; }

    /// <summary>The channels by the names that the script has for them.</summary>
    public IReadOnlyDictionary<string, Channel> Places { get; }

    public static TwoClusters In(TeamsTenant teams) => new(teams);

    public static DemoPeople Named(string firstName) =>
        Everybody.Single(person => person.Name.StartsWith(firstName + ' ', StringComparison.Ordinal));

    private static DemoPeople Person(string name, int number) =>
        new($"29:{name.ToLowerInvariant().Replace(' ', '-')}", name, $"a0000000-0000-4000-8000-{number:x12}");
}
