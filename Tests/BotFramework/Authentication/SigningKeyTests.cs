using ClusterBot.Tests.Support.Tokens;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.BotFramework.Authentication;

public sealed class SigningKeyTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private TokenService _service = null!;
    private Door _door = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await TokenService.StartAsync(_time);
        _door = new Door(_service, _time);
    }

    public async ValueTask DisposeAsync()
    {
        _door.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task A_rotated_key_passes_at_once_and_the_old_one_no_more()
    {
        Assert.Null(await _door.TryAsync());
        var old = _service.Bearer(Door.Good.ServiceUrl!);

        _service.RotateKeys();

        Assert.Null(await _door.TryAsync());
        Assert.Equal(401, (await _door.TryAsync(old, Door.Good))?.Status);
    }

    [Fact]
    public async Task Unknown_keys_do_not_make_it_fetch_more_often_than_every_five_seconds()
    {
        Assert.Null(await _door.TryAsync());
        for (var round = 0; round < 20; round++)
        {
            Assert.Equal(401, (await _door.TryAsync(draft => draft.KeyId = $"unknown-{round}"))?.Status);
        }

        Assert.Equal(2, _service.KeyCalls);
        _service.RotateKeys();
        Assert.Equal(401, (await _door.TryAsync())?.Status);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(await _door.TryAsync());
        Assert.Equal(3, _service.KeyCalls);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Without_metadata_nothing_passes_and_it_recovers_by_itself(bool metadataIsDown, bool keysAreDown)
    {
        (_service.MetadataIsDown, _service.KeysAreDown) = (metadataIsDown, keysAreDown);
        Assert.Equal(503, (await _door.TryAsync())?.Status);
        Assert.Equal(503, (await _door.TryAsync())?.Status);
        Assert.Equal(1, _service.MetadataCalls);

        (_service.MetadataIsDown, _service.KeysAreDown) = (false, false);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await _door.TryAsync());
    }

    [Fact]
    public async Task Keys_are_asked_for_again_after_a_day_and_serve_another_while_they_cannot_be_had()
    {
        Assert.Null(await _door.TryAsync());
        _service.MetadataIsDown = true;

        _time.Advance(TimeSpan.FromHours(23));
        Assert.Null(await _door.TryAsync());
        Assert.Equal(1, _service.MetadataCalls);

        _time.Advance(TimeSpan.FromHours(2));
        Assert.Null(await _door.TryAsync());
        Assert.Equal(2, _service.MetadataCalls);

        _time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(503, (await _door.TryAsync())?.Status);
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_stops_passing_within_a_day()
    {
        Assert.Null(await _door.TryAsync());
        var old = _service.Bearer(Door.Good.ServiceUrl!, draft => draft.ExpiresAt = _time.GetUtcNow().AddDays(3));
        _service.RotateKeys();
        Assert.Null(await _door.TryAsync(old, Door.Good));

        _time.Advance(TimeSpan.FromHours(24));

        Assert.Equal(401, (await _door.TryAsync(old, Door.Good))?.Status);
    }

    [Theory]
    [InlineData("http://keys.example.com/keys")]
    [InlineData("ftp://127.0.0.1/keys")]
    [InlineData("keys")]
    public async Task Keys_are_not_fetched_over_plain_http(string place)
    {
        _service.KeySetUrl = place;

        Assert.Equal(503, (await _door.TryAsync())?.Status);
        Assert.Equal(0, _service.KeyCalls);
    }

    [Fact]
    public async Task Keys_that_are_not_keys_are_refused_and_it_recovers()
    {
        _service.KeySetUrl = _service.MetadataUrl;
        Assert.Equal(503, (await _door.TryAsync())?.Status);

        _service.KeySetUrl = null;
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await _door.TryAsync());
    }
}
