using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.FileTransfer;

/// <summary>Links to offered files: a token that nobody can guess, of which only a hash is stored, for one fetch within minutes.</summary>
internal sealed class FileLinks(ClusterDbContext db, Transactions transactions, FileMaker files, FileLinkOptions options, TimeProvider time)
{
    /// <summary>The path of links, under the public address.</summary>
    public const string Path = "files";

    private const int TokenBytes = 32;

    /// <summary>Returns whether it has the length of a token: otherwise nothing is looked up.</summary>
    public static bool MayBeToken(string text) => text.Length == Base64Url.GetEncodedLength(TokenBytes);

    /// <summary>Returns the address of a new link to the offer; null when the bot has no public address.</summary>
    public Uri? Create(FileOffer offer)
    {
        if (options.PublicAddress is null)
        {
            return null;
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        (offer.LinkHash, offer.LinkEndsAt) = (Hash(token), time.GetUtcNow() + options.Stands);
        return new Uri(options.PublicAddress, $"{Path}/{token}");
    }

    /// <summary>Finds the offer that the link still leads to; null when it was used, has ended, or never existed.</summary>
    public async Task<FileOffer?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (Hash(token), time.GetUtcNow());
        return await db.Exports.AsNoTracking().FirstOrDefaultAsync(
            offer => offer.LinkHash == hash && offer.LinkUsedAt == null && offer.LinkEndsAt > now
                // It may have been marked since the link was made.
                && db.Clusters.Any(c => c.Id == offer.ClusterId && c.Marking == ProtectiveMarking.Official),
            cancellationToken);
    }

    /// <summary>
    /// Uses up the link and makes the file; null when another was quicker, or the person who asked may not have it any more.
    /// </summary>
    public async Task<byte[]?> UseAsync(FileOffer offer, CancellationToken cancellationToken)
    {
        var first = await transactions.RunAsync(
            offer.TenantId,
            async (services, cancellationToken) => await services.GetRequiredService<ClusterDbContext>().Exports
                .Where(e => e.Id == offer.Id && e.LinkUsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.LinkUsedAt, time.GetUtcNow()), cancellationToken) == 1,
            cancellationToken);
        return first ? await files.MakeAsync(offer, cancellationToken) : null;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
