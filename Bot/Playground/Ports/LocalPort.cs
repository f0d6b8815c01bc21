using System.Net;
using System.Net.Sockets;

namespace ClusterBot.Bot.Playground.Ports;

/// <summary>Asks whether a TCP port of this machine is free. The client, finding its port in use, takes another without a word.</summary>
internal static class LocalPort
{
    private static readonly TimeSpan WaitTimeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <summary>Gives a client whose bot was just killed the moment that it needs to end.</summary>
    public static async Task<bool> BecomesFreeAsync(int port, TimeProvider time, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        while (!IsFree(port))
        {
            if (time.GetElapsedTime(startedAt) > WaitTimeout)
            {
                return false;
            }

            await Task.Delay(Between, time, cancellationToken);
        }

        return true;
    }

    private static bool IsFree(int port) => CanListen(IPAddress.Loopback, port) && CanListen(IPAddress.IPv6Loopback, port);

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
