using System.Globalization;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Register.Csv;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Demonstration;

/// <summary>
/// Two earlier good-practice threads of the General channel: the local client tells a bot only of messages that mention it.
/// </summary>
internal sealed class DemonstrationMessages(ClusterDbContext db, TimeProvider time)
{
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Messages.AnyAsync(m => m.ConversationId == DemonstrationTeam.Id, cancellationToken))
        {
            return;
        }

        foreach (var thread in Rows().GroupBy(row => row.Thread))
        {
            var threadId = MessageId(thread.First());
            db.Messages.AddRange(thread.Select(row => new ThreadMessageRecord
            {
                MessageId = MessageId(row),
                ConversationId = DemonstrationTeam.Id,
                ThreadId = threadId,
                AuthorName = row.Author,
                Text = row.Text,
                PostedAt = PostedAt(row),
            }));
        }
    }

    private static IEnumerable<MessageRow> Rows()
    {
        var table = CsvTable.Read(File.ReadAllBytes(Path.Combine(DemonstrationRegister.Folder, "..", "messages.csv")));
        return table.Rows.Select(row =>
            new MessageRow(row.Cells[0], Number(row.Cells[1]), row.Cells[2], Number(row.Cells[3]), row.Cells[4]));
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    // Teams' own message ids are milliseconds since 1970.
    private string MessageId(MessageRow row) => PostedAt(row).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private DateTimeOffset PostedAt(MessageRow row)
    {
        var day = new DateTimeOffset(time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddDays(-row.DaysAgo);
        return day.AddHours(10).AddMinutes(7 * row.Message).AddSeconds(row.Thread.Length);
    }

    private sealed record MessageRow(string Thread, int Message, string Author, int DaysAgo, string Text);
}
