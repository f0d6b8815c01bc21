using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Delivery;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>The reminders that were posted. Once nothing is owed any more they say so.</summary>
internal sealed class ReminderCopies(ClusterDbContext db, RoundOwed owed, ReminderCases cases, ReminderViews views, Outbox outbox, TimeProvider time)
{
    private const string Settled = "settled";

    /// <summary>For so long after a round has closed its reminders are looked at.</summary>
    private static readonly TimeSpan After = TimeSpan.FromDays(7);

    public static string Subject(Guid roundId, Guid personId) => $"reminder:{roundId:N}:{personId:N}";

    public static Activity Message(ReminderView view) => OutboundMessage.Card(CardJson.Write(ReminderCard.Build(view)), ReminderCard.Summary(view));

    /// <summary>Shows on the reminders of those who owe nothing any more that it is done, once.</summary>
    /// <param name="owing">Those of the tenant who do owe something in the rounds that are open.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="token">Ends the attempt.</param>
    public async Task SettleAsync(IReadOnlyList<ReminderCase> owing, string tenantId, CancellationToken token)
    {
        var still = owing.Select(one => Subject(one.Round.Round.Id, one.Person.Id)).ToHashSet();
        var since = time.GetUtcNow() - After;
        var reminded = await db.Contacts
            .Where(c => c.RemindedAt != null)
            .Join(db.Rounds.Where(r => r.ClosedAt == null || r.ClosedAt > since), c => c.RoundId, r => r.Id, (contact, round) => new { contact, round.ClusterId })
            .Where(both => db.Clusters.Any(c => c.Id == both.ClusterId && c.TenantId == tenantId))
            .Select(both => both.contact)
            .ToListAsync(token);
        var over = reminded.ToDictionary(c => Subject(c.RoundId, c.PersonId), c => c);
        var subjects = over.Keys.Where(subject => !still.Contains(subject)).ToList();
        var shown = await db.Deliveries
            .Where(d => subjects.Contains(d.Subject!) && d.Kind == DeliveryKind.Update && d.Key.EndsWith(":" + Settled))
            .Select(d => d.Subject!)
            .ToListAsync(token);
        foreach (var subject in subjects.Except(shown))
        {
            await SettleAsync(over[subject].RoundId, over[subject].PersonId, token);
        }
    }

    private async Task SettleAsync(Guid roundId, Guid personId, CancellationToken token)
    {
        if (await db.People.FindAsync([personId], token) is not { } person)
        {
            return;
        }

        var round = await owed.InAsync(roundId, token);
        var view = await views.ReadAsync(round, person, cases.PlanOf(round, person), token);
        await outbox.UpdateAllAsync(Subject(roundId, personId), _ => Message(view), Settled);
    }
}
