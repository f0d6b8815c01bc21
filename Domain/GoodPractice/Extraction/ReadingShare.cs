using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>
/// The share of each message that is read: all of it, unless there is too much to read at once. Then the longest are cut first, so that
/// every message is read at least in part.
/// </summary>
internal static class ReadingShare
{
    /// <summary>Returns the largest number of characters of one message with which all together stay within bounds.</summary>
    public static int Of(IReadOnlyList<ThreadMessage> messages)
    {
        var lengths = messages.Select(message => Math.Min(message.Text.Length, ReadingLimits.Message)).Order().ToList();
        long room = ReadingLimits.All;
        for (var i = 0; i < lengths.Count; i++)
        {
            var left = lengths.Count - i;
            if (lengths[i] > room / left)
            {
                return (int)(room / left);
            }

            room -= lengths[i];
        }

        return ReadingLimits.Message;
    }
}
