namespace ClusterBot.Bot.Register.Rows;

/// <summary>The place of a row.</summary>
/// <param name="File">The file's name as it came.</param>
/// <param name="Row">As a spreadsheet counts.</param>
internal sealed record RowPlace(string File, int Row);
