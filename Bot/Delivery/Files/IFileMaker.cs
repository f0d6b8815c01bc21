using ClusterBot.Bot.Data;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Delivery.Files;

/// <summary>Makes one kind of offered file, at the moment when it is taken. There is exactly one for each kind.</summary>
internal interface IFileMaker
{
    FileKind Kind { get; }

    /// <summary>Whether the one who asked may still have it.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="person">With the roles, acting today.</param>
    /// <param name="token">Ends the attempt.</param>
    Task<bool> MayHaveAsync(FileOffer offer, Person person, CancellationToken token);

    Task<byte[]> MakeAsync(FileOffer offer, CancellationToken token);
}
