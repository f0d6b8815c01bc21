using ClusterBot.Data;
using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection.PersonFile;

/// <summary>A person's standing with the bot, and the bot's dealings with them and for them.</summary>
internal sealed class PersonDealings(ClusterDbContext db, RegisterPlaces places, Person person)
{
    private readonly List<Guid?> _about = [];

    /// <summary>The clusters that were dealt with.</summary>
    public IReadOnlyList<Guid?> About => _about;

    public Holding Profile() => Kind(
        "Name and addresses",
        "removed",
        "person",
        ["name", "email", "department", "entraObjectId", "teamsAccountId", "tenantId", "timeZone", "archivedAt"],
        [[person.Name, person.Email, person.Department, person.AadObjectId, person.ChannelAccountId, person.TenantId, person.TimeZone,
            person.ArchivedAt]]);

    public Holding Roles() => Kind("Roles", "removed", "roles", ["marking", "role", "startsOn", "endsOn"], [.. person.Roles.Select(r =>
        (object?[])[places.Marking(r.PsaId ?? r.IndicatorId ?? r.ClusterId), places.Role(r), r.StartsOn, r.EndsOn])]);

    public async Task<Holding> OrganisationsAsync(CancellationToken cancellationToken)
    {
        var organisations = await db.Organisations.AsNoTracking().Where(o => o.ContactId == person.Id).OrderBy(o => o.Name)
            .ToListAsync(cancellationToken);
        return Kind(
            "Organisations for which this person speaks", "removed", "organisations", ["code", "name", "subjects"],
            [.. organisations.Select(o => (object?[])[o.Code, o.Name, o.Subjects])]);
    }

    public async Task<Holding> RoundsAsync(CancellationToken cancellationToken)
    {
        var rounds = await db.Rounds.AsNoTracking().Where(r => r.OpenedById == person.Id).OrderBy(r => r.OpenedAt)
            .ToListAsync(cancellationToken);
        _about.AddRange(rounds.Select(r => (Guid?)r.ClusterId));
        return Kind(
            "Check-ins opened", "stay in the public record, without the name", "rounds", ["marking", "openedAt", "occursOn"],
            [.. rounds.Select(r =>
                (object?[])[places.Marking(r.ClusterId), r.OpenedAt, r.OccursOn])]);
    }

    public async Task<Holding> RemindersAsync(CancellationToken cancellationToken)
    {
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.PersonId == person.Id)
            .Join(db.Rounds, c => c.RoundId, r => r.Id, (state, round) => new { Contact = state, round.ClusterId, round.OccursOn })
            .OrderBy(both => both.OccursOn)
            .ToListAsync(cancellationToken);
        _about.AddRange(contacts.Select(both => (Guid?)both.ClusterId));
        return Kind(
            "How they were reminded",
            "removed",
            "reminders",
            ["marking", "checkInOf", "reminders", "remindedAt", "snoozedUntilAt", "deputyAskedAt", "unreachableBecause"],
            [.. contacts.Select(both => (object?[])[
                places.Marking(both.ClusterId), both.OccursOn, both.Contact.Reminders, both.Contact.RemindedAt,
                both.Contact.SnoozedUntilAt, both.Contact.DeputyAskedAt, both.Contact.UnreachableBecause])]);
    }

    public async Task<Holding> SummariesAsync(CancellationToken cancellationToken)
    {
        var asked = await db.Summaries.AsNoTracking().Where(s => s.RequestedById == person.Id || s.DecidedById == person.Id)
            .OrderBy(s => s.RequestedAt)
            .ToListAsync(cancellationToken);
        return Kind(
            "Summaries asked for or decided about", "stay, without the name", "summaries",
            ["channel", "requestedAt", "asked", "decided", "state", "reason"],
            [.. asked.Select(s => (object?[])[
                s.ConversationId, s.RequestedAt, s.RequestedById == person.Id, s.DecidedById == person.Id, s.State.ToString(),
                s.DecidedById == person.Id ? s.Reason : null])]);
    }

    public async Task<Holding> SummarySchedulesAsync(CancellationToken cancellationToken)
    {
        var set = await db.SummarySchedules.AsNoTracking().Where(d => d.SetById == person.Id).OrderBy(d => d.SetAt)
            .ToListAsync(cancellationToken);
        return Kind(
            "Channels that they have summed up by itself", "stay, without the name", "summarySchedules", ["channel", "setAt", "frequency"],
            [.. set.Select(d => (object?[])[d.ConversationId, d.SetAt, d.Frequency.ToString()])]);
    }

    public async Task<Holding> FeedbackAsync(CancellationToken cancellationToken)
    {
        var given = await db.SummaryFeedback.AsNoTracking().Where(f => f.GivenById == person.Id)
            .Join(db.Summaries, f => f.SummaryId, s => s.Id, (f, s) => new { Feedback = f, s.ConversationId })
            .ToListAsync(cancellationToken);
        return Kind(
            "What they said of summaries", "removed", "feedback", ["channel", "givenAt", "point", "isUseful", "why"],
            [.. given.OrderBy(both => both.Feedback.GivenAt).Select(both => (object?[])[
                both.ConversationId, both.Feedback.GivenAt, both.Feedback.Point + 1, both.Feedback.IsUseful, both.Feedback.Why])]);
    }

    public async Task<Holding> ChatsAsync(CancellationToken cancellationToken)
    {
        var chats = await db.Conversations.AsNoTracking().Where(c => c.PersonId == person.Id).ToListAsync(cancellationToken);
        return Kind(
            "Personal chats with ClusterBot", "removed", "chats", ["id", "removedAt"],
            [.. chats.Select(c => (object?[])[c.Id, c.RemovedAt])]);
    }

    public async Task<Holding> DeliveriesAsync(CancellationToken cancellationToken)
    {
        var sent = await db.OutboxMessages.AsNoTracking().Where(d => d.RecipientId == person.Id).OrderBy(d => d.Id)
            .ToListAsync(cancellationToken);
        return Kind(
            "Messages of ClusterBot to them", "their contents are removed", "deliveries", ["queuedAt", "state", "finishedAt", "content"],
            [.. sent.Select(d =>
                (object?[])[d.QueuedAt, d.State.ToString(), d.FinishedAt, d.Body])]);
    }

    public async Task<Holding> ExportsAsync(CancellationToken cancellationToken)
    {
        var exports = await db.Exports.AsNoTracking().Where(e => e.PersonId == person.Id || e.RequestedById == person.Id).OrderBy(e => e.Id)
            .ToListAsync(cancellationToken);
        return Kind(
            "Files like this one", "stay, without the name, until they are old", "exports",
            ["aboutThem", "requestedAt", "finishedAt", "outcome"], [.. exports.Select(e =>
                (object?[])[e.PersonId == person.Id, e.RequestedAt, e.FinishedAt, e.Reason])]);
    }

    public async Task<Holding> RegistersAsync(CancellationToken cancellationToken)
    {
        var sent = await db.RegisterUploads.AsNoTracking().Where(u => u.RequestedById == person.Id).OrderBy(u => u.Id)
            .ToListAsync(cancellationToken);
        return Kind(
            "Registers that they sent", "stay, without the name, until they are old", "registers", ["requestedAt", "finishedAt", "outcome"],
            [.. sent.Select(u =>
                (object?[])[u.RequestedAt, u.FinishedAt, u.Outcome])]);
    }

    public async Task<Holding> DeniedActsAsync(CancellationToken cancellationToken)
    {
        var denied = await db.DeniedActs.AsNoTracking()
            .Where(d => d.TenantId == person.TenantId && (d.PersonId == person.Id || d.AadObjectId == person.AadObjectId))
            .OrderBy(d => d.FirstAt).ToListAsync(cancellationToken);
        return Kind(
            "Acts that were refused to them", "stay, without the name, until they are old", "denied-acts",
            ["firstAt", "lastAt", "times", "act", "target", "place", "channel", "reason"],
            [.. denied.Select(d => (object?[])
                [d.FirstAt, d.LastAt, d.Count, d.Act, d.Target, d.Place.ToString(), d.ConversationId, d.Reason.ToString()])]);
    }

    public async Task<Holding> ErasuresAsync(CancellationToken cancellationToken)
    {
        var erased = await db.Erasures.AsNoTracking().Where(e => e.ErasedById == person.Id).OrderBy(e => e.Id)
            .ToListAsync(cancellationToken);
        return Kind(
            "Erasures that they made", "stay, without the name", "erasures", ["erasedAt", "reference"],
            [.. erased.Select(e => (object?[])[e.ErasedAt, e.Reference])]);
    }

    private static Holding Kind(string what, string onErasure, string name, string[] columns, IReadOnlyList<object?[]> rows) =>
        new(what, onErasure, new Table(name, columns, rows));
}
