namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>
/// The part of a person's forms that stands open at once. The first that takes two screens at most is used, so that no form is too long;
/// what is not open is behind a button, and is sent with the rest.
/// </summary>
/// <param name="OpensDue">All PSAs with a figure that is due have their forms open; else the first one, and those with a problem.</param>
/// <param name="FoldsRecords">What is recorded already stands behind a button, but for what was saved just now.</param>
/// <param name="FoldsRows">Indicators about which nothing is due or typed stand behind one button.</param>
/// <param name="MaxOpenRows">The greatest number of indicators of a form that stand open when others are folded.</param>
internal sealed record FormRoom(bool OpensDue, bool FoldsRecords, bool FoldsRows, int MaxOpenRows)
{
    /// <summary>Everything that the form asks.</summary>
    public static FormRoom All { get; } = new(OpensDue: true, FoldsRecords: false, FoldsRows: false, int.MaxValue);

    public static IReadOnlyList<FormRoom> FromMostToLeast { get; } =
    [
        All,
        new(true, true, false, int.MaxValue),
        new(true, true, true, int.MaxValue),
        new(false, true, false, int.MaxValue),
        new(false, true, true, int.MaxValue),
        new(false, true, true, 6),
        new(false, true, true, 4),
        new(false, true, true, 2),
    ];
}
