using System.Net.Mime;

namespace ClusterBot.Bot.Delivery.Files;

/// <summary>What somebody who opens a link sees: a sentence or two, and nothing about what the file is.</summary>
internal static class FileLinkPages
{
    public const string Ready =
        "<p>Your file from ClusterBot is ready. This link works once.</p><form method=\"post\"><button type=\"submit\">Download the file</button></form>";

    public const string Over = "<p>This link does not work any more: it was used, its time is over, or it is not whole. Please type <b>export</b> to ClusterBot for a new one.</p>";

    public const string TooMany = "<p>There were too many requests. Please wait a minute and open the link again: it was not used up.</p>";

    public static Task WriteAsync(HttpResponse response, int status, string body)
    {
        response.StatusCode = status;
        response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        return response.WriteAsync(
            $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>ClusterBot</title></head><body><h1>ClusterBot</h1>{body}</body></html>");
    }
}
