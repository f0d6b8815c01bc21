namespace ClusterBot.Bench.Press;

/// <summary>The cost of one person's presses (refresh, form, submit), with the deliveries that they cause.</summary>
/// <param name="Cpu">The bot's processor time, a person.</param>
/// <param name="Median">The time that a person waits for all three, in the middle of all people.</param>
/// <param name="Trips">The statements and commits sent to the database, a person.</param>
internal sealed record PressCost(TimeSpan Cpu, TimeSpan Median, IReadOnlyList<string> Trips);
