using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Cards;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Turns;

/// <summary>
/// Refuses for lack of authority: has the refusal recorded, and adds to it, by name, who can do what somebody may not do themselves, as
/// the register knows them today. The people of a cluster are named to who has a part in it, where everybody may see that, and in its
/// channels. To others a cluster is the same as one that there is not: they hear of the administrators, whom everybody may know.
/// </summary>
internal static class WhoCanHelp
{
    private const int MaxNamed = 3;

    /// <summary>Returns the refusal with the administrators named; an administrator is not sent to themselves.</summary>
    public static Task<string> FromAdministratorsAsync(string refusal, TurnContext turn, CancellationToken cancellationToken) =>
        NamingAdministratorsAsync(turn.Deny(refusal, DenialReason.NotAdministrator), turn, cancellationToken);

    /// <summary>Returns words that refuse nothing with the administrators named.</summary>
    public static async Task<string> NamingAdministratorsAsync(string refusal, TurnContext turn, CancellationToken cancellationToken) =>
        turn.Person?.Administers() == true ? refusal : $"{refusal} {await AdministratorsAsync(turn, cancellationToken)}";

    /// <summary>Returns the refusal of what an administrator may do but not to themselves, with the others named.</summary>
    public static async Task<string> FromOtherAdministratorsAsync(string refusal, TurnContext turn, CancellationToken cancellationToken)
    {
        var others = await AdministratorNamesAsync(turn, besides: turn.Person?.Id, cancellationToken);
        return others.Length == 0
            ? $"{refusal} There is no other administrator yet: the register names one."
            : $"{refusal} {Listed(others, "administrator")} can help.";
    }

    /// <summary>
    /// Returns the refusal with the cluster's leads named; where there is none, or none whom the person may know, with the
    /// administrators.
    /// </summary>
    public static async Task<string> FromLeadsAsync(string refusal, Cluster? cluster, TurnContext turn, CancellationToken cancellationToken)
    {
        var leads = cluster is not null && await MayKnowAsync(cluster, turn, cancellationToken)
            ? await turn.Db.WhoLeadsAsync(cluster, RegisterDay.Of(turn.Now), cancellationToken)
            : [];
        return await NamingAsync(turn.Deny(refusal, DenialReason.NotLead), leads, "cluster lead", turn, cancellationToken);
    }

    /// <summary>
    /// Returns the refusal with the leads named of the cluster that is spoken of: the channel's, or else the person's own.
    /// </summary>
    public static async Task<string> FromLeadsHereAsync(string refusal, TurnContext turn, CancellationToken cancellationToken) =>
        await FromLeadsAsync(
            refusal, await turn.Db.FindClusterAsync(turn.Conversation, turn.Person, cancellationToken), turn, cancellationToken);

    /// <summary>Returns the refusal with those named who answer for the PSA, the SRO first. For who has its card before them.</summary>
    public static Task<string> FromOwnersAsync(string refusal, Psa psa, TurnContext turn, CancellationToken cancellationToken) =>
        FromRolesAsync(refusal, psa, RoleGroups.Owners, turn, cancellationToken);

    /// <summary>
    /// Returns the refusal with those named who have one of the roles for the PSA or its cluster. For who has its card before them.
    /// </summary>
    public static async Task<string> FromRolesAsync(
        string refusal, Psa psa, IReadOnlyList<Role> roles, TurnContext turn, CancellationToken cancellationToken)
    {
        // The register of one tenant may name accounts of another, who do nothing here.
        var people = (await turn.Db.WithRoleAsync(psa, roles, RegisterDay.Of(turn.Now), cancellationToken))
            .Where(person => person.TenantId == turn.Conversation.TenantId)
            .ToList();
        return await NamingAsync(turn.Deny(refusal, DenialReason.NotInRole), people, What(roles, psa), turn, cancellationToken);
    }

    private static async Task<string> NamingAsync(
        string refusal, List<Person> people, string what, TurnContext turn, CancellationToken cancellationToken) =>
        people.Count == 0
            ? await NamingAdministratorsAsync(refusal, turn, cancellationToken)
            : $"{refusal} {Listed([.. people.Select(person => person.Name)], what)} can help.";

    private static async Task<bool> MayKnowAsync(Cluster cluster, TurnContext turn, CancellationToken cancellationToken) =>
        turn.Conversation.ClusterId == cluster.Id
        || (turn.Conversation.Sees(cluster) && await turn.Db.HasPartAsync(turn.Person, cluster, cancellationToken));

    private static string What(IReadOnlyList<Role> roles, Psa psa)
    {
        string[] what =
        [
            .. roles.Any(IsOfBoard) ? (string[])["delivery board"] : [],
            .. roles.Contains(Role.PermanentSecretary) ? (string[])["permanent secretary"] : [],
            .. roles.Any(RoleGroups.Owners.Contains) ? (string[])[$"for PSA {psa.Number}"] : [],
        ];
        return string.Join(" or ", what);
    }

    private static bool IsOfBoard(Role role) => role is Role.BoardChair or Role.BoardMember or Role.NonExecutiveDirector;

    private static async Task<string> AdministratorsAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var names = await AdministratorNamesAsync(turn, besides: null, cancellationToken);
        return names.Length == 0
            ? "ClusterBot has no administrator yet: whoever runs it names one, in the setting Administrators:First."
            : $"{Listed(names, "administrator")} can help.";
    }

    private static Task<string[]> AdministratorNamesAsync(TurnContext turn, Guid? besides, CancellationToken cancellationToken)
    {
        var tenant = turn.Conversation.TenantId;
        return turn.Db.WhoAdminister(RegisterDay.Of(turn.Now))
            .Where(p => p.TenantId == tenant && p.Id != besides)
            .Select(p => p.Name)
            .ToArrayAsync(cancellationToken);
    }

    private static string Listed(string[] names, string what)
    {
        string[] shown = names.Length > MaxNamed ? names[..MaxNamed] : names;
        return $"{WordList.Of(shown, "or")} ({what})";
    }
}
