using System.Diagnostics;
using System.Diagnostics.Metrics;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Integrations.Language;

/// <summary>
/// The metrics of the language model, by OpenTelemetry's conventions for generative AI
/// (https://opentelemetry.io/docs/specs/semconv/gen-ai/). Never its prompts or its answers.
/// </summary>
internal sealed class ModelMetrics : IMetrics
{
    public static readonly SpanDefinition Chat = new("chat", ActivityKind.Client);

    private const string Operation = "chat";
    private const string Provider = "azure.ai.openai";

    private readonly Histogram<double> _duration;
    private readonly Histogram<long> _tokens;
    private readonly Counter<long> _capped;

    public ModelMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Tracing.SourceName);
        _duration = meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "How long the language model took to answer.");
        _tokens = meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}", "Tokens that the language model read and wrote.");
        _capped = meter.CreateCounter<long>(
            "clusterbot.model.capped", "{summary}", "Summaries written without the model, because the month's tokens were used up.");
    }

    public static Span Asking(string model) => Chat.Start(model)
        .Set(AttributeNames.ModelOperation, Operation)
        .Set(AttributeNames.ModelProvider, Provider)
        .Set(AttributeNames.ModelRequested, model);

    public void Answered(Span span, string model, TimeSpan time, int input, int output)
    {
        span.Set(AttributeNames.ModelInputTokens, input).Set(AttributeNames.ModelOutputTokens, output);
        _duration.Record(time.TotalSeconds, About(model));
        _tokens.Record(input, About(model, (AttributeNames.ModelTokenType, "input")));
        _tokens.Record(output, About(model, (AttributeNames.ModelTokenType, "output")));
    }

    public void Capped() => _capped.Add(1);

    public void Failed(Span span, string model, TimeSpan time, string errorType)
    {
        span.Fail(errorType);
        _duration.Record(time.TotalSeconds, About(model, (AttributeNames.ErrorType, errorType)));
    }

    private static TagList About(string model, (string Name, string Value)? also = null)
    {
        var tags = new TagList
        {
            { AttributeNames.ModelOperation, Operation },
            { AttributeNames.ModelProvider, Provider },
            { AttributeNames.ModelRequested, model },
        };
        if (also is { } more)
        {
            tags.Add(more.Name, more.Value);
        }

        return tags;
    }
}
