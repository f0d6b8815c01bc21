using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Turns.FirstAdministrators;

/// <summary>The section <c>Administrators</c>: who looks after the bot while the register names nobody.</summary>
/// <param name="TenantId">The organisation that it is about; null when none is known, and then nobody is let in.</param>
/// <param name="ObjectId">The Entra object id that is named.</param>
/// <param name="PrincipalName">The user principal name that is named.</param>
/// <param name="Installer">True when whoever adds the app first becomes administrator.</param>
internal sealed record FirstAdministratorOptions(string? TenantId, Guid? ObjectId, string? PrincipalName, bool Installer)
{
    public const string FirstSetting = "Administrators:First";

    public const string InstallerSetting = "Administrators:FirstInstaller";

    /// <summary>Without the white space that parsing would forgive.</summary>
    private const int GuidLength = 36;

    public bool IsConfigured => TenantId is not null && (ObjectId is not null || PrincipalName is not null || Installer);

    /// <exception cref="ConfigurationProblemException">A value cannot be used.</exception>
    public static FirstAdministratorOptions Read(IConfiguration configuration, string? tenantId)
    {
        var first = configuration[FirstSetting]?.Trim() ?? "";
        var installer = configuration[InstallerSetting] switch
        {
            null or "" => false,
            var value when bool.TryParse(value, out var configured) => configured,
            _ => throw new ConfigurationProblemException(InstallerSetting, "must be true or false."),
        };
        if (first.Length == 0)
        {
            return new FirstAdministratorOptions(tenantId, null, null, installer);
        }

        if (AadObjectId(first) is { } id)
        {
            return new FirstAdministratorOptions(tenantId, id, null, installer);
        }

        return first.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !first.Any(char.IsWhiteSpace)
            ? new FirstAdministratorOptions(tenantId, null, first, installer)
            : throw new ConfigurationProblemException(
                FirstSetting, "must be a person's Entra object id, or their user principal name such as jo.smith@example.gov.uk.");
    }

    /// <summary>Returns the object id; null for what is none, the empty one included.</summary>
    public static Guid? AadObjectId(string? text) =>
        text?.Length == GuidLength && Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty ? id : null;
}
