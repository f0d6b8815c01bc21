namespace ClusterBot.Bot.Features.Demonstration;

/// <summary>The team that the local Teams client has, as its configuration file names it.</summary>
internal static class DemonstrationTeam
{
    public const string TenantId = "11111111-1111-4111-8111-111111111111";

    /// <summary>The team, and its General channel.</summary>
    public const string Id = "19:fairness-general@thread.tacv2";

    public const string AadGroupId = "b0000000-0000-4000-8000-000000000001";

    public const string BoardChannelId = "19:fairness-board@thread.tacv2";

    public const string BoardChannelName = "Delivery board";

    public const string ClusterCode = "fairness";
}
