using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Register;

/// <summary>
/// The tenant whose register is imported from files: <c>Register:TenantId</c>, else <c>MicrosoftAppTenantId</c>, else the
/// demonstration's.
/// </summary>
internal static class RegisterTenant
{
    private const string Setting = "Register:TenantId";

    /// <param name="configuration">The settings.</param>
    /// <param name="demonstration">The demonstration's tenant where it is on.</param>
    /// <exception cref="ConfigurationProblemException">None is known.</exception>
    public static string Of(IConfiguration configuration, string? demonstration) =>
        Find(configuration, demonstration) ?? throw new ConfigurationProblemException(
            Setting, "please say for which Entra tenant the register is, or set MicrosoftAppTenantId.");

    /// <summary>Returns the tenant; null when none is known.</summary>
    public static string? Find(IConfiguration configuration, string? demonstration)
    {
        if (configuration[Setting] is { Length: > 0 } configured)
        {
            return Guid.TryParse(configured, out var tenant)
                ? tenant.ToString()
                : throw new ConfigurationProblemException(Setting, $"\"{configured}\" is not the id of an Entra tenant.");
        }

        return configuration["MicrosoftAppTenantId"] is { Length: > 0 } own ? Guid.TryParse(own, out var id) ? id.ToString() : own
            : demonstration;
    }
}
