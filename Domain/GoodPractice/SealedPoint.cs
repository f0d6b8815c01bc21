using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClusterBot.Domain.GoodPractice;

/// <summary>
/// A point whose message was deleted. Its words are kept under a seal that only the words of that message open, so that nothing of them
/// can be read until the deletion is undone.
/// </summary>
/// <param name="By">The ids of the deleted messages, the outermost seal last.</param>
/// <param name="RestsOn">The ids of all messages that the point rests on.</param>
/// <param name="Content">The sealed point.</param>
public sealed record SealedPoint(IReadOnlyList<string> By, IReadOnlyList<string> RestsOn, string Content)
{
    // Lengths in bytes, as NIST SP 800-38D has them.
    private const int TagLength = 16;

    private const int NonceLength = 12;

    /// <summary>Seals a point with the words of the first of its messages that was deleted.</summary>
    public static SealedPoint Of(Point point, string messageId, string words) => new(
        [messageId], [.. point.MessageIds()], Seal(JsonSerializer.SerializeToUtf8Bytes(point, SealedPointJson.Default.Point), words));

    /// <summary>Returns the same with another seal around it, that of one more message which was deleted.</summary>
    public SealedPoint Also(string messageId, string words) => this with
    {
        By = [.. By, messageId],
        Content = Seal(Encoding.UTF8.GetBytes(Content), words),
    };

    /// <summary>Takes off the seals of messages that are there again, from outside in.</summary>
    /// <param name="wordsOf">Returns the words of a message; null while it is deleted.</param>
    /// <returns>The point when no seal is left; otherwise what is left of them.</returns>
    public (Point? Point, SealedPoint Left) Open(Func<string, string?> wordsOf)
    {
        var left = this;
        while (wordsOf(left.By[^1]) is { } words && Unseal(left.Content, words) is { } content)
        {
            if (left.By.Count == 1)
            {
                return (JsonSerializer.Deserialize(content, SealedPointJson.Default.Point), left);
            }

            left = left with { By = [.. left.By.SkipLast(1)], Content = Encoding.UTF8.GetString(content) };
        }

        return (null, left);
    }

    private static string Seal(byte[] content, string words)
    {
        // Each content has a nonce of its own, so that no key is used twice with one.
        var nonce = SHA256.HashData(content)[..NonceLength];
        var (cipher, tag) = (new byte[content.Length], new byte[TagLength]);
        using var aes = new AesGcm(KeyOf(words), TagLength);
        aes.Encrypt(nonce, content, cipher, tag);
        return Convert.ToBase64String([.. nonce, .. tag, .. cipher]);
    }

    /// <summary>Returns null when the words are others than those that it was sealed with.</summary>
    private static byte[]? Unseal(string content, string words)
    {
        var bytes = Convert.FromBase64String(content);
        var open = new byte[bytes.Length - NonceLength - TagLength];
        using var aes = new AesGcm(KeyOf(words), TagLength);
        try
        {
            aes.Decrypt(bytes.AsSpan(0, NonceLength), bytes.AsSpan(NonceLength + TagLength), bytes.AsSpan(NonceLength, TagLength), open);
            return open;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] KeyOf(string words) => SHA256.HashData(Encoding.UTF8.GetBytes(Text.OneLine.Of(words)));
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Point))]
internal sealed partial class SealedPointJson : JsonSerializerContext;
