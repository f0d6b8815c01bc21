using System.Security.Cryptography;
using System.Text.Json;

namespace ClusterBot.Bot.Playground;

/// <summary>The files that this folder ships beside the bot.</summary>
internal static class PlaygroundFiles
{
    public static string Configuration => Shipped("m365agentsplayground.yml");

    public static string Parent => Shipped("parent.cjs");

    public static string Package => Shipped("package.json");

    public static string Lock => Shipped("package-lock.json");

    /// <summary>The client's version that <c>package.json</c> pins.</summary>
    public static string Version
    {
        get
        {
            using var package = JsonDocument.Parse(File.ReadAllBytes(Package));
            return package.RootElement.GetProperty("dependencies").EnumerateObject().Single().Value.GetString()!;
        }
    }

    public static string LockHash() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Lock)));

    private static string Shipped(string name) => Path.Combine(AppContext.BaseDirectory, "Playground", name);
}
