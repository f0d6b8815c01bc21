using ClusterBot.Data.Queries;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns.Calendar;

/// <summary>
/// Receives changes of a cluster's calendar from its lead or an administrator, and replies with the next opening of a check-in.
/// </summary>
internal sealed class CalendarService(ScheduleReader reader)
{
    /// <summary>Finds the cluster whose calendar the person may change; null once the person has been told why not.</summary>
    public static async Task<Cluster?> FindAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (await turn.Db.FindClusterAsync(turn.Conversation, turn.Person, cancellationToken) is not { } cluster)
        {
            await turn.SayNoClusterAsync();
            return null;
        }

        if (turn.Person is not { } person || person.TenantId != cluster.TenantId || !(person.Leads(cluster.Id) || person.Administers()))
        {
            await turn.SayAsync(await WhoCanHelp.FromLeadsAsync(
                "Only the cluster lead or an administrator can change when check-ins open. Nothing was changed.", cluster, turn,
                    cancellationToken));
            return null;
        }

        if (cluster.ArchivedAt is not null)
        {
            await turn.SayAsync($"{cluster.Name} is not in the register any more, so no check-in opens. Nothing was changed.");
            return null;
        }

        return cluster;
    }

    public Task<RoundSchedule> ScheduleOfAsync(Cluster cluster, CancellationToken cancellationToken) =>
        reader.OfAsync(cluster.Id, cancellationToken);

    /// <summary>Returns the next automatic opening of a round, in a sentence.</summary>
    public async Task<string> NextAsync(Cluster cluster, CancellationToken cancellationToken)
    {
        if (cluster.RoundsPausedAt is not null)
        {
            return "None opens by itself until somebody types: resume check-ins";
        }

        return await reader.NextAtAsync(cluster, cancellationToken) is { } next
            ? $"The next check-in opens on {Words(next)}."
            : "No next check-in is planned: no further meeting of the delivery board is in the register.";
    }

    public static string Words(DateTimeOffset local) => $"{CardDates.Weekday(DateOnly.FromDateTime(local.DateTime))} at {local:HH:mm}";
}
