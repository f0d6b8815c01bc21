using System.ClientModel;
using ClusterBot.Bot.Health;

namespace ClusterBot.Bot.Integrations.Language;

/// <summary>Says in a sentence for an administrator why the model could not be used.</summary>
internal static class ModelProblem
{
    public static void Note(HealthState state, Exception problem)
    {
        // It answered, and did not like this one request.
        if (problem is ClientResultException { Status: 400 or 413 or 422 or 429 })
        {
            state.Worked(Dependency.Model);
        }
        else
        {
            state.Failed(Dependency.Model, Reason(problem));
        }
    }

    public static string Reason(Exception problem) => problem switch
    {
        ClientResultException { Status: 401 or 403 } => "The language model refused the bot's key or identity.",
        ClientResultException { Status: 404 } => "The language model's deployment is not known there.",
        ClientResultException { Status: > 0 and var status } => $"The language model answered with an error ({status}).",
        OperationCanceledException => "The language model did not answer in time.",
        ClientResultException or HttpRequestException or AggregateException => "The language model could not be reached.",
        _ => $"The language model's answer could not be used ({problem.GetType().Name}).",
    };
}
