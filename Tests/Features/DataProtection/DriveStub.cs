using ClusterBot.Tests.Support.Connector;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.Tests.Features.DataProtection;

/// <summary>The place to which Teams wants an accepted file uploaded: a drive of ours on loopback that keeps the uploads.</summary>
public sealed class DriveStub : IAsyncDisposable
{
    private readonly List<Upload> _uploads = [];
    private Loopback? _server;

    public string Url => _server!.Url;

    /// <summary>The status with which an upload is answered; null for the usual one.</summary>
    public int? Status { get; set; }

    public IReadOnlyList<Upload> Uploads
    {
        get
        {
            lock (_uploads)
            {
                return [.. _uploads];
            }
        }
    }

    public static async Task<DriveStub> StartAsync()
    {
        var stub = new DriveStub();
        stub._server = await Loopback.StartAsync(stub.TakeAsync);
        return stub;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        lock (_uploads)
        {
            _uploads.Add(new Upload(
                http.Request.Method,
                http.Request.Path + http.Request.QueryString,
                http.Request.Headers.Authorization,
                http.Request.Headers.ContentRange,
                body.ToArray()));
        }

        http.Response.StatusCode = Status ?? 201;
        http.Response.Headers.Location = Status is 302 or 307 ? $"{Url}/elsewhere" : default;
    }

    public sealed record Upload(string Method, string Path, string? Authorization, string? Range, byte[] Body);
}
