using System.Text.Json;
using ClusterBot.Bot.Register;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.Tests.Features.Register;

/// <summary>The place where Teams puts files that were sent: a drive of ours on loopback, and the messages that name files on it.</summary>
internal sealed class FileShelf : IAsyncDisposable
{
    public static readonly string Chat = Teams.ChatOf(DemoPeople.Finley);

    private readonly Dictionary<string, byte[]> _files = [];
    private readonly List<string?> _authorizations = [];
    private Loopback? _server;

    /// <summary>The status with which a download is answered; null for the usual one.</summary>
    public int? Status { get; set; }

    public IReadOnlyList<string?> Authorizations
    {
        get
        {
            lock (_authorizations)
            {
                return [.. _authorizations];
            }
        }
    }

    public string Url => _server!.Url;

    public static async Task<FileShelf> StartAsync()
    {
        var shelf = new FileShelf();
        shelf._server = await Loopback.StartAsync(shelf.GiveAsync);
        return shelf;
    }

    /// <summary>A message with the files, as Teams sends it.</summary>
    public Activity Sends(DemoPeople person, string chat, string text, params IEnumerable<RegisterFile> files)
    {
        var activity = Teams.Says(person, text, chat);
        activity.Attachments =
            [.. files.Select(Put), new Attachment { ContentType = "text/html", Content = JsonSerializer.SerializeToElement(text) }];
        return activity;
    }

    public static Attachment At(string name, string url) => new()
    {
        ContentType = "application/vnd.microsoft.teams.file.download.info",
        ContentUrl = url,
        Name = name,
        Content = JsonSerializer.SerializeToElement(new { downloadUrl = url, uniqueId = "u-1", fileType = "csv" }),
    };

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private Attachment Put(RegisterFile file)
    {
        var name = $"{_files.Count}-{file.Name}";
        _files[name] = file.Content;
        return At(file.Name, $"{Url}/{name}?tempauth=secret");
    }

    private async Task GiveAsync(HttpContext http)
    {
        lock (_authorizations)
        {
            _authorizations.Add(http.Request.Headers.Authorization);
        }

        http.Response.StatusCode = Status ?? 200;
        http.Response.Headers.Location = Status is 302 or 307 ? $"{Url}/elsewhere" : default;
        if (Status is null)
        {
            await http.Response.Body.WriteAsync(_files[http.Request.Path.Value![1..]]);
        }
    }
}
