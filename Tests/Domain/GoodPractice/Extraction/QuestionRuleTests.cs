using ClusterBot.Domain.GoodPractice.Extraction;

namespace ClusterBot.Tests.Domain.GoodPractice.Extraction;

/// <summary>The question first where there is one; its answer beside it.</summary>
public class QuestionRuleTests
{
    [Theory]
    [InlineData(
        "Our court has 40 no-shows a week. What has worked elsewhere to get witnesses to hearings?",
        "We send witnesses a text the evening before, with the room and the time.")]
    [InlineData(
        "How do you share housing data with the probation service without a new agreement each time?",
        "The probation service signed one agreement for all housing data in Kent.")]
    [InlineData("Did the weekly call with housing officers help with evictions?", "Yes, evictions halved in the first quarter.")]
    public void The_question_of_a_thread_comes_first_with_its_answer(string asked, string answered)
    {
        var points = Shown.Points(
            asked, answered, "We moved our drop-in for tenants to Saturdays, and twice as many people came.",
            "Leaflets in the library reached nobody at all in our borough.");

        Assert.EndsWith($"? {answered}", points[0], StringComparison.Ordinal);
        Assert.Contains(points[0][..points[0].IndexOf('?', StringComparison.Ordinal)], asked, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_in_the_middle_of_a_thread_has_its_answer_beside_it()
    {
        var points = Shown.Points(
            "We ran a mentoring scheme for apprentices in three shipyards last year.",
            "Who paid for the mentoring scheme in the second shipyard?",
            "The shipyard itself paid for the mentoring scheme, out of its training levy.");

        Assert.DoesNotContain(points, point => point.EndsWith('?'));
    }

    [Fact]
    public void The_question_of_a_long_thread_comes_first_however_much_is_said_after_it()
    {
        string[] things = ["rotas", "letters", "clinics", "budgets", "mentors", "visits", "forms"];
        var talk = Enumerable.Range(0, 30).Select(i =>
            $"In ward {i} the {things[i % 7]} moved to the {things[(i + 3) % 7]}, and {i + 3} of the {things[(i + 5) % 7]} came back.");

        const string Question =
            "Could you or your own people tell me, if you can and if your own bosses let you, what you told your own people?";
        var points = Shown.Points([Question, .. talk]);

        Assert.StartsWith(Question, points[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_asker_does_not_answer()
    {
        var thread = new[]
        {
            Threads.Message("m0", "Which councils have tried shared depots for gritting lorries?", "Blake Cole"),
            Threads.Message("m1", "I ask because shared depots for gritting lorries look cheap on paper.", "Blake Cole", minutes: 1),
            Threads.Message("m2", "Stirling and Falkirk have shared a depot for gritting lorries since 2021.", "Casey Diaz", minutes: 2),
        };

        var first = ExtractiveSummariser.Summarise(thread).Points[0];

        Assert.Equal(["m0", "m2"], first.Said.Select(said => said.MessageId));
    }

    [Fact]
    public void A_question_that_nobody_answered_is_still_shown_first()
    {
        var points = Shown.Points("Has anybody measured what shorter appointment letters do to attendance?");

        Assert.Equal(["Has anybody measured what shorter appointment letters do to attendance?"], points);
    }
}
