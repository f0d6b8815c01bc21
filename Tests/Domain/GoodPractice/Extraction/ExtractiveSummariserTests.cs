using System.Text.RegularExpressions;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Extraction;

namespace ClusterBot.Tests.Domain.GoodPractice.Extraction;

public class ExtractiveSummariserTests
{
    private static readonly IReadOnlyList<ThreadMessage> Reminders = Threads.Of(
        "Hi all,\nWe tried text reminders for contracts with lone parents. In eight weeks, missed appointments in Leeds fell from 14% to "
            + "9%.\nKind regards,\nBlake\nSenior Responsible Owner",
        "Thanks Blake, really helpful!",
        "Did the reminders cost much?",
        "> Did the reminders cost much?\nThe reminders cost about £0.03 each, and the council's own system sends them. "
            + "Missed appointments fell from 14% to 9% in Leeds within eight weeks.",
        "We found that reminders sent two days before work better than on the day, because people can still move the appointment.");

    [Fact]
    public void Points_are_sentences_of_the_messages_word_for_word()
    {
        var summary = ExtractiveSummariser.Summarise(Reminders);

        Assert.NotEmpty(summary.Points);
        Assert.All(summary.Points.SelectMany(point => point.Citations), citation =>
            Assert.Contains(
                citation.Quote!, Flat(Reminders.Single(message => message.Id == citation.MessageId).Text), StringComparison.Ordinal));
        Assert.All(summary.Points, point => Assert.Equal(point.Text, string.Join(' ', point.Said.Select(said => said.Text))));
    }

    [Fact]
    public void What_worked_is_chosen_and_courtesies_questions_and_signatures_are_not()
    {
        var text = string.Join('\n', ExtractiveSummariser.Summarise(Reminders).Points.Select(point => point.Text));

        Assert.Contains("fell from 14% to 9%", text, StringComparison.Ordinal);
        Assert.Contains("two days before", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Thanks", text, StringComparison.Ordinal);
        Assert.DoesNotContain("?", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Senior Responsible Owner", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_says_nearly_the_same_is_cited_too()
    {
        var point = Assert.Single(
            ExtractiveSummariser.Summarise(Reminders).Points, point => point.Text.Contains("14%", StringComparison.Ordinal));

        Assert.Equal(["m0", "m3"], point.Citations.Select(citation => citation.MessageId).Order());
    }

    [Fact]
    public void A_bare_yes_brings_its_question_with_it()
    {
        var point = Assert.Single(ExtractiveSummariser.Summarise(Threads.Of(
            "Did the weekly call with housing officers help with evictions?",
            "Yes, evictions halved in the first quarter.")).Points);

        Assert.Equal(
            "Did the weekly call with housing officers help with evictions? Yes, evictions halved in the first quarter.", point.Text);
        Assert.Equal(["m0", "m1"], point.Citations.Select(citation => citation.MessageId));
    }

    [Fact]
    public void The_same_messages_give_the_same_summary_in_any_order()
    {
        var forwards = ExtractiveSummariser.Summarise(Reminders);
        var backwards = ExtractiveSummariser.Summarise([.. Reminders.Reverse()]);

        Assert.Equal(forwards.Points.Select(point => point.Text), backwards.Points.Select(point => point.Text));
    }

    [Fact]
    public void No_messages_is_said()
    {
        var summary = ExtractiveSummariser.Summarise([]);

        Assert.True(summary.IsEmpty);
        Assert.Equal(ExtractiveSummariser.NoMessages, summary.EmptyBecause);
    }

    [Fact]
    public void Nothing_but_courtesies_is_said_and_counted()
    {
        var summary = ExtractiveSummariser.Summarise(Threads.Of("Thanks!", "Hello everyone", "Anyone tried this?"));

        Assert.True(summary.IsEmpty);
        Assert.Equal(ExtractiveSummariser.NothingSaid, summary.EmptyBecause);
        Assert.Equal((LeftOutReason.NothingToUse, 3), (Assert.Single(summary.LeftOut).Reason, summary.LeftOut[0].Count));
    }

    [Fact]
    public void More_material_gives_more_points_but_never_more_than_seven()
    {
        var many = Threads.Of([.. Enumerable.Range(0, 300).Select(i =>
            $"We {Verbs[i % 7]} the {Things[i % 11]} with {Things[(i + 3) % 11]} and {Things[(i * 5) % 11]} in borough number {i}.")]);

        Assert.InRange(ExtractiveSummariser.Summarise(many).Points.Count, 5, 7);
        Assert.InRange(ExtractiveSummariser.Summarise(Reminders).Points.Count, 2, 4);
    }

    private static readonly string[] Verbs = ["moved", "joined", "tested", "opened", "paired", "shared", "printed"];

    private static readonly string[] Things =
        ["letters", "clinics", "budgets", "mentors", "forms", "visits", "schools", "surveys", "rotas", "buses", "libraries"];

    private static string Flat(string text) => Regex.Replace(text, @"\s+", " ");
}
