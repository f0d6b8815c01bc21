using ClusterBot.Bot.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Architecture;

/// <summary>A feature's services stand on what all features stand on, and on no other feature.</summary>
public class FeatureIndependenceTests
{
    public static TheoryData<string> Names => [.. BotServices.Features.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_feature_resolves_alone(string name) => Build(BotServices.Features[name]);

    [Fact]
    public void A_service_that_needs_another_feature_is_found() =>
        Assert.Throws<AggregateException>(() => Build((services, _) => services.AddScoped<OfAnotherFeature>()));

    [Fact]
    public void Every_folder_of_features_is_named() => Assert.Equal(
        Rooms.SourceFiles().Select(file => file.Path.Split('/')).Where(path => path is ["Bot", "Features", _, _, ..])
            .Select(path => path[2]).Distinct().Order(),
        BotServices.Features.Keys.Order());

    private static void Build(Action<IServiceCollection, IConfiguration> addFeature)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddCore(builder.Configuration);
        addFeature(builder.Services, builder.Configuration);
        using var provider = builder.Services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private sealed class OfAnotherFeature(Bot.Features.CheckIns.Answering.AnswerStore answers)
    {
        public object Answers => answers;
    }
}
