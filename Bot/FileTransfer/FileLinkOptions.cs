using System.Globalization;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.FileTransfer;

/// <summary>
/// The section <c>Export</c>: under which address people reach the bot, and how long a link works. Without an address there are no
/// links.
/// </summary>
/// <param name="PublicAddress">Ends in a slash; https, but for loopback.</param>
/// <param name="Stands">How long a link works: <c>LinkMinutes</c>, from 1 to 60, 15 by default.</param>
internal sealed record FileLinkOptions(Uri? PublicAddress, TimeSpan Stands)
{
    private const string Section = "Export";

    private const int MostMinutes = 60;

    /// <exception cref="ConfigurationProblemException">A value is of no use.</exception>
    public static FileLinkOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return new FileLinkOptions(Address(section["PublicAddress"]), TimeSpan.FromMinutes(Minutes(section["LinkMinutes"])));
    }

    private static Uri? Address(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return Uri.TryCreate(text.Trim().TrimEnd('/') + "/", UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address is { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 }
                ? address
                : throw new ConfigurationProblemException(
                    $"{Section}:PublicAddress", "must be an https address, for example https://clusterbot.example.gov.uk");
    }

    private static int Minutes(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return 15;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 1 and <= MostMinutes
            ? minutes
            : throw new ConfigurationProblemException(
                $"{Section}:LinkMinutes", $"must be a whole number of minutes from 1 to {MostMinutes}.");
    }
}
