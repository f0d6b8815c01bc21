using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Data;
using ClusterBot.Data.Duties;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.DataProtection.PersonFile;

/// <summary>Gathers what is held about a person, from every table that can hold something.</summary>
internal sealed class PersonRecords(ClusterDbContext db)
{
    /// <param name="person">With the roles.</param>
    public async Task<PersonHoldings> ReadAsync(Person person, CancellationToken cancellationToken)
    {
        var places = await RegisterPlaces.ReadAsync(db, person.TenantId, cancellationToken);
        var said = new PersonWords(db, places, person);
        var handled = new PersonDealings(db, places, person);
        Holding[] kinds =
        [
            handled.Profile(),
            handled.Roles(),
            await said.AnswersAsync(cancellationToken),
            await said.DraftsAsync(cancellationToken),
            await said.ReadingsAsync(cancellationToken),
            await said.RequestsAsync(cancellationToken),
            await said.RequestEventsAsync(cancellationToken),
            await said.MessagesAsync(cancellationToken),
            await said.RecordsAsync(cancellationToken),
            await said.MentionsAsync(cancellationToken),
            await handled.OrganisationsAsync(cancellationToken),
            await handled.RoundsAsync(cancellationToken),
            await handled.RemindersAsync(cancellationToken),
            .. await OwnedAsync(person, cancellationToken),
            await handled.SummariesAsync(cancellationToken),
            await handled.SummarySchedulesAsync(cancellationToken),
            await handled.FeedbackAsync(cancellationToken),
            await handled.ChatsAsync(cancellationToken),
            await handled.DeliveriesAsync(cancellationToken),
            await handled.ExportsAsync(cancellationToken),
            await handled.RegistersAsync(cancellationToken),
            await handled.ErasuresAsync(cancellationToken),
            await handled.DeniedActsAsync(cancellationToken),
        ];
        var about = person.Roles.Select(r => r.PsaId ?? r.IndicatorId ?? r.ClusterId).Concat(said.About).Concat(handled.About);
        return new PersonHoldings(places.Highest(about), [.. person.Roles.Select(places.Role)], kinds);
    }

    /// <summary>Reads the tables that entities declare with their columns.</summary>
    private async Task<IReadOnlyList<Holding>> OwnedAsync(Person person, CancellationToken cancellationToken)
    {
        var owned = new List<Holding>();
        foreach (var duties in EntityDuties.All)
        {
            owned.AddRange((await duties.GiveOutAsync(db, person.Id, cancellationToken))
                .Select(given => new Holding(given.What, "removed", new Table(given.Name, given.Columns, given.Rows))));
        }

        return owned;
    }
}
