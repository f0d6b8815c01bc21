using System.Globalization;
using ClusterBot.Data.Setup;
using ClusterBot.Domain.CheckIns.Reminders;

namespace ClusterBot.Bot.Configuration;

/// <summary>The section <c>CheckIns:Reminders</c>.</summary>
internal static class ReminderOptions
{
    private const string Section = "CheckIns:Reminders";

    /// <exception cref="ConfigurationProblemException">A value cannot be used.</exception>
    public static ReminderRules Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var usual = ReminderRules.Usual;
        var rules = new ReminderRules(
            Number(section, "Most", usual.Most, 0, 10),
            Number(section, "AfterWorkingDays", usual.AfterWorkingDays, 1, 20),
            Time(section, "From", usual.From),
            Time(section, "To", usual.To));
        return rules.From < rules.To ? rules : throw new ConfigurationProblemException($"{Section}:To", "must be later than From.");
    }

    private static int Number(IConfigurationSection section, string name, int usual, int least, int most)
    {
        var text = section[name];
        return string.IsNullOrWhiteSpace(text) ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ConfigurationProblemException($"{Section}:{name}", $"must be a whole number from {least} to {most}.");
    }

    private static TimeOnly Time(IConfigurationSection section, string name, TimeOnly usual)
    {
        var text = section[name];
        return string.IsNullOrWhiteSpace(text) ? usual
            : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
            : throw new ConfigurationProblemException($"{Section}:{name}", "must be a time of day such as 09:00.");
    }
}
