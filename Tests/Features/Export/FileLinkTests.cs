using System.Net;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Export;

public sealed class FileLinkTests : IAsyncLifetime
{
    private ExportScene _scene = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _scene = await ExportScene.StartAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task A_link_gives_the_file_once_and_is_not_used_up_by_looking_at_it()
    {
        var link = (await _scene.LinkAsync(DemoPeople.Avery))!;
        Assert.Contains("Download the file", await GetAsync(link, HttpStatusCode.OK), StringComparison.Ordinal);
        Assert.Contains("Download the file", await GetAsync(link, HttpStatusCode.OK), StringComparison.Ordinal);

        using var file = await _scene.Bot.Http.PostAsync(link, null, Token);

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal(
            ("attachment", "cluster-record-2026-11-23-1000.xlsx"),
            (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileName!.Trim('"')));
        Assert.Equal(
            ("no-store", "nosniff"), (file.Headers.CacheControl!.ToString(), file.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(
            "Avery Howard",
            ExportScene.Sheet(await file.Content.ReadAsByteArrayAsync(Token), "Summary").Single(row => row[0] == "Made for")[1]);
        await IsOverAsync(link);
    }

    [Fact]
    public async Task Two_who_fetch_at_once_get_one_file()
    {
        var link = (await _scene.LinkAsync(DemoPeople.Avery))!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _scene.Bot.Http.PostAsync(link, null, Token)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_ends_after_its_minutes()
    {
        var link = (await _scene.LinkAsync(DemoPeople.Avery))!;
        _scene.Bot.Time.Advance(TimeSpan.FromMinutes(15));

        await IsOverAsync(link);
    }

    [Fact]
    public async Task A_link_that_was_guessed_or_cut_off_gives_nothing()
    {
        var link = (await _scene.LinkAsync(DemoPeople.Avery))!;

        await IsOverAsync(link[..^1]);
        await IsOverAsync("/files/" + new string('A', 43));
        await IsOverAsync("/files/" + new string('A', 5_000));
        Assert.Contains("Download", await GetAsync(link, HttpStatusCode.OK), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_hash_of_the_token_is_kept_with_the_offer()
    {
        var link = (await _scene.LinkAsync(DemoPeople.Avery))!;

        var offer = await _scene.Bot.QueryAsync(db => db.Exports.AsNoTracking().SingleAsync());

        Assert.Equal(64, offer.LinkHash!.Length);
        Assert.DoesNotContain(link["/files/".Length..], offer.LinkHash, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_has_no_part_any_more_gets_nothing_by_an_old_link()
    {
        var link = (await _scene.LinkAsync(DemoPeople.Casey))!;
        await _scene.Bot.QueryAsync(db =>
            db.Roles.Where(r => db.People.Any(p => p.Id == r.PersonId && p.Name == "Casey Diaz")).ExecuteDeleteAsync());

        using var answer = await _scene.Bot.Http.PostAsync(link, null, Token);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Fact]
    public async Task A_sensitive_cluster_has_no_link_and_one_from_before_gives_nothing()
    {
        var before = (await _scene.LinkAsync(DemoPeople.Avery))!;
        await _scene.ClusterAsync(cluster => cluster.Marking = ProtectiveMarking.OfficialSensitive);
        _scene.Bot.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Null(await _scene.LinkAsync(DemoPeople.Avery));
        await IsOverAsync(before);
    }

    [Fact]
    public async Task A_flood_with_one_link_is_held_off_and_does_not_use_it_up()
    {
        var link = (await _scene.LinkAsync(DemoPeople.Avery))!;
        for (var i = 0; i < FileLinkEndpoint.MostRequests; i++)
        {
            using var _ = await _scene.Bot.Http.GetAsync(link, Token);
        }

        using var answer = await _scene.Bot.Http.PostAsync(link, null, Token);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Null(await _scene.Bot.QueryAsync(db => db.Exports.Select(e => e.LinkUsedAt).SingleAsync()));
    }

    [Fact]
    public async Task A_flood_of_guesses_from_an_address_does_not_shut_out_a_colleague_behind_it()
    {
        var link = (await _scene.LinkAsync(DemoPeople.Avery))!;
        for (var i = 0; i < FileLinkEndpoint.MostRequests * 3; i++)
        {
            using var _ = await _scene.Bot.Http.GetAsync(i % 2 == 0 ? "/files/guess" : "/files/" + new string('A', 43), Token);
        }

        using var file = await _scene.Bot.Http.PostAsync(link, null, Token);

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
    }

    [Theory]
    [InlineData("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("Logging:LogLevel:Microsoft.AspNetCore")]
    [InlineData("Logging:LogLevel:Microsoft")]
    public async Task The_token_of_a_link_is_in_no_log_at_whatever_level(string category)
    {
        await using var scene = await ExportScene.StartAsync(
            settings: new() { ["Logging:LogLevel:Default"] = "Trace", [category] = "Trace" });
        var link = (await scene.LinkAsync(DemoPeople.Avery))!;

        using var looked = await scene.Bot.Http.GetAsync(link + "?also=here", Token);
        using var fetched = await scene.Bot.Http.PostAsync(link, null, Token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (looked.StatusCode, fetched.StatusCode));
        Assert.Contains(scene.Bot.Log.All, line => line.StartsWith("Information", StringComparison.Ordinal));
        Assert.DoesNotContain(scene.Bot.Log.All, line => line.Contains(link["/files/".Length..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_public_address_no_link_is_offered_and_none_is_served()
    {
        await using var scene = await ExportScene.StartAsync("");

        Assert.Null(await scene.LinkAsync(DemoPeople.Avery));
        using var answer = await scene.Bot.Http.GetAsync("/files/guess", Token);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task IsOverAsync(string link)
    {
        Assert.Contains("This link does not work any more", await GetAsync(link, HttpStatusCode.Gone), StringComparison.Ordinal);
        using var posted = await _scene.Bot.Http.PostAsync(link, null, Token);
        Assert.Equal(HttpStatusCode.Gone, posted.StatusCode);
    }

    private async Task<string> GetAsync(string link, HttpStatusCode status)
    {
        using var answer = await _scene.Bot.Http.GetAsync(link, Token);
        Assert.Equal(status, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Token);
    }
}
