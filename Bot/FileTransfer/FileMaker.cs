using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.FileTransfer;

/// <summary>Makes an offered file for the person who asked, if they may still have it.</summary>
internal sealed class FileMaker(ClusterDbContext db, IEnumerable<IFileMaker> makers, TimeProvider time)
{
    /// <summary>Makes the file; null when they may not have it any more.</summary>
    public async Task<byte[]?> MakeAsync(FileOffer offer, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().Include(p => p.Roles)
            .FirstOrDefaultAsync(
                p => p.Id == offer.RequestedById && p.TenantId == offer.TenantId && p.ArchivedAt == null, cancellationToken);
        if (person is null)
        {
            return null;
        }

        person.ActsOn = RegisterDay.Of(time.GetUtcNow());
        var maker = MakerOf(offer);
        return await maker.MayHaveAsync(offer, person, cancellationToken) ? await maker.MakeAsync(offer, cancellationToken) : null;
    }

    public Task<bool> MayHaveAsync(FileOffer offer, Person person, CancellationToken cancellationToken) =>
        MakerOf(offer).MayHaveAsync(offer, person, cancellationToken);

    private IFileMaker MakerOf(FileOffer offer) => makers.Single(maker => maker.Kind == offer.Kind);
}

/// <summary>Makes one kind of offered file, at the moment when it is accepted. There is exactly one for each kind.</summary>
internal interface IFileMaker
{
    FileKind Kind { get; }

    /// <summary>Returns whether the person who asked may still have it.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="person">With the roles, acting today.</param>
    Task<bool> MayHaveAsync(FileOffer offer, Person person, CancellationToken cancellationToken);

    Task<byte[]> MakeAsync(FileOffer offer, CancellationToken cancellationToken);
}
