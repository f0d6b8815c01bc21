using System.Text.Json;
using ClusterBot.Bot.Integrations.Language;
using ClusterBot.Domain.GoodPractice;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Integrations.Language;

/// <summary>Stands in for Azure OpenAI: keeps what it was asked and answers as told.</summary>
internal sealed class ModelStub : IAsyncDisposable
{
    public const string Key = "a-key-for-tests";
    private StubServer? _server;

    /// <summary>Path with query, api-key header, body; one a request.</summary>
    public List<(string Path, string ApiKey, string Body)> Requests { get; } = [];

    /// <summary>Completes with the first request.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static Task<ModelStub> SayingAsync(string content) =>
        AnsweringAsync(context => context.Response.WriteAsync(Completion(content)));

    public static async Task<ModelStub> AnsweringAsync(Func<HttpContext, Task> answer)
    {
        var stub = new ModelStub();
        stub._server = await StubServer.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            stub.Requests.Add((context.Request.Path + context.Request.QueryString, context.Request.Headers["api-key"].ToString(),
                await reader.ReadToEndAsync()));
            stub.Asked.TrySetResult();
            context.Response.ContentType = "application/json";
            await answer(context);
        });
        return stub;
    }

    public static string Completion(string content) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1772442000,
        model = "stub",
        choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content } } },
        usage = new { prompt_tokens = 321, completion_tokens = 45, total_tokens = 366 },
    });

    public static string Points(params (string Text, int[] Messages)[] points) =>
        JsonSerializer.Serialize(new { points = points.Select(point => new { text = point.Text, messages = point.Messages }) });

    public async Task<Summary> SummariseAsync(IReadOnlyList<ThreadMessage> messages, TimeProvider? time = null) =>
        await Writer(time).WriteAsync(new SummaryPrompt("test", "tenant", messages), TestContext.Current.CancellationToken);

    public ISummaryWriter Writer(TimeProvider? time = null)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(time ?? TimeProvider.System)
            .AddSingleton<IModelBudget>(new NoLimit());
        return services.AddLanguage(Settings.Of(
            ("AzureOpenAI:Endpoint", _server!.Address.ToString()), ("AzureOpenAI:Deployment", "summaries"), ("AzureOpenAI:ApiKey", Key)))
            .BuildServiceProvider().GetRequiredService<ISummaryWriter>();
    }

    /// <summary>Stands in for the database in which tokens are counted.</summary>
    public sealed class NoLimit : IModelBudget
    {
        public Task<ModelGrant?> ReserveAsync(string tenantId, int tokens, CancellationToken cancellationToken) =>
            Task.FromResult<ModelGrant?>(new ModelGrant(tenantId, default, tokens));

        public Task SpendAsync(ModelGrant grant, TokenUse spent, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();
}

internal static class Settings
{
    public static IConfiguration Of(params (string Name, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build();
}
