namespace ClusterBot.Bot.Data.Views;

/// <summary>Under what a round was read, see <see cref="ClusterStamp"/>.</summary>
/// <param name="Rest">Stands as long as nothing changes but that answers are given.</param>
/// <param name="Answers">Stands as long as none is given.</param>
public sealed record RoundStamp(string Rest, string Answers);
