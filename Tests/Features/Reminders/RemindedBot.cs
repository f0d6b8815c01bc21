using ClusterBot.Bot.Features.Reminders;
using ClusterBot.Bot.Integrations.Graph.Mailboxes;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.Reminders;

/// <summary>
/// The demonstration with its first round open, on Monday 23 November 2026 at ten in London. Avery is SRO of all PSAs and
/// cluster lead, Emery the deputy, and Devon holds indicator 16.3.
/// </summary>
internal sealed class RemindedBot : IAsyncDisposable
{
    public BotUnderTest Bot { get; private set; } = null!;

    public FakeMailboxes Mailboxes { get; } = new();

    public Received Round { get; private set; } = null!;

    public static async Task<RemindedBot> StartAsync(Dictionary<string, string?>? settings = null)
    {
        var reminded = new RemindedBot();
        reminded.Bot = await BotUnderTest.StartAsync(settings, services => services.AddSingleton<IMailboxes>(reminded.Mailboxes));
        reminded.Round = await reminded.Bot.OpenTeamAsync();
        return reminded;
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    /// <summary>Sets the clock and runs the reminders: a day of November 2026, in UTC.</summary>
    public async Task AtAsync(int day, int hour, int minute = 0)
    {
        Bot.Time.SetUtcNow(new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.Zero));
        await RunAsync();
    }

    public Task RunAsync() => Bot.Services.GetRequiredService<JobRunner>().RunNowAsync<ReminderJob>(TestContext.Current.CancellationToken);

    /// <summary>The reminders that were handed over for a person, the first one first.</summary>
    public async Task<IReadOnlyList<string>> QueuedAsync(DemoPeople person)
    {
        var id = await IdAsync(person);
        var subject = $":{id:N}";
        return await Bot.QueryAsync(db => db.OutboxMessages
            .Where(d => d.Subject!.StartsWith("reminder:") && d.Subject.EndsWith(subject) && d.UpdatesId == null)
            .OrderBy(d => d.Id)
            .Select(d => d.Body)
            .ToListAsync());
    }

    /// <summary>Returns the number of reminders that each got: Avery, Emery, Devon.</summary>
    public async Task<(int Avery, int Emery, int Devon)> CountsAsync() =>
        ((await QueuedAsync(DemoPeople.Avery)).Count, (await QueuedAsync(DemoPeople.Emery)).Count,
            (await QueuedAsync(DemoPeople.Devon)).Count);

    public async Task<ReminderState?> ContactAsync(DemoPeople person)
    {
        var id = await IdAsync(person);
        return await Bot.QueryAsync(db => db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.PersonId == id));
    }

    /// <summary>Waits for the latest card that has come into somebody's chat and holds the words.</summary>
    public Task<Received> CardToAsync(DemoPeople person, string words) => Bot.Connector.WaitForAsync(item =>
        item.Conversation == Teams.ChatOf(person) && item.Card is { } card && CardText.Of(card).Contains(words, StringComparison.Ordinal));

    public Task<InvokeAnswer> PressAsync(DemoPeople person, Received card, string title)
    {
        var button = CardText.Button(card.Card!.Value, title);
        return Bot.PressAsync(person, card.Conversation!, button.GetProperty("verb").GetString()!, button.GetProperty("data"));
    }

    private Task<Guid> IdAsync(DemoPeople person) =>
        Bot.QueryAsync(db => db.People.Where(p => p.AadObjectId == person.AadObjectId).Select(p => p.Id).SingleAsync());
}
