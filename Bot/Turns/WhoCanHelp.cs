using ClusterBot.Bot.Data;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Turns;

/// <summary>Adds to a refusal, by name, who can do what somebody may not do themselves, as the register knows them today.</summary>
internal static class WhoCanHelp
{
    private const int MaxNamed = 3;

    /// <summary>Returns the refusal with the administrators named; an administrator is not sent to themselves.</summary>
    public static async Task<string> FromAdministratorsAsync(string refusal, TurnContext turn, CancellationToken cancellationToken) =>
        turn.Person?.Administers() == true ? refusal : $"{refusal} {await AdministratorsAsync(turn, cancellationToken)}";

    /// <summary>Returns the refusal with the cluster's leads named; where there is none, with the administrators.</summary>
    public static async Task<string> FromLeadsAsync(string refusal, Cluster cluster, TurnContext turn, CancellationToken cancellationToken)
    {
        var leads = await turn.Db.WhoLeadsAsync(cluster, RegisterDay.Of(turn.Now), cancellationToken);
        return leads.Count == 0
            ? await FromAdministratorsAsync(refusal, turn, cancellationToken)
            : $"{refusal} {Listed([.. leads.Select(person => person.Name)], "cluster lead")} can help.";
    }

    /// <summary>Returns the refusal with those named who answer for the PSA, the SRO first.</summary>
    public static async Task<string> FromOwnersAsync(string refusal, Psa psa, TurnContext turn, CancellationToken cancellationToken)
    {
        var owners = await turn.Db.WhoAnswersAsync(psa, RegisterDay.Of(turn.Now), cancellationToken);
        return owners.Count == 0 ? refusal : $"{refusal} {Listed([.. owners.Select(person => person.Name)], $"for PSA {psa.Number}")} can help.";
    }

    private static async Task<string> AdministratorsAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var today = RegisterDay.Of(turn.Now);
        var tenant = turn.Conversation.TenantId;
        var names = await turn.Db.People
            .Where(p => p.TenantId == tenant && turn.Db.RolesInForce(today).Any(r => r.PersonId == p.Id && r.Role == Role.Administrator))
            .OrderBy(p => p.Name)
            .Select(p => p.Name)
            .ToArrayAsync(cancellationToken);
        return names.Length == 0
            ? "ClusterBot has no administrator yet: whoever runs it names one, in the setting Administrators:First."
            : $"{Listed(names, "administrator")} can help.";
    }

    private static string Listed(string[] names, string what)
    {
        string[] shown = names.Length > MaxNamed ? names[..MaxNamed] : names;
        var list = shown.Length == 1 ? shown[0] : string.Join(", ", shown[..^1]) + " or " + shown[^1];
        return $"{list} ({what})";
    }
}
