using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Data.Setup;
using Microsoft.Extensions.Configuration;

namespace ClusterBot.Tests.Features.CheckIns;

public sealed class ThemedQuestionsTests
{
    [Fact]
    public void Ten_are_asked_in_turn()
    {
        var questions = ThemedQuestions.Read(Bank([.. Enumerable.Range(0, 10).Select(n => $"Question {n}?")]));
        Assert.Equal(["Question 0?", "Question 9?", "Question 0?"], new[] { 0, 9, 10 }.Select(questions.After));
    }

    [Theory]
    [InlineData(9, "")]
    [InlineData(10, "Question 0?")]
    [InlineData(10, " ")]
    [InlineData(10, "long")]
    [InlineData(0, "")]
    public void Fewer_than_ten_one_twice_a_blank_or_a_very_long_one_stop_the_start(int count, string last)
    {
        var questions = Enumerable.Range(0, count).Select(n => $"Question {n}?").ToArray();
        if (count == 10)
        {
            questions[9] = last == "long" ? new string('a', 301) : last;
        }

        Assert.Equal(
            "CheckIns:ThemedQuestions", Assert.Throws<ConfigurationProblemException>(() => ThemedQuestions.Read(Bank(questions))).Setting);
    }

    private static IConfiguration Bank(string[] questions) => new ConfigurationBuilder()
        .AddInMemoryCollection(
            questions.Select((question, at) => new KeyValuePair<string, string?>($"CheckIns:ThemedQuestions:{at}", question)))
        .Build();
}
