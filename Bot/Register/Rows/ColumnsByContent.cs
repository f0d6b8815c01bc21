namespace ClusterBot.Bot.Register.Rows;

/// <summary>Columns by what their cells hold, whichever file they are of.</summary>
internal static class ColumnsByContent
{
    public static readonly string[] Figures =
        ["value", "target value", "target upper", "change amount", "tolerance", "group ahead", "group behind"];

    public static readonly string[] Days = ["on", "any date", "starts on", "ends on", "recorded on", "process changed on"];

    /// <summary>Texts beside figures, the ignored ones included.</summary>
    public static readonly string[] Texts = ["source", "note", "notes", "comment", "comments", "target", "baseline", "quality"];
}
