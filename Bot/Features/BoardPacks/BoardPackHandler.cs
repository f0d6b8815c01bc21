using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards;
using ClusterBot.Cards.Commands;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.BoardPacks;

/// <summary>"board pack", "board pack PSA 16", "board pack as PowerPoint": shows the pack as it is now, or offers it as a file.</summary>
internal sealed class BoardPackHandler(ClusterDbContext db, BoardPackReader reader) : ICommandHandler
{
    private const string Note =
        "The pack is shown as it is now: board pack. For one PSA: board pack PSA 16. As a file: board pack as PowerPoint, board pack as "
            + "Excel.";

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var question = BoardPackQuestion.Read(command);
        var otherwise = new NotUnderstood($"{command.Phrase} {command.Arguments}", CommandList.BoardPack.Phrase, Note);
        if (await ReadableClusters.OneAsync(question.Of, turn, cancellationToken, otherwise) is not { } cluster)
        {
            return;
        }

        if (question.Psa is { } number && await UnknownAsync(cluster, number, cancellationToken) is { } unknown)
        {
            await turn.SayAsync(unknown);
        }
        else if (question.Format is { } format)
        {
            await turn.OfferAsync(
                FileKind.BoardPack, format, cluster, question.Psa, null,
                $"The board pack, as {(format == FileFormat.Presentation ? "a PowerPoint presentation" : "an Excel workbook")}. "
                    + "It is made when you allow it, with what is known then.");
        }
        else
        {
            var report = await reader.ReadAsync(cluster, question.Psa, null, cancellationToken);
            await turn.ShowAsync(cluster, BoardPackPosts.CardOf(cluster, question.Psa, report));
        }
    }

    /// <summary>Returns what to say when the cluster has no such PSA; null when it has.</summary>
    private async Task<string?> UnknownAsync(Cluster cluster, int number, CancellationToken cancellationToken)
    {
        var numbers = await db.Psas.Where(p => p.ClusterId == cluster.Id && p.ArchivedAt == null).Select(p => p.Number).Order()
            .ToListAsync(cancellationToken);
        return numbers.Contains(number) ? null
            : numbers.Count == 0 ? "This cluster has no PSA in the register."
            : $"Please name one of the PSAs {WordList.Of([.. numbers.Select(known => $"{known}")], "and")}. For example: "
                + BoardPackPosts.WordsOf(numbers[0]);
    }
}
