using ClusterBot.Bot.Faults;
using Microsoft.Kiota.Abstractions;

namespace ClusterBot.Bot.Graph;

/// <summary>Writes into the book how a use of Microsoft Graph went. What it refuses or does not know, it has answered.</summary>
internal static class GraphUse
{
    public static void Worked(FaultBook book) => book.Worked(Dependency.Graph);

    public static void Failed(FaultBook book, Exception problem, string reason)
    {
        if (problem is ApiException { ResponseStatusCode: 400 or 403 or 404 or 429 })
        {
            Worked(book);
        }
        else
        {
            book.Failed(Dependency.Graph, reason);
        }
    }
}
