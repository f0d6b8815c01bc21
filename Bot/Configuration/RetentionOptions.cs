using System.Globalization;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Configuration;

/// <summary>
/// The section <c>Retention</c>: how many days what is kept of what. The public record is kept for good and is not among it.
/// </summary>
/// <param name="Turns">Which activities were taken, and what invokes were answered.</param>
/// <param name="Updates">Updates of cards, once they were sent.</param>
/// <param name="DeliveryBodies">The contents of messages, once they were sent or finally refused.</param>
/// <param name="Messages">Good-practice messages.</param>
/// <param name="Summaries">Summaries as they were shown.</param>
/// <param name="Exports">Who was given whose data.</param>
/// <param name="Records">Records that no longer hold.</param>
/// <param name="Drafts">What was typed into check-ins and not saved.</param>
/// <param name="DeniedActs">What was refused to whom for lack of authority.</param>
internal sealed record RetentionOptions(
    TimeSpan Turns, TimeSpan Updates, TimeSpan DeliveryBodies, TimeSpan Messages, TimeSpan Summaries, TimeSpan Exports, TimeSpan Records,
    TimeSpan Drafts, TimeSpan DeniedActs)
{
    private const string Section = "Retention";

    private const int MostDays = 36_500;

    /// <exception cref="ConfigurationProblemException">A value is not a number of days.</exception>
    public static RetentionOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return new RetentionOptions(
            Days(section, "TurnsDays", 14),
            Days(section, "UpdatesDays", 30),
            Days(section, "DeliveryBodiesDays", 90),
            Days(section, "MessagesDays", 730),
            Days(section, "SummariesDays", 730),
            Days(section, "ExportsDays", 365),
            Days(section, "RecordsDays", 730),
            Days(section, "DraftsDays", 30),
            Days(section, "DeniedActsDays", 365));
    }

    /// <summary>Returns how long what an entity declares to go after a setting is kept.</summary>
    /// <param name="setting">The setting's name, without its <c>Days</c>.</param>
    public TimeSpan Of(string setting) => setting switch
    {
        nameof(Turns) => Turns,
        nameof(Updates) => Updates,
        nameof(DeliveryBodies) => DeliveryBodies,
        nameof(Messages) => Messages,
        nameof(Summaries) => Summaries,
        nameof(Exports) => Exports,
        nameof(Records) => Records,
        nameof(Drafts) => Drafts,
        nameof(DeniedActs) => DeniedActs,
        _ => throw new ArgumentOutOfRangeException(nameof(setting), setting, "There is no such setting."),
    };

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
