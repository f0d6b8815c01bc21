using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Features.CheckIns.Forms;

/// <summary>The setting <c>CheckIns:ThemedQuestions</c>: the bank of questions of which each round asks one, in turn.</summary>
public sealed class ThemedQuestions
{
    public const int Count = 10;

    private const int Longest = 300;

    private const string Setting = "CheckIns:ThemedQuestions";

    private readonly IReadOnlyList<string> _questions;

    private ThemedQuestions(IReadOnlyList<string> questions) => _questions = questions;

    /// <exception cref="ConfigurationProblemException">They are not ten different questions of at most 300 characters.</exception>
    public static ThemedQuestions Read(IConfiguration configuration)
    {
        var questions = configuration.GetSection(Setting).GetChildren().Select(one => one.Value?.Trim() ?? "").ToList();
        return questions.Count == Count && questions.Distinct().Count() == Count
            && questions.TrueForAll(one => one.Length is > 0 and <= Longest)
            ? new ThemedQuestions(questions)
            : throw new ConfigurationProblemException(Setting, $"must be {Count} different questions of 1 to {Longest} characters each.");
    }

    /// <summary>The question of a cluster's next round: each comes round once in ten.</summary>
    /// <param name="rounds">How many rounds the cluster has had.</param>
    public string After(int rounds) => _questions[rounds % Count];
}
