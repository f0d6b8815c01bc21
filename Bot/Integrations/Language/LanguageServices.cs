using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Identity;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Telemetry;
using ClusterBot.BotFramework;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenAI.Chat;

namespace ClusterBot.Bot.Integrations.Language;

internal static class LanguageServices
{
    private const string ClientName = "AzureOpenAI";

    /// <summary>The extract; or the model, where the section <c>AzureOpenAI</c> is configured.</summary>
    public static IServiceCollection AddLanguage(this IServiceCollection services, IConfiguration configuration)
    {
        // Apart: a method that names the client's types loads their libraries.
        return AzureOpenAIOptions.Read(configuration) is { } options
            ? services.AddModel(options)
            : services.AddSingleton<ISummaryWriter, ExtractSummaryWriter>();
    }

    private static IServiceCollection AddModel(this IServiceCollection services, AzureOpenAIOptions options)
    {
        // The library has its own limit of time, for each attempt.
        services.AddOutboundClient(ClientName, Timeout.InfiniteTimeSpan, (_, url) => SameHost(url, options.Endpoint))
            .AddHttpMessageHandler(() => new ResponseCapHandler());
        services.TryAddSingleton(TimeProvider.System);
        services.AddHealthState().AddProbe<ModelProbe>();
        services.AddMetrics<ModelMetrics>();
        services.AddSingleton(options);
        services.TryAddSingleton<IModelBudget, ModelBudget>();
        services.AddSingleton(provider => Connect(options, provider.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName)));
        return services.AddSingleton<ISummaryWriter, AzureOpenAISummaryWriter>();
    }

    private static bool SameHost(Uri url, Uri endpoint) =>
        Uri.Compare(url, endpoint, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static ChatClient Connect(AzureOpenAIOptions options, HttpClient http)
    {
        var settings = new AzureOpenAIClientOptions
        {
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 1),
            NetworkTimeout = options.Timeout,
        };
        var client = options.ApiKey is { } key
            ? new AzureOpenAIClient(options.Endpoint, new ApiKeyCredential(key), settings)
            : new AzureOpenAIClient(options.Endpoint, new ManagedIdentityCredential(Identity(options)), settings);
        return client.GetChatClient(options.Deployment);
    }

    private static ManagedIdentityId Identity(AzureOpenAIOptions options) => options.ManagedIdentityClientId is { } id
        ? ManagedIdentityId.FromUserAssignedClientId(id)
        : ManagedIdentityId.SystemAssigned;
}

internal static partial class ModelLog
{
    [LoggerMessage(LogLevel.Information, "The model answered summary {Id} with {Output} tokens for {Input}.")]
    public static partial void Answered(ILogger logger, string id, int input, int output);

    [LoggerMessage(LogLevel.Information, "Summary {Id}: {Supported} points of the model are borne out, {Refused} are not.")]
    public static partial void Checked(ILogger logger, string id, int supported, int refused);

    [LoggerMessage(LogLevel.Information, "Summary {Id}: the month's tokens of the model are used up; the extract is used.")]
    public static partial void Capped(ILogger logger, string id);

    [LoggerMessage(LogLevel.Warning, "The model gave no answer for summary {Id} ({Problem}, status {Status}); the extract is used.")]
    public static partial void Failed(ILogger logger, string id, string problem, int status);
}
