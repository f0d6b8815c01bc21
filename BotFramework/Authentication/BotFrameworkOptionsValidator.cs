using ClusterBot.BotFramework.Authentication.Inbound;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ClusterBot.BotFramework.Authentication;

/// <summary>Finds what is wrong with the settings, one plain line each that names the setting and never quotes a secret.</summary>
internal sealed class BotFrameworkOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotFrameworkOptions>
{
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        var problems = options.Unreadable.Concat(IdentityProblems(options)).Concat(PlaceProblems(options)).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> IdentityProblems(BotFrameworkOptions options)
    {
        if (options.MicrosoftAppType is not (BotAppTypes.SingleTenant or BotAppTypes.UserAssignedMsi))
        {
            yield return $"MicrosoftAppType: only {BotAppTypes.SingleTenant} and {BotAppTypes.UserAssignedMsi} are possible.";
        }

        var problems = string.IsNullOrEmpty(options.MicrosoftAppId) ? WithoutAppId(options) : WithAppId(options);
        foreach (var problem in problems)
        {
            yield return problem;
        }
    }

    private IEnumerable<string> WithoutAppId(BotFrameworkOptions options)
    {
        if (!string.IsNullOrEmpty(options.MicrosoftAppPassword))
        {
            yield return "MicrosoftAppId: is missing, although MicrosoftAppPassword is set.";
        }
        else if (!environment.IsDevelopment() && !options.DangerouslyAllowUnauthenticatedRequests)
        {
            yield return "MicrosoftAppId: is missing. Without it the bot starts in the Development environment only, where it answers this "
                + "machine alone.";
        }
    }

    private static IEnumerable<string> WithAppId(BotFrameworkOptions options)
    {
        if (string.IsNullOrEmpty(options.MicrosoftAppTenantId))
        {
            yield return "MicrosoftAppTenantId: is missing.";
        }
        else if (options.AllowedTenants.Count == 0 && !Guid.TryParse(options.MicrosoftAppTenantId, out _))
        {
            // Nobody's activity would be of a tenant of that name.
            yield return "MicrosoftAppTenantId: must be the directory (tenant) id, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301, and no "
                + "domain.";
        }

        if (options.MicrosoftAppType == BotAppTypes.SingleTenant && string.IsNullOrEmpty(options.MicrosoftAppPassword))
        {
            yield return $"MicrosoftAppPassword: is missing; a {BotAppTypes.SingleTenant} bot needs it.";
        }
    }

    private static IEnumerable<string> PlaceProblems(BotFrameworkOptions options)
    {
        if (!string.IsNullOrEmpty(options.ToChannelFromBotLoginUrl) && !SafeUrl.TryRead(options.ToChannelFromBotLoginUrl, out _))
        {
            yield return "ToChannelFromBotLoginUrl: must be an https address; plain http is for this machine alone.";
        }

        if (!SafeUrl.TryRead(options.ToBotFromChannelOpenIdMetadataUrl, out _))
        {
            yield return "ToBotFromChannelOpenIdMetadataUrl: must be an https address; plain http is for this machine alone.";
        }

        if (options.AllowedServiceHosts.Any(host => Uri.CheckHostName(host) == UriHostNameType.Unknown))
        {
            yield return "AllowedServiceHosts: must be host names such as smba.trafficmanager.net, without https:// and without a path.";
        }
    }
}
