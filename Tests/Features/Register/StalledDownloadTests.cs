using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.Register;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Tests.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.Register;

/// <summary>A file that does not come holds up who sent it, for a minute, and nobody else.</summary>
public sealed class StalledDownloadTests : IAsyncLifetime
{
    private const string OtherTenant = "99999999-9999-4999-8999-999999999999";

    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FileShelf _shelf = null!;
    private Loopback _stalling = null!;
    private BotUnderTest _bot = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _shelf = await FileShelf.StartAsync();
        _stalling = await Loopback.StartAsync(StallAsync);
        _bot = await BotUnderTest.StartAsync(new() { ["AllowedUploadHosts"] = "127.0.0.1" });
    }

    public async ValueTask DisposeAsync()
    {
        // The next attempt stalls as well, and a bot that stops waits for it.
        _ended.TrySetResult();
        await _bot.DisposeAsync();
        await _stalling.DisposeAsync();
        await _shelf.DisposeAsync();
    }

    [Fact]
    public async Task Another_tenants_register_is_read_meanwhile_and_the_stalled_one_is_given_up_after_a_minute()
    {
        var stalled = await AddStalledAsync();
        var run = _bot.Services.GetRequiredService<JobRunner>().RunNowAsync<RegisterUploadJob>(Token);
        await _asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, Token);

        using var sent = await _bot.PostAsync(_shelf.Sends(DemoPeople.Finley, FileShelf.Chat, "register", Sheets.Demonstration().Files()));
        Assert.Equal(200, (int)sent.StatusCode);
        await Eventually.TrueAsync(
            async () =>
            {
                _bot.Time.Advance(TimeSpan.FromSeconds(1));
                return await _bot.QueryAsync(db => db.RegisterUploads.AnyAsync(u => u.Id != stalled && u.Outcome == "same", Token));
            },
            "the other tenant's register to be read",
            TimeSpan.FromSeconds(30));
        Assert.False(run.IsCompleted);

        _bot.Time.Advance(FileDownload.Timeout);
        await run.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, Token);

        Assert.Equal(
            1, await _bot.QueryAsync(db => db.RegisterUploads.Where(u => u.Id == stalled).Select(u => u.Attempts).SingleAsync(Token)));
    }

    private Task<Guid> AddStalledAsync() => _bot.QueryAsync(async db =>
    {
        var upload = db.RegisterUploads.Add(new RegisterUpload
        {
            TenantId = OtherTenant,
            RequestedById = Guid.NewGuid(),
            ConversationId = "a:other",
            RequestedAt = _bot.Time.GetUtcNow(),
            ExpiresAt = _bot.Time.GetUtcNow().AddHours(1),
            Downloads = $$"""[{"Name":"people.csv","Url":"{{_stalling.Url}}/people.csv"}]""",
        }).Entity;
        await db.SaveChangesAsync(Token);
        return upload.Id;
    });

    /// <summary>Begins to answer, and says no more.</summary>
    private async Task StallAsync(HttpContext http)
    {
        await http.Response.WriteAsync("name", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        _asked.TrySetResult();
        await Task.WhenAny(_ended.Task, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted));
    }
}
