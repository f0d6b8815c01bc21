using System.Net;
using System.Net.Sockets;

namespace ClusterBot.Tests.Support.Processes;

/// <summary>A port for a program that cannot be told to take any.</summary>
public static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
