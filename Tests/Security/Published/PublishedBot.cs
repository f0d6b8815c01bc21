using System.Net;
using System.Text.Json;
using ClusterBot.Data.Sqlite;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Processes;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Security.Published;

/// <summary>
/// The bot as it is handed out: published in Release, run in Production with an app id, and driven over HTTP with tokens of our
/// own token service. Its database has the demonstration's cluster, and the other clusters of <see cref="OtherClusters"/>.
/// </summary>
public sealed class PublishedBot : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = MemoryFolder.Create("clusterbot-");
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private BotProcess? _process;

    public TokenService Tokens { get; private set; } = null!;

    public FakeConnector Connector { get; private set; } = null!;

    public OtherClusters Others { get; private set; } = null!;

    private string Database => Path.Combine(_folder.FullName, "clusterbot.db");

    public async ValueTask InitializeAsync()
    {
        Tokens = await TokenService.StartAsync();
        Tokens.Publish("not-endorsed");
        Tokens.Publish("directline", "directline");
        Connector = await FakeConnector.StartAsync();
        var port = FreePort.Next();
        _http.BaseAddress = new Uri($"http://127.0.0.1:{port}");
        var settings = new Dictionary<string, string?>(Tokens.Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = _http.BaseAddress.ToString(),
            ["ConnectionStrings:ClusterBot"] = $"Data Source={Database}",
            ["AllowedServiceHosts"] = "127.0.0.1",
            ["AllowedTenants"] = $"{Teams.TenantId},{OtherClusters.OtherTenant}",
            ["Demonstration:Enabled"] = "true",
            ["Demonstration:Folder"] = TestCluster.Folder,
            ["Playground:Enabled"] = "false",
            ["Graph:Enabled"] = "false",
        }.ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value);
        _process = BotProcess.Start(_folder.FullName, settings, PublishedProgram.Bot);
        await Eventually.TrueAsync(IsUpAsync, "the published bot to answer", TimeSpan.FromSeconds(90));
        Others = await ChangeAsync(OtherClusters.AddAsync);
        foreach (var person in DemoPeople.All)
        {
            // Told to come again, as while the machine is too busy at the start, a channel comes again.
            var asks = Teams.Says(person, "help", Teams.ChatOf(person));
            await Eventually.TrueAsync(
                async () => await StatusAsync(asks) == 200, "the published bot to take a message", TimeSpan.FromSeconds(90));
        }

        Assert.Equal(200, await StatusAsync(Teams.AddedToTeam()));
        await Connector.WaitForAsync(item => item.CreatesConversation && item.Card is not null, TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        _process?.Dispose();
        _http.Dispose();
        await Connector.DisposeAsync();
        await Tokens.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The activity as it came from this bot's channel, unless it says otherwise, with a good token.</summary>
    public async Task<int> StatusAsync(Activity activity)
    {
        activity.ServiceUrl ??= Connector.ServiceUrl;
        activity.Id ??= Guid.NewGuid().ToString();
        return await StatusAsync(ActivityJson.Write(activity), Tokens.Bearer(activity.ServiceUrl));
    }

    public async Task<int> StatusAsync(byte[] body, string? authorization)
    {
        try
        {
            using var response = await SendAsync(body, authorization);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException) when (authorization?.Length > 32 * 1024)
        {
            // The server hangs up while the rest of the header is still being sent.
            return (int)HttpStatusCode.RequestHeaderFieldsTooLarge;
        }
    }

    public async Task<InvokeAnswer> PressAsync(DemoPeople person, string conversation, string verb, object data, string? tenant = null)
    {
        var activity = Teams.Presses(person, conversation, verb, data);
        activity.ServiceUrl = Connector.ServiceUrl;
        activity.Id = Guid.NewGuid().ToString();
        activity.ChannelData!.Tenant!.Id = activity.Conversation!.TenantId = tenant ?? Teams.TenantId;
        using var response = await SendAsync(ActivityJson.Write(activity), Tokens.Bearer(activity.ServiceUrl));
        return await InvokeAnswer.ReadAsync(response);
    }

    /// <summary>A press that must be taken; if it is not, the failure has what the bot said and logged.</summary>
    public async Task PressForCardAsync(DemoPeople person, string conversation, string verb, object data)
    {
        var answer = await PressAsync(person, conversation, verb, data);
        Assert.True(answer.IsCard, $"{verb}, {person.Name}: {answer.Text}\n{_process!.Output}");
    }

    public Task<T> AskAsync<T>(Func<SqliteDbContext, Task<T>> question) => ChangeAsync(question);

    /// <summary>Returns how often the person was refused something, as it is recorded.</summary>
    public Task<int> DeniedAsync(DemoPeople person, string? tenant = null) => AskAsync(db => db.DeniedActs
        .Where(d => d.TenantId == (tenant ?? Teams.TenantId)
            && (d.AadObjectId == person.AadObjectId || db.People.Any(p => p.Id == d.PersonId && p.AadObjectId == person.AadObjectId)))
        .SumAsync(d => d.Count));

    /// <summary>
    /// All rows of the database but those of the search index, as text: equal before and after means that nothing was stored.
    /// </summary>
    /// <param name="without">Tables that may change.</param>
    public Task<IReadOnlyList<string>> RowsAsync(params string[] without) => AskAsync(async db =>
    {
        // Jobs add to the index what is stored, and from when digests are counted, in their own time.
        var tables = db.Model.GetRelationalModel().Tables.Select(table => table.Name).Except(without).Except(["SearchEntries", "Digests"])
            .Order(StringComparer.Ordinal);
        var rows = new List<string>();
        await using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var cells = new object[reader.FieldCount];
                reader.GetValues(cells);
                rows.Add(table + JsonSerializer.Serialize(cells.Select(cell => cell.ToString())));
            }
        }

        return (IReadOnlyList<string>)rows;
    });

    private async Task<T> ChangeAsync<T>(Func<SqliteDbContext, Task<T>> change)
    {
        await using var db = new SqliteDbContext(
            new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite($"Data Source={Database};Pooling=False;Default Timeout=30").Options);
        return await change(db);
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await _http.SendAsync(request);
    }

    private async Task<bool> IsUpAsync()
    {
        if (_process!.HasEnded)
        {
            throw new InvalidOperationException($"The published bot has ended. {_process.Output} {_process.Errors}");
        }

        try
        {
            return await StatusAsync([], null) == 401;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
