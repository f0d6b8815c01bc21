using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ClusterBot.Bot.Playground.Ports;

/// <summary>The address at which a client on this machine reaches the bot.</summary>
internal static class BotEndpoint
{
    private static readonly string[] EveryAddress = ["0.0.0.0", "[::]", "*", "+"];

    /// <returns>Null when the server listens on no plain http address.</returns>
    public static Uri? Of(IServer server) =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses
            .Where(address => address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            .Select(address => new Uri(new Uri(OnThisMachine(address)), "/api/messages"))
            .FirstOrDefault();

    private static string OnThisMachine(string address)
    {
        var parsed = BindingAddress.Parse(address);
        return EveryAddress.Contains(parsed.Host) ? $"http://127.0.0.1:{parsed.Port}" : address;
    }
}
