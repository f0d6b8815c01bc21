using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>Takes the newest messages that fit what is read at once.</summary>
internal sealed record ReaderPriorities(IReadOnlyList<ThreadMessage> Messages, int CutShort)
{
    public static ReaderPriorities Take(IReadOnlyList<ThreadMessage> messages)
    {
        var read = new List<ThreadMessage>();
        var (room, cut) = (ReadingLimits.All, 0);
        foreach (var message in messages.OrderByDescending(message => message.PostedAt))
        {
            var length = Math.Min(message.Text.Length, ReadingLimits.Message);
            if (length < message.Text.Length || length > room)
            {
                cut++;
            }

            if (length <= room)
            {
                room -= length;
                read.Add(message);
            }
        }

        read.Reverse();
        return new ReaderPriorities(read, cut);
    }
}
