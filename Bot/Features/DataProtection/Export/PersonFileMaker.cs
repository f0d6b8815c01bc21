using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection.Export;

/// <summary>The data held about one person, as a file for an administrator.</summary>
internal sealed class PersonFileMaker(ClusterDbContext db, PersonRecords records, TimeProvider time) : IFileMaker
{
    public FileKind Kind => FileKind.PersonalData;

    public Task<bool> MayHaveAsync(FileOffer offer, Person person, CancellationToken token) => Task.FromResult(person.Administers());

    public async Task<byte[]> MakeAsync(FileOffer offer, CancellationToken token)
    {
        var person = await db.People.Include(p => p.Roles).SingleAsync(p => p.Id == offer.PersonId, token);
        return (await records.ReadAsync(person, token)).ToFile(time.GetUtcNow());
    }
}
