using ClusterBot.Tests.Support.Tokens;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.BotFramework.Authentication;

public sealed class SigningKeyTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private TokenService service = null!;
    private Door door = null!;

    public async ValueTask InitializeAsync()
    {
        service = await TokenService.StartAsync(time);
        door = new Door(service, time);
    }

    public async ValueTask DisposeAsync()
    {
        door.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_rotated_key_passes_at_once_and_the_old_one_no_more()
    {
        Assert.Null(await door.TryAsync());
        var old = service.Bearer(Door.Good.ServiceUrl!);

        service.RotateKeys();

        Assert.Null(await door.TryAsync());
        Assert.Equal(401, (await door.TryAsync(old, Door.Good))?.Status);
    }

    [Fact]
    public async Task Unknown_keys_do_not_make_it_fetch_more_often_than_every_five_seconds()
    {
        Assert.Null(await door.TryAsync());
        for (var round = 0; round < 20; round++)
        {
            Assert.Equal(401, (await door.TryAsync(draft => draft.KeyId = $"unknown-{round}"))?.Status);
        }

        Assert.Equal(2, service.KeyCalls);
        service.RotateKeys();
        Assert.Equal(401, (await door.TryAsync())?.Status);
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(await door.TryAsync());
        Assert.Equal(3, service.KeyCalls);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Without_metadata_nothing_passes_and_it_recovers_by_itself(bool metadataIsDown, bool keysAreDown)
    {
        (service.MetadataIsDown, service.KeysAreDown) = (metadataIsDown, keysAreDown);
        Assert.Equal(503, (await door.TryAsync())?.Status);
        Assert.Equal(503, (await door.TryAsync())?.Status);
        Assert.Equal(1, service.MetadataCalls);

        (service.MetadataIsDown, service.KeysAreDown) = (false, false);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await door.TryAsync());
    }

    [Fact]
    public async Task Keys_are_asked_for_again_after_a_day_and_serve_another_while_they_cannot_be_had()
    {
        Assert.Null(await door.TryAsync());
        service.MetadataIsDown = true;

        time.Advance(TimeSpan.FromHours(23));
        Assert.Null(await door.TryAsync());
        Assert.Equal(1, service.MetadataCalls);

        time.Advance(TimeSpan.FromHours(2));
        Assert.Null(await door.TryAsync());
        Assert.Equal(2, service.MetadataCalls);

        time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(503, (await door.TryAsync())?.Status);
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_stops_passing_within_a_day()
    {
        Assert.Null(await door.TryAsync());
        var old = service.Bearer(Door.Good.ServiceUrl!, draft => draft.ExpiresAt = time.GetUtcNow().AddDays(3));
        service.RotateKeys();
        Assert.Null(await door.TryAsync(old, Door.Good));

        time.Advance(TimeSpan.FromHours(24));

        Assert.Equal(401, (await door.TryAsync(old, Door.Good))?.Status);
    }

    [Theory]
    [InlineData("http://keys.example.com/keys")]
    [InlineData("ftp://127.0.0.1/keys")]
    [InlineData("keys")]
    public async Task Keys_are_not_fetched_over_plain_http(string place)
    {
        service.KeySetUrl = place;

        Assert.Equal(503, (await door.TryAsync())?.Status);
        Assert.Equal(0, service.KeyCalls);
    }

    [Fact]
    public async Task Keys_that_are_not_keys_are_refused_and_it_recovers()
    {
        service.KeySetUrl = service.MetadataUrl;
        Assert.Equal(503, (await door.TryAsync())?.Status);

        service.KeySetUrl = null;
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await door.TryAsync());
    }
}
