using ClusterBot.Data;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.DataProtection.Export;

/// <summary>Gathers what is held about a person, from every table that can hold something.</summary>
internal sealed class PersonRecords(ClusterDbContext db)
{
    /// <param name="person">With the roles.</param>
    public async Task<PersonHoldings> ReadAsync(Person person, CancellationToken token)
    {
        var places = await RegisterPlaces.ReadAsync(db, person.TenantId, token);
        var said = new WrittenRecords(db, places, person);
        var handled = new HandledRecords(db, places, person);
        Holding[] kinds =
        [
            handled.Profile(),
            handled.Roles(),
            await said.AnswersAsync(token),
            await said.DraftsAsync(token),
            await said.ReadingsAsync(token),
            await said.RequestsAsync(token),
            await said.RequestEventsAsync(token),
            await said.MessagesAsync(token),
            await said.RecordsAsync(token),
            await said.MentionsAsync(token),
            await handled.OrganisationsAsync(token),
            await handled.RoundsAsync(token),
            await handled.RemindersAsync(token),
            await handled.FollowsAsync(token),
            await handled.SummariesAsync(token),
            await handled.ChatsAsync(token),
            await handled.DeliveriesAsync(token),
            await handled.ExportsAsync(token),
            await handled.RegistersAsync(token),
            await handled.ErasuresAsync(token),
        ];
        var about = person.Roles.Select(r => r.PsaId ?? r.IndicatorId ?? r.ClusterId).Concat(said.About).Concat(handled.About);
        return new PersonHoldings(places.Highest(about), [.. person.Roles.Select(places.Role)], kinds);
    }
}
