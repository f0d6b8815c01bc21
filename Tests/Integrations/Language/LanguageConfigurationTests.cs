using ClusterBot.Bot.Integrations.Language;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Domain.GoodPractice;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Integrations.Language;

public class LanguageConfigurationTests
{
    [Fact]
    public async Task Without_the_section_summaries_are_made_offline()
    {
        var writer = new ServiceCollection().AddLogging().AddLanguage(Settings.Of()).BuildServiceProvider()
            .GetRequiredService<ISummaryWriter>();

        Assert.IsType<ExtractSummaryWriter>(writer);
        var summary = await writer.WriteAsync(
            new SummaryPrompt(
                "test", "tenant", Threads.Of("In Hull we moved the drop-in to Saturdays.")), TestContext.Current.CancellationToken);
        Assert.Single(summary.Points);
    }

    [Theory]
    [InlineData("AzureOpenAI:Endpoint", null, "model", "key", null)]
    [InlineData("AzureOpenAI:Endpoint", "http://example.org", "model", "key", null)]
    [InlineData("AzureOpenAI:Endpoint", "my-resource", "model", "key", null)]
    [InlineData("AzureOpenAI:Deployment", "https://example.org", "", "key", null)]
    [InlineData("AzureOpenAI:ApiKey", "http://127.0.0.1:9", "model", "", null)]
    [InlineData("AzureOpenAI:TimeoutSeconds", "https://example.org", "model", "key", "0")]
    [InlineData("AzureOpenAI:TimeoutSeconds", "https://example.org", "model", "key", "soon")]
    public void A_broken_value_is_named(string setting, string? endpoint, string deployment, string key, string? timeout)
    {
        var settings = Settings.Of(
            ("AzureOpenAI:Endpoint", endpoint), ("AzureOpenAI:Deployment", deployment), ("AzureOpenAI:ApiKey", key),
            ("AzureOpenAI:TimeoutSeconds", timeout));

        var problem = Assert.Throws<ConfigurationProblemException>(() => new ServiceCollection().AddLanguage(settings));

        Assert.Equal(setting, problem.Setting);
    }

    [Fact]
    public void An_https_endpoint_needs_no_key_because_the_managed_identity_is_used()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<IModelBudget>(new ModelStub.NoLimit())
            .AddLanguage(Settings.Of(("AzureOpenAI:Endpoint", "https://example.org"), ("AzureOpenAI:Deployment", "model")));

        Assert.IsType<AzureOpenAISummaryWriter>(services.BuildServiceProvider().GetRequiredService<ISummaryWriter>());
    }
}
