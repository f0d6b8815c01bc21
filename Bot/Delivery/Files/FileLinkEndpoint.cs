using System.Net.Mime;
using System.Threading.RateLimiting;
using ClusterBot.Bot.Data;

namespace ClusterBot.Bot.Delivery.Files;

/// <summary>
/// <c>GET /files/TOKEN</c> shows a button, <c>POST</c> gives the file, once: programs that look into every link before people do only get,
/// and so do not use it up. Whatever is wrong with a link, the answer is the same.
/// </summary>
internal static class FileLinkEndpoint
{
    /// <summary>From one address, in a minute.</summary>
    public const int MostRequests = 30;

    private const int LongestToken = 100;

    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IEndpointRouteBuilder MapFileLinks(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<FileLinkOptions>().PublicAddress is null)
        {
            return app;
        }

        var limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = MostRequests, Window = TimeSpan.FromMinutes(1) }));
        app.MapGet($"/{FileLinks.Path}/{{token}}", (string token, HttpContext http, FileLinks links) => AnswerAsync(token, http, links, limiter, Show));
        app.MapPost($"/{FileLinks.Path}/{{token}}", (string token, HttpContext http, FileLinks links) => AnswerAsync(token, http, links, limiter, GiveAsync));
        return app;
    }

    private static async Task AnswerAsync(
        string token, HttpContext http, FileLinks links, PartitionedRateLimiter<HttpContext> limiter, Func<FileOffer, HttpContext, FileLinks, Task> answer)
    {
        SetHeaders(http.Response);
        using var lease = limiter.AttemptAcquire(http);
        if (!lease.IsAcquired)
        {
            await FileLinkPages.WriteAsync(http.Response, StatusCodes.Status429TooManyRequests, FileLinkPages.TooMany);
        }
        else if (token.Length > LongestToken || await links.FindAsync(token, http.RequestAborted) is not { } offer)
        {
            await FileLinkPages.WriteAsync(http.Response, StatusCodes.Status410Gone, FileLinkPages.Over);
        }
        else
        {
            await answer(offer, http, links);
        }
    }

    private static Task Show(FileOffer offer, HttpContext http, FileLinks links) =>
        FileLinkPages.WriteAsync(http.Response, StatusCodes.Status200OK, FileLinkPages.Ready);

    private static async Task GiveAsync(FileOffer offer, HttpContext http, FileLinks links)
    {
        if (await links.UseAsync(offer, http.RequestAborted) is not { } file)
        {
            await FileLinkPages.WriteAsync(http.Response, StatusCodes.Status410Gone, FileLinkPages.Over);
            return;
        }

        http.Response.ContentType = offer.Format == FileFormat.Workbook ? WorkbookType : MediaTypeNames.Application.Zip;
        http.Response.ContentLength = file.Length;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileMessages.NameOf(offer)}\"";
        await http.Response.Body.WriteAsync(file, http.RequestAborted);
    }

    private static void SetHeaders(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    }
}
