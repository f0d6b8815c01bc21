using ClusterBot.Bot.Health;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Extraction;
using OpenAI.Chat;

namespace ClusterBot.Bot.Integrations.Language;

/// <summary>Lets the model write, believes only points that the messages bear out, and falls back on the extract.</summary>
internal sealed class AzureOpenAISummaryWriter(
    ChatClient model,
    AzureOpenAIOptions options,
    IModelBudget budget,
    ModelMetrics metrics,
    HealthState faults,
    TimeProvider time,
    ILogger<AzureOpenAISummaryWriter> logger) : ISummaryWriter
{
    public const string ModelFailed = "The language model could not be used, so these are sentences chosen from the messages.";
    public const string NothingSupported =
        "The messages did not bear out what the language model wrote, so these are sentences chosen from them.";

    public const string UsedUp =
        "What may be spent on the language model this month is used up, so these are sentences chosen from the messages.";

    private const int MostPoints = 7;

    private static readonly ChatCompletionOptions Asking = new()
    {
        ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("summary", ModelAnswer.Schema, jsonSchemaIsStrict: true),
    };

    public async Task<Summary> WriteAsync(SummaryPrompt request, CancellationToken cancellationToken)
    {
        var prompt = ModelPrompt.For(request.Messages);
        if (prompt.Messages.Count == 0)
        {
            return ExtractiveSummariser.Summarise(request.Messages);
        }

        if (await budget.ReserveAsync(request.TenantId, prompt.MostCost(), cancellationToken) is not { } grant)
        {
            ModelLog.Capped(logger, request.Id);
            return ExtractiveSummariser.Summarise(request.Messages) with { Note = UsedUp };
        }

        var (written, tokens) = await AskAsync(request.Id, prompt, grant, cancellationToken);
        if (written is null)
        {
            return ExtractiveSummariser.Summarise(request.Messages) with { Note = ModelFailed, TokensUsed = tokens };
        }

        var checkedPoints = CheckedPoints.Of(written, prompt.Messages);
        ModelLog.Checked(logger, request.Id, checkedPoints.Supported.Count, checkedPoints.Refused);
        return checkedPoints.Supported.Count == 0
            ? Fallback(request, checkedPoints, tokens)
            : FromModel(prompt, checkedPoints, tokens) with { MessagesInAll = request.Messages.Count };
    }

    private static Summary FromModel(ModelPrompt prompt, CheckedPoints points, TokenUse? tokens) => new()
    {
        Points = [.. points.Supported.Take(MostPoints)],
        Method = SummaryMethod.Model,
        MessagesRead = prompt.Messages.Count,
        MessagesInAll = prompt.Messages.Count,
        ThreadsRead = prompt.Messages.Select(message => message.ThreadId).Distinct().Count(),
        LeftOut = [.. Left(LeftOutReason.TooMuchToRead, prompt.CutShort), .. Left(LeftOutReason.PointNotSupported, points.Refused)],
        TokensUsed = tokens,
    };

    private static Summary Fallback(SummaryPrompt request, CheckedPoints points, TokenUse? tokens)
    {
        var extract = ExtractiveSummariser.Summarise(request.Messages);
        return extract with
        {
            LeftOut = [.. extract.LeftOut, .. Left(LeftOutReason.PointNotSupported, points.Refused)],
            Note = NothingSupported,
            TokensUsed = tokens,
        };
    }

    private static LeftOut[] Left(LeftOutReason reason, int count) => count == 0 ? [] : [new LeftOut(reason, count)];

    private async Task<(IReadOnlyList<ModelPoint>? Written, TokenUse? Tokens)> AskAsync(
        string id, ModelPrompt prompt, ModelGrant grant, CancellationToken cancellationToken)
    {
        // What was asked and never heard of may have cost all of it.
        var spent = new TokenUse(grant.Tokens, 0);
        try
        {
            var (written, tokens, isRefused) = await AskAsync(id, prompt, cancellationToken);
            spent = tokens ?? (isRefused ? new TokenUse(0, 0) : spent);
            return (written, tokens);
        }
        finally
        {
            await budget.SpendAsync(grant, spent, CancellationToken.None);
        }
    }

    private async Task<(IReadOnlyList<ModelPoint>? Written, TokenUse? Tokens, bool IsRefused)> AskAsync(
        string id, ModelPrompt prompt, CancellationToken cancellationToken)
    {
        using var span = ModelMetrics.Asking(options.Deployment);
        var startedAt = time.GetTimestamp();
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            ChatCompletion answer = await model.CompleteChatAsync(prompt.ToChat(), Asking, either.Token);
            var tokens = answer.Usage is { } usage ? new TokenUse(usage.InputTokenCount, usage.OutputTokenCount) : null;
            metrics.Answered(span, options.Deployment, time.GetElapsedTime(startedAt), tokens?.Input ?? 0, tokens?.Output ?? 0);
            faults.Worked(Dependency.Model);
            ModelLog.Answered(logger, id, tokens?.Input ?? 0, tokens?.Output ?? 0);
            return (ModelAnswer.Read(string.Concat(answer.Content.Select(part => part.Text))), tokens, false);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever goes wrong over there, from a refused connection to an answer that the SDK trips over, is the same to the reader.
            metrics.Failed(span, options.Deployment, time.GetElapsedTime(startedAt), problem.GetType().Name);
            ModelProblem.Note(faults, problem);
            ModelLog.Failed(logger, id, problem.GetType().Name, (problem as System.ClientModel.ClientResultException)?.Status ?? 0);
            return (null, null, problem is System.ClientModel.ClientResultException { Status: >= 400 and < 500 });
        }
    }
}
