using System.Globalization;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Demonstration;

/// <summary>
/// Earlier good-practice threads of the General channel: the local client tells a bot only of messages that mention it.
/// </summary>
internal sealed class DemonstrationMessages(ClusterDbContext db, DemonstrationFiles files, TimeProvider time)
{
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Messages.AnyAsync(m => m.ConversationId == DemonstrationTeam.Id, cancellationToken))
        {
            return;
        }

        foreach (var thread in files.Rows("messages").GroupBy(row => row.Text("thread")))
        {
            var threadId = MessageId(thread.First());
            db.Messages.AddRange(thread.Select(row => new ThreadMessageRecord
            {
                MessageId = MessageId(row),
                ConversationId = DemonstrationTeam.Id,
                ThreadId = threadId,
                AuthorName = row.Text("author"),
                Text = row.Text("text"),
                PostedAt = PostedAt(row),
            }));
        }
    }

    // Teams' own message ids are milliseconds since 1970.
    private string MessageId(DemonstrationRow row) => PostedAt(row).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private DateTimeOffset PostedAt(DemonstrationRow row)
    {
        var day = new DateTimeOffset(time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddDays(-row.Whole("days_ago"));
        return day.AddHours(10).AddMinutes(7 * row.Whole("message")).AddSeconds(row.Text("thread").Length);
    }
}
