using ClusterBot.BotFramework.Activities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ClusterBot.BotFramework.Authentication;

/// <summary>
/// Fills the options from the configuration. Empty text counts as not given, and a list may be one text with commas, which is how
/// an environment variable is most easily written. Ids of Entra are read into the spelling in which the channel's are compared.
/// </summary>
internal sealed class BotFrameworkOptionsBinder(IConfiguration configuration) : IConfigureOptions<BotFrameworkOptions>
{
    public void Configure(BotFrameworkOptions options)
    {
        options.MicrosoftAppType = Text(nameof(options.MicrosoftAppType)) ?? options.MicrosoftAppType;
        options.MicrosoftAppId = EntraIds.Canonical(Text(nameof(options.MicrosoftAppId))) ?? options.MicrosoftAppId;
        options.MicrosoftAppPassword = Text(nameof(options.MicrosoftAppPassword)) ?? options.MicrosoftAppPassword;
        options.MicrosoftAppTenantId = EntraIds.Canonical(Text(nameof(options.MicrosoftAppTenantId))) ?? options.MicrosoftAppTenantId;
        options.ToChannelFromBotLoginUrl = Text(nameof(options.ToChannelFromBotLoginUrl)) ?? options.ToChannelFromBotLoginUrl;
        options.ToChannelFromBotOAuthScope = Text(nameof(options.ToChannelFromBotOAuthScope)) ?? options.ToChannelFromBotOAuthScope;
        options.ToBotFromChannelTokenIssuer = Text(nameof(options.ToBotFromChannelTokenIssuer)) ?? options.ToBotFromChannelTokenIssuer;
        options.ToBotFromChannelOpenIdMetadataUrl =
            Text(nameof(options.ToBotFromChannelOpenIdMetadataUrl)) ?? options.ToBotFromChannelOpenIdMetadataUrl;
        options.AllowedServiceHosts = [.. List(nameof(options.AllowedServiceHosts))];
        options.AllowedTenants = [.. List(nameof(options.AllowedTenants)).Select(tenant => EntraIds.Canonical(tenant)!)];
        SetSwitch(options);
    }

    private void SetSwitch(BotFrameworkOptions options)
    {
        const string name = nameof(options.DangerouslyAllowUnauthenticatedRequests);
        if (Text(name) is not { } text)
        {
            return;
        }

        if (bool.TryParse(text, out var value))
        {
            options.DangerouslyAllowUnauthenticatedRequests = value;
        }
        else
        {
            options.Unreadable.Add($"{name}: say true or false.");
        }
    }

    private string? Text(string name) => configuration[name]?.Trim() is { Length: > 0 } text ? text : null;

    private IEnumerable<string> List(string name)
    {
        var items = configuration.GetSection(name).GetChildren().Select(child => child.Value ?? "");
        return items.Append(configuration[name] ?? "")
            .SelectMany(item => item.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
