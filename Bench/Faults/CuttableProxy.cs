using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ClusterBot.Bench.Faults;

/// <summary>
/// A cable between a replica and a server. Cut, it carries nothing and says nothing: connections stay open and are silent, as when a
/// machine vanishes from the network.
/// </summary>
internal sealed class CuttableProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> _sockets = new();
    private readonly CancellationTokenSource _over = new();
    private readonly int _to;
    private readonly Task _accepting;
    private volatile TaskCompletionSource? _mended;

    public CuttableProxy(int toPort)
    {
        _to = toPort;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Cut() => _mended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Carries again. What was connected before is lost.</summary>
    public void Mend()
    {
        foreach (var socket in _sockets.Keys)
        {
            socket.Dispose();
        }

        var mended = _mended;
        _mended = null;
        mended?.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Dispose();
        Mend();
        await _accepting;
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptSocketAsync(_over.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It is over.
        }
    }

    private async Task CarryAsync(Socket from)
    {
        using var to = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using (from)
        {
            try
            {
                _sockets[from] = 0;
                await WholeAsync();
                await to.ConnectAsync(IPAddress.Loopback, _to, _over.Token);
                (from.NoDelay, to.NoDelay) = (true, true);
                _sockets[to] = 0;
                await Task.WhenAny(CarryAsync(from, to), CarryAsync(to, from));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // One of the two ends has gone.
            }
            finally
            {
                _sockets.TryRemove(from, out _);
                _sockets.TryRemove(to, out _);
            }
        }
    }

    private async Task CarryAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer, _over.Token) is > 0 and var read)
        {
            await WholeAsync();
            for (var sent = 0; sent < read;)
            {
                sent += await to.SendAsync(buffer.AsMemory(sent, read - sent), _over.Token);
            }
        }
    }

    private Task WholeAsync() => _mended?.Task.WaitAsync(_over.Token) ?? Task.CompletedTask;
}
