using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Export.KnownThen;

/// <summary>"what did PSA 16 know on 3 March 2026": offers what was recorded of a PSA by the end of a day as one file.</summary>
internal sealed partial class KnownThenHandler(ClusterDbContext db) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var clusters = await ReadableClusters.FindAsync(turn, cancellationToken);
        if (clusters.Count == 0)
        {
            return;
        }

        var ids = clusters.Select(cluster => cluster.Id).ToList();
        var psas = await db.Psas.AsNoTracking().Where(p => ids.Contains(p.ClusterId)).OrderBy(p => p.Number).ToListAsync(cancellationToken);
        var asked = Question().Match(command.Arguments);
        if (!int.TryParse(asked.Groups["psa"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || psas.Find(p => p.Number == number) is not { } psa)
        {
            await turn.SayAsync(WhichPsa(clusters, psas, turn));
            return;
        }

        var cluster = clusters.Single(cluster => cluster.Id == psa.ClusterId);
        var day = PastDay.Read(asked.Groups["day"].Value, cluster.Today(turn.Now));
        if (day.On is not { } on)
        {
            await turn.SayAsync($"{day.Problem} For example: what did PSA {number} know on 3 March 2026");
            return;
        }

        await turn.OfferAsync(
            FileKind.KnownThen, FileFormat.Workbook, cluster, number, on,
            $"What PSA {number} knew at the end of {CardDates.Day(on)}, as an Excel workbook: figures, verdicts, warnings, requests and "
                + "decisions. What was recorded later is not in it.");
    }

    // Which PSAs a cluster has is named where everybody may see it.
    private static string WhichPsa(IReadOnlyList<Cluster> clusters, List<Psa> psas, TurnContext turn)
    {
        var seen = clusters.Where(turn.Conversation.Sees).Select(cluster => cluster.Id).ToHashSet();
        var numbers = psas.Where(psa => psa.ArchivedAt is null && seen.Contains(psa.ClusterId)).Select(psa => psa.Number).ToList();
        return numbers.Count == 0
            ? "Please name one of your PSAs by its number, for example: what did PSA 1 know on 3 March 2026"
            : $"Please name one of the PSAs {WordList.Of([.. numbers.Select(known => $"{known}")], "and")}. For example: "
                + $"what did PSA {numbers[0]} know on 3 March 2026";
    }

    [GeneratedRegex(
        @"^\s*(psa\s*)?\#?(?<psa>[0-9]{1,4})\b\s*(know|knew|known)?\s*"
            + @"((as\s+)?(at|of|on|by|in)\s+)?(the\s+)?(end\s+of\s+)?(the\s+)?(?<day>.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Question();
}
