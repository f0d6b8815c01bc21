namespace ClusterBot.Tests.Domain.GoodPractice.Extraction;

/// <summary>The last decision is kept; nobody takes up the whole summary; nothing is said twice.</summary>
public class DecisionRuleTests
{
    [Theory]
    [InlineData("So we agreed to start with two prisons and to look again in May.")]
    [InlineData("The group decided that each council names one contact for schools.")]
    [InlineData("Let's go with the shorter letter from next Monday on.")]
    [InlineData("We will adopt the template of the Home Office for all three pilots.")]
    public void The_last_decision_of_a_thread_is_kept(string decision)
    {
        var talk = Enumerable.Range(0, 20).Select(i =>
            $"In ward {i} the {Things[i % 7]} moved to the {Things[(i + 3) % 7]}, and {i + 3} of the {Things[(i + 5) % 7]} came back.");

        Assert.Contains(decision, Shown.Points([.. talk, decision, "Thanks all, good discussion."]));
    }

    [Fact]
    public void An_earlier_decision_does_not_take_the_place_of_the_last_one()
    {
        var points = Shown.Points(
            "We agreed to run the pilot in Hull from April.",
            "The landlord in Hull has withdrawn the rooms that the pilot needs.",
            "Then we decided to run the pilot in Goole from June instead.");

        Assert.Contains(points, point => point.Contains("we decided to run the pilot in Goole", StringComparison.Ordinal));
    }

    [Fact]
    public void One_message_gives_at_most_two_sentences()
    {
        var whole = string.Join(' ', Enumerable.Range(0, 30).Select(i =>
            $"Team {Things[i % 7]} tried the {Things[(i + 2) % 7]} and saved {i + 2} hours on {Things[(i + 4) % 7]} a week."));

        var shown = Shown.Sentences(Threads.Of(whole, "Our team tried none of it and still had fewer complaints than before."));

        Assert.InRange(shown.Count(said => said.MessageId == "m0"), 1, 2);
    }

    [Fact]
    public void One_person_asks_at_most_one_question()
    {
        var thread = Threads.Of(
            "How did Hull get landlords to answer its letters about damp? How did Hull choose the landlords that it wrote to?",
            "Hull wrote to landlords by name and rang them a week later.",
            "How many landlords in Hull answered the letters about damp?",
            "Two landlords of three answered the letters about damp.");

        Assert.Single(Shown.Sentences(thread), said => said.Text.EndsWith('?'));
    }

    [Fact]
    public void A_quotation_without_a_mark_is_its_authors()
    {
        const string Said = "Each office now has one person whom employers can ring about placements.";
        var thread = Threads.Of(
            Said, $"{Said}\nWhich day of the week do you keep free for that telephone?",
            "Tuesdays are kept free for the telephone in all offices.");

        Assert.Equal(["m0"], Shown.Sentences(thread).Where(said => said.Text == Said).Select(said => said.MessageId));
    }

    [Fact]
    public void What_somebody_says_again_in_nearly_the_same_words_is_cited_and_not_repeated()
    {
        var thread = Threads.Of(
            "School uniforms let pupils concentrate on lessons instead of fashion.",
            "I think school uniforms let pupils concentrate on lessons, not on fashion.",
            "Uniforms that parents can swap cost a family nothing after the first year.");

        var shown = Shown.Sentences(thread);

        Assert.Single(shown, said => said.Text.Contains("concentrate", StringComparison.Ordinal));
    }

    private static readonly string[] Things = ["rotas", "letters", "clinics", "budgets", "mentors", "visits", "forms"];
}
