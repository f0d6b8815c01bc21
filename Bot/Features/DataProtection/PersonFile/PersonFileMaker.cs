using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection.PersonFile;

/// <summary>The data held about one person, as a file for an administrator.</summary>
internal sealed class PersonFileMaker(ClusterDbContext db, PersonRecords records, TimeProvider time) : IFileMaker
{
    public FileKind Kind => FileKind.PersonalData;

    public Task<bool> MayHaveAsync(FileOffer offer, Person person, CancellationToken cancellationToken) =>
        Task.FromResult(person.Administers());

    public async Task<byte[]> MakeAsync(FileOffer offer, CancellationToken cancellationToken)
    {
        var person = await db.People.Include(p => p.Roles).SingleAsync(p => p.Id == offer.PersonId, cancellationToken);
        return (await records.ReadAsync(person, cancellationToken)).ToFile(time.GetUtcNow());
    }
}
