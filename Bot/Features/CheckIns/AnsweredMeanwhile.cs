using ClusterBot.Bot.Data;
using ClusterBot.Cards;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Somebody else answered after the form was shown: who presses next is told what stands now, and amends it with one more press.</summary>
internal static class AnsweredMeanwhile
{
    /// <summary>What to tell the person; none where nothing came in between.</summary>
    /// <param name="db">The database.</param>
    /// <param name="open">What is answered.</param>
    /// <param name="seen">The version that the form was shown with; none on cards of before, which do not say.</param>
    /// <param name="token">Ends the attempt.</param>
    public static async Task<string?> NoticeAsync(ClusterDbContext db, OpenCheckIn open, int? seen, CancellationToken token)
    {
        if (seen is not { } version || open.Latest is not { } latest || latest.Version <= version || latest.AnsweredById == open.Person.Id)
        {
            return null;
        }

        var by = await db.People.Where(p => p.Id == latest.AnsweredById).Select(p => p.Name).SingleAsync(token);
        return $"{by} answered on {CardDates.Moment(open.Cluster.Local(latest.AnsweredAt))}, while this form was open. That answer stands now and is shown here. "
            + "What you typed is still in the form and is not stored yet. To add it to the answer, save once more.";
    }
}
