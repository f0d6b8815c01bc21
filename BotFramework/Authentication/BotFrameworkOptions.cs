namespace ClusterBot.BotFramework.Authentication;

/// <summary>
/// The bot's identity and whom it trusts, by the Bot Framework's own names. Bound from the root of the configuration; a list may be
/// given as items or as one text with commas.
/// </summary>
public sealed class BotFrameworkOptions
{
    /// <summary><c>SingleTenant</c> (the default) or <c>UserAssignedMSI</c>.</summary>
    public string MicrosoftAppType { get; set; } = BotAppTypes.SingleTenant;

    /// <summary>The app id of the bot's registration. Empty: no authentication, for development on this machine.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>The client secret of a <c>SingleTenant</c> bot.</summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>The tenant of the bot's registration.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>
    /// The authority of the bot's own token; by default that of the public cloud with <see cref="MicrosoftAppTenantId"/>.
    /// </summary>
    public string? ToChannelFromBotLoginUrl { get; set; }

    /// <summary>The scope of the bot's own token.</summary>
    public string ToChannelFromBotOAuthScope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>The issuer that a token from the channel must name.</summary>
    public string ToBotFromChannelTokenIssuer { get; set; } = "https://api.botframework.com";

    /// <summary>The address of the channel's OpenID metadata, and through it of the signing keys.</summary>
    public string ToBotFromChannelOpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The hosts to which the bot may send, each with its subdomains. Empty: those of the public cloud.</summary>
    public IList<string> AllowedServiceHosts { get; set; } = [];

    /// <summary>The tenants that may talk to the bot. Empty: <see cref="MicrosoftAppTenantId"/> alone.</summary>
    public IList<string> AllowedTenants { get; set; } = [];

    /// <summary>Accept requests without a token although this is not a development machine. Anybody can then act as
    /// anybody. It has no effect when there is an app id.</summary>
    public bool DangerouslyAllowUnauthenticatedRequests { get; set; }

    /// <summary>Settings that were given but could not be read, one line each.</summary>
    internal IList<string> Unreadable { get; } = [];
}

/// <summary>The ways in which the bot proves its identity.</summary>
public static class BotAppTypes
{
    /// <summary>By a client secret, in the registration's own tenant.</summary>
    public const string SingleTenant = "SingleTenant";

    /// <summary>By a managed identity that is assigned to the host.</summary>
    public const string UserAssignedMsi = "UserAssignedMSI";
}
