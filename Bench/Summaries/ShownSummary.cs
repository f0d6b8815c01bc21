using ClusterBot.Domain.GoodPractice.Extraction;

namespace ClusterBot.Bench.Summaries;

/// <summary>Prints a summary as a card would show it, for people to judge.</summary>
internal static class ShownSummary
{
    public static void Print(HumanThread thread)
    {
        var authors = thread.Messages.ToDictionary(message => message.Id, message => message.AuthorName);
        var summary = ExtractiveSummariser.Summarise(thread.Messages);
        Console.WriteLine($"== {thread.Id}: {thread.Messages[0].Subject} ({summary.MessagesRead} of {summary.MessagesInAll} messages)");
        foreach (var point in summary.Points)
        {
            Console.WriteLine("- " + string.Join(" / ", point.Said.Select(said => $"{authors[said.MessageId]}: {said.Text}")));
        }

        foreach (var left in summary.LeftOut)
        {
            Console.WriteLine($"  {left.Describe()}");
        }

        Console.WriteLine();
    }
}
