using ClusterBot.Bot.Data;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery.Files;

/// <summary>Makes an offered file for the one who asked, if they may still have it.</summary>
internal sealed class FileMaking(ClusterDbContext db, IEnumerable<IFileMaker> makers, TimeProvider time)
{
    /// <summary>The file; none where they may not have it any more.</summary>
    public async Task<byte[]?> MakeAsync(FileOffer offer, CancellationToken token)
    {
        var person = await db.People.AsNoTracking().Include(p => p.Roles)
            .FirstOrDefaultAsync(p => p.Id == offer.RequestedById && p.TenantId == offer.TenantId && p.ArchivedAt == null, token);
        if (person is null)
        {
            return null;
        }

        person.ActsOn = RegisterDay.Of(time.GetUtcNow());
        var maker = MakerOf(offer);
        return await maker.MayHaveAsync(offer, person, token) ? await maker.MakeAsync(offer, token) : null;
    }

    public Task<bool> MayHaveAsync(FileOffer offer, Person person, CancellationToken token) => MakerOf(offer).MayHaveAsync(offer, person, token);

    private IFileMaker MakerOf(FileOffer offer) => makers.Single(maker => maker.Kind == offer.Kind);
}
