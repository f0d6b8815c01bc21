using ClusterBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>
/// The channel's own ids (29:...) of people, as this process has read them. An id that is known does not change; who has none yet is
/// asked for again after a while.
/// </summary>
public sealed class ChannelAccounts : IDisposable
{
    private const int MostPeople = 20_000;

    private const int MostAsked = 500;

    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(1);

    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<Account>>> AccountsOf = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> ids) => db.People.Where(p => ids.Contains(p.Id) && p.ChannelAccountId != null)
                .Select(p => new Account(p.Id, p.ChannelAccountId!))));

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostPeople });

    /// <summary>Returns the ids of those of the people who have been seen in the channel, in their order, and at most so many.</summary>
    public async Task<List<string>> OfAsync(ClusterDbContext db, IReadOnlyList<Guid> people, int most, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var some in people.Chunk(most).TakeWhile(_ => found.Count < most))
        {
            if (!some.All(IsKnown))
            {
                // Those who come next, too: with each answer one of them moves up, and would be asked about alone.
                await ReadAsync(db, [.. people.Where(person => !IsKnown(person)).Take(MostAsked)], cancellationToken);
            }

            found.AddRange(some.Select(person => _known.Get<string>(person)).OfType<string>());
        }

        return [.. found.Take(most)];
    }

    public void Dispose() => _known.Dispose();

    private bool IsKnown(Guid person) => _known.TryGetValue(person, out _);

    private async Task ReadAsync(ClusterDbContext db, List<Guid> people, CancellationToken cancellationToken)
    {
        var accounts = await AccountsOf.On(db)(db, people)
            .ToDictionaryAsync(a => a.PersonId, a => a.Id, cancellationToken: cancellationToken);
        foreach (var person in people)
        {
            var options = new MemoryCacheEntryOptions { Size = 1 };
            _known.Set(
                person, accounts.GetValueOrDefault(person),
                accounts.ContainsKey(person) ? options : options.SetAbsoluteExpiration(AskAgainAfter));
        }
    }

    private sealed record Account(Guid PersonId, string Id);
}
