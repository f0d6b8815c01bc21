using System.Globalization;
using ClusterBot.Data.Duties;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Configuration;

/// <summary>
/// The section <c>Retention</c>: for how many days is kept what entities declare to go after a while. The public record is kept for good
/// and is not among it.
/// </summary>
internal sealed class RetentionOptions
{
    private const string Section = "Retention";

    private const int MostDays = 36_500;

    private readonly Dictionary<string, TimeSpan> _periods;

    private RetentionOptions(Dictionary<string, TimeSpan> periods) => _periods = periods;

    /// <summary>The names of the settings, as the entities declare them.</summary>
    public static IReadOnlyList<string> Settings { get; } = [.. Declared.Select(purge => $"{Section}:{purge.Setting}Days")];

    private static IEnumerable<Purge> Declared => EntityDuties.All.SelectMany(duties => duties.Purges).DistinctBy(purge => purge.Setting);

    /// <exception cref="ConfigurationProblemException">A value is not a number of days.</exception>
    public static RetentionOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return new RetentionOptions(Declared.ToDictionary(
            purge => purge.Setting, purge => Days(section, $"{purge.Setting}Days", purge.Days)));
    }

    /// <summary>Returns how long what an entity declares to go after a setting is kept.</summary>
    /// <param name="setting">The setting's name, without its <c>Days</c>.</param>
    public TimeSpan Of(string setting) => _periods[setting];

    /// <summary>Returns how long a row is kept, of an entity that declares one setting for it.</summary>
    public TimeSpan Of<TEntity>() => Of(EntityDuties.All.Single(duties => duties.Entity == typeof(TEntity)).Purges.Single().Setting);

    private static TimeSpan Days(IConfigurationSection section, string name, int otherwise)
    {
        var text = section[name];
        if (string.IsNullOrWhiteSpace(text))
        {
            return TimeSpan.FromDays(otherwise);
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays
            ? TimeSpan.FromDays(days)
            : throw new ConfigurationProblemException($"{Section}:{name}", $"must be a whole number of days from 1 to {MostDays}.");
    }
}
