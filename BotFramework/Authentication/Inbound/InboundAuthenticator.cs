using System.Diagnostics.CodeAnalysis;
using System.Net;
using ClusterBot.BotFramework.Activities;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ClusterBot.BotFramework.Authentication.Inbound;

/// <summary>
/// Decides whether a request may speak for a channel, in two steps: first by its token, before anything of its body is read; then
/// by what the activity says. See
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication">the documentation of
/// authentication</see>.
/// </summary>
public sealed class InboundAuthenticator
{
    private const string Scheme = "Bearer ";
    private readonly ChannelTokenValidator _tokens;
    private readonly ServiceHosts _hosts;
    private readonly bool _hasAppId;
    private readonly bool _acceptsAnyAddress;
    private readonly bool _acceptsLoopback;
    private readonly HashSet<string> _tenants;

    /// <summary>Creates the authenticator; the options have been validated.</summary>
    public InboundAuthenticator(
        ChannelTokenValidator tokens, ServiceHosts hosts, IOptions<BotFrameworkOptions> options, IHostEnvironment environment)
    {
        (this._tokens, this._hosts) = (tokens, hosts);
        _hasAppId = !string.IsNullOrEmpty(options.Value.MicrosoftAppId);
        _acceptsAnyAddress = options.Value.DangerouslyAllowUnauthenticatedRequests;
        _acceptsLoopback = environment.IsDevelopment();
        _tenants = TenantsOf(options.Value);
    }

    /// <summary>Checks the token. Without an app id there is none to check, and the remote address decides.</summary>
    /// <param name="authorizationHeader">The request's Authorization header, whole; null when there is none.</param>
    /// <param name="remote">The address that the request comes from; null when it is not known, which is not taken for loopback.</param>
    public async ValueTask<AuthenticationResult> AuthenticateAsync(
        string? authorizationHeader, IPAddress? remote, CancellationToken cancellationToken)
    {
        if (!_hasAppId)
        {
            return WithoutToken(remote);
        }

        return authorizationHeader?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is true
            ? await _tokens.ValidateAsync(authorizationHeader[Scheme.Length..].Trim(), cancellationToken)
            : new AuthenticationResult(Refusal.Unauthorised("There is no bearer token."));
    }

    /// <summary>Checks that this caller may send this activity; null when it may.</summary>
    public Refusal? Authorise(CallerIdentity caller, Activity activity)
    {
        if (_hasAppId && RefusalOf(caller, activity) is { } refusal)
        {
            return refusal;
        }

        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var serviceUrl) || !_hosts.Allow(serviceUrl))
        {
            return Refusal.Forbidden("The activity's serviceUrl is missing or on a host that is not allowed.");
        }

        return _tenants.Count == 0 || (activity.TenantId is { } tenant && _tenants.Contains(tenant))
            ? null
            : Refusal.Forbidden("The activity's tenant is missing or not allowed.");
    }

    private static Refusal? RefusalOf(CallerIdentity caller, Activity activity)
    {
        if (activity.ChannelId is not { } channel || !caller.Endorsements.Contains(channel))
        {
            return Refusal.Forbidden("The token's key is not endorsed for the activity's channel.");
        }

        return caller.IsAuthenticated && IsSame(caller.ServiceUrl, activity.ServiceUrl)
            ? null
            : Refusal.Forbidden("The token is for another serviceUrl than the activity's.");
    }

    // One address, whether or not it ends in a slash: the token's claim and the activity are written by different parts of the channel.
    private static bool IsSame(string? claimed, string? told) =>
        claimed is not null && told is not null && string.Equals(
            claimed.TrimEnd('/'), told.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> TenantsOf(BotFrameworkOptions options)
    {
        IEnumerable<string> allowed = options.AllowedTenants.Count > 0 ? options.AllowedTenants : [options.MicrosoftAppTenantId ?? ""];
        return new HashSet<string>(allowed.Where(tenant => tenant.Length > 0), StringComparer.OrdinalIgnoreCase);
    }

    private AuthenticationResult WithoutToken(IPAddress? remote)
    {
        var mapped = remote?.IsIPv4MappedToIPv6 is true ? remote.MapToIPv4() : remote;
        var isLoopback = mapped is not null && IPAddress.IsLoopback(mapped);
        return _acceptsAnyAddress || (_acceptsLoopback && isLoopback)
            ? new AuthenticationResult(CallerIdentity.Unauthenticated)
            : new AuthenticationResult(Refusal.Forbidden("Without MicrosoftAppId only this machine may send requests."));
    }
}

/// <summary>A caller whose token is valid, or the reason why there is none.</summary>
public sealed class AuthenticationResult
{
    internal AuthenticationResult(CallerIdentity caller) => Caller = caller;

    internal AuthenticationResult(Refusal refusal) => Refusal = refusal;

    /// <summary>The caller, when there is one.</summary>
    public CallerIdentity? Caller { get; }

    /// <summary>The reason, when there is none.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True when there is a caller.</summary>
    [MemberNotNullWhen(true, nameof(Caller))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Caller is not null;
}

/// <summary>The sender of a request, as far as its token says.</summary>
public sealed class CallerIdentity
{
    private CallerIdentity(string? serviceUrl, IReadOnlySet<string> endorsements) =>
        (ServiceUrl, Endorsements) = (serviceUrl, endorsements);

    /// <summary>Somebody without a token, on a bot without an app id.</summary>
    public static CallerIdentity Unauthenticated { get; } = new(null, new HashSet<string>());

    /// <summary>True when a token was checked.</summary>
    public bool IsAuthenticated => ServiceUrl is not null;

    /// <summary>The service URL that the token is for; null without a token.</summary>
    public string? ServiceUrl { get; }

    /// <summary>The channels for which the token's key may sign.</summary>
    public IReadOnlySet<string> Endorsements { get; }

    internal static CallerIdentity OfChannel(string serviceUrl, IReadOnlySet<string> endorsements) => new(serviceUrl, endorsements);
}
