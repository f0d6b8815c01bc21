using ClusterBot.Bot.Health;
using OpenAI.Chat;

namespace ClusterBot.Bot.Integrations.Language;

/// <summary>Asks the model for one word. That costs a few tokens, so only after a failure.</summary>
internal sealed class ModelProbe(ChatClient model) : IProbe
{
    public Dependency Dependency => Dependency.Model;

    public bool OnlyWhenFaulty => true;

    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            await model.CompleteChatAsync([new UserChatMessage("Answer with the word yes.")], cancellationToken: cancellationToken);
            return null;
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            return ModelProblem.Reason(problem);
        }
    }
}
