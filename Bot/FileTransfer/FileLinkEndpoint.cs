using System.Net.Mime;
using System.Threading.RateLimiting;
using ClusterBot.Data.Entities;

namespace ClusterBot.Bot.FileTransfer;

/// <summary>
/// <c>GET /files/TOKEN</c> shows a button, <c>POST</c> gives the file, once: programs that scan every link before people open it
/// only send GET, and so do not use it up. Whatever is wrong with a link, the answer is the same.
/// </summary>
internal static class FileLinkEndpoint
{
    /// <summary>The requests for one link in a minute. Not limited by address: a whole department may be behind it.</summary>
    public const int MostRequests = 30;

    /// <summary>
    /// The number of links looked up at the same time: a flood of guesses waits in its own queue, and not in front of the database.
    /// </summary>
    private const int MostLookUps = 8;

    private const int MostWaiting = 200;

    private const string PresentationType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IEndpointRouteBuilder MapFileLinks(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<FileLinkOptions>().PublicAddress is null)
        {
            return app;
        }

        var limits = new Limits(
            new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = MostLookUps, QueueLimit = MostWaiting }),
            PartitionedRateLimiter.Create<Guid, Guid>(offer => RateLimitPartition.GetFixedWindowLimiter(
                offer, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostRequests, Window = TimeSpan.FromMinutes(1) })));
        app.MapGet($"/{FileLinks.Path}/{{token}}", (string token, HttpContext http, FileLinks links) =>
            AnswerAsync(token, http, links, limits, Show));
        app.MapPost($"/{FileLinks.Path}/{{token}}", (string token, HttpContext http, FileLinks links) =>
            AnswerAsync(token, http, links, limits, GiveAsync));
        return app;
    }

    private static async Task AnswerAsync(
        string token, HttpContext http, FileLinks links, Limits limits, Func<FileOffer, HttpContext, FileLinks, Task> answer)
    {
        SetHeaders(http.Response);
        var (offer, isBusy) = FileLinks.MayBeToken(token) ? await FindAsync(token, http, links, limits) : (null, false);
        using var lease = offer is null ? null : limits.OfLink.AttemptAcquire(offer.Id);
        if (isBusy || lease is { IsAcquired: false })
        {
            await FileLinkPages.WriteAsync(http.Response, StatusCodes.Status429TooManyRequests, FileLinkPages.TooMany);
        }
        else if (offer is null)
        {
            await FileLinkPages.WriteAsync(http.Response, StatusCodes.Status410Gone, FileLinkPages.Over);
        }
        else
        {
            await answer(offer, http, links);
        }
    }

    private static async Task<(FileOffer? Offer, bool IsBusy)> FindAsync(string token, HttpContext http, FileLinks links, Limits limits)
    {
        using var lease = await limits.LookUps.AcquireAsync(1, http.RequestAborted);
        return lease.IsAcquired ? (await links.FindAsync(token, http.RequestAborted), false) : (null, true);
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

        http.Response.ContentType = offer.Format switch
        {
            FileFormat.Zip => MediaTypeNames.Application.Zip,
            FileFormat.Workbook => WorkbookType,
            FileFormat.Presentation => PresentationType,
            _ => throw new InvalidOperationException($"No type is known for {offer.Format}."),
        };
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

    private sealed record Limits(RateLimiter LookUps, PartitionedRateLimiter<Guid> OfLink);
}

/// <summary>The page behind a link: a sentence or two, and nothing about what the file is.</summary>
internal static class FileLinkPages
{
    public const string Ready =
        "<p>Your file from ClusterBot is ready. This link works once.</p><form method=\"post\">"
            + "<button type=\"submit\">Download the file</button></form>";

    public const string Over = "<p>This link does not work any more: it was used, its time is over, or it is not whole. "
        + "Please type <b>export</b> to ClusterBot for a new one.</p>";

    public const string TooMany = "<p>There were too many requests. Please wait a minute and open the link again: it was not used up.</p>";

    public static Task WriteAsync(HttpResponse response, int status, string body)
    {
        response.StatusCode = status;
        response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        return response.WriteAsync(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + $"<title>ClusterBot</title></head><body><h1>ClusterBot</h1>{body}</body></html>");
    }
}
