using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ClusterBot.Bot.Data.PostgreSql;

/// <summary>The number under which PostgreSQL keeps an advisory lock.</summary>
internal static class AdvisoryKeys
{
    /// <param name="purpose">Keeps the locks of different purposes apart.</param>
    /// <param name="name">What is locked.</param>
    public static long Of(string purpose, string name) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"clusterbot:{purpose}:{name}")));
}
