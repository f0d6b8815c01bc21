using System.Collections.Concurrent;
using ClusterBot.Tests.BotFramework.Connector;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.Extensions.Logging;

namespace ClusterBot.Tests.BotFramework.Authentication;

public class SecretTests
{
    [Fact]
    public async Task No_secret_token_or_text_is_logged_at_any_level()
    {
        using var logs = new AllLogs();
        await using var scene = await ConnectorScene.CreateAsync(logs: logs);
        using var door = new Door(scene.Tokens, logs: logs);
        scene.Tokens.MetadataIsDown = true;
        var inbound = scene.Tokens.Bearer(Door.Good.ServiceUrl!);
        var reasons = new List<string?> { (await door.TryAsync(inbound, Door.Good))?.Reason };
        scene.Connector.Next(ConnectorAnswer.Refused(403, "BotDisabledByAdmin"));
        scene.Connector.Next(ConnectorAnswer.Reset);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            reasons.Add((await scene.SendAsync(text: "the secret of the board")).ToString());
        }

        var written = string.Join('\n', logs.Lines.Concat(reasons.OfType<string>()));
        Assert.Contains("signing keys cannot be fetched", written, StringComparison.Ordinal);
        Assert.All(
            [TokenService.AppPassword, inbound["Bearer ".Length..], "bot-token-", "the secret of the board"],
            secret => Assert.DoesNotContain(secret, written, StringComparison.Ordinal));
    }

    private sealed class AllLogs : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
