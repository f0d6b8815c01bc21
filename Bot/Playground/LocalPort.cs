using System.Net;
using System.Net.Sockets;

namespace ClusterBot.Bot.Playground;

/// <summary>Asks whether a TCP port of this machine is free. The client, finding its port in use, takes another without a word.</summary>
internal static class LocalPort
{
    public static bool IsFree(int port) => CanListen(IPAddress.Loopback, port) && CanListen(IPAddress.IPv6Loopback, port);

    private static bool CanListen(IPAddress address, int port)
    {
        using var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException problem)
        {
            return problem.SocketErrorCode is not (SocketError.AddressAlreadyInUse or SocketError.AccessDenied);
        }
    }
}
