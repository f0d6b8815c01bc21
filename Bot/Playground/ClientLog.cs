namespace ClusterBot.Bot.Playground;

/// <summary>The file with what the client writes on its console, both streams, begun anew with each start.</summary>
internal sealed class ClientLog(string path) : IDisposable
{
    private readonly Lock _oneLineAtATime = new();
    private readonly StreamWriter _writer = new(path, append: false) { AutoFlush = true };
    private bool _closed;

    public void Write(string? line)
    {
        lock (_oneLineAtATime)
        {
            if (!_closed && line is not null)
            {
                _writer.WriteLine(line);
            }
        }
    }

    public void Dispose()
    {
        lock (_oneLineAtATime)
        {
            _closed = true;
            _writer.Dispose();
        }
    }
}
