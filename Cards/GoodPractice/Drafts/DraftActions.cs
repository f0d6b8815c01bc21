using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.GoodPractice.Drafts;

/// <summary>Bring the draft's card into this personal chat.</summary>
/// <param name="Summary">The summary.</param>
public sealed record OpenDraft(Guid Summary) : ICardAction
{
    public static string Verb => "goodPractice.openDraft";
}

/// <summary>Show the draft as it stands. Clients that have dialogs ask for it by themselves.</summary>
/// <param name="Summary">The summary.</param>
public sealed record ShowDraft(Guid Summary) : ICardAction
{
    public static string Verb => "goodPractice.showDraft";
}

/// <summary>
/// Open the form in which a point of the draft is worded: in a dialog, or as a message of its own where the client has none.
/// </summary>
/// <param name="Summary">The summary.</param>
/// <param name="Point">The number of the point, from 0.</param>
public sealed record EditPoint(Guid Summary, int Point) : ICardAction
{
    public static string Verb => "goodPractice.editPoint";
}

/// <summary>Have the words of a point checked against its messages, and keep them if these bear them out.</summary>
/// <param name="Summary">The summary.</param>
/// <param name="Point">The number of the point, from 0.</param>
/// <param name="Seen">The number of changes of the draft when the form was opened.</param>
public sealed record SavePoint(Guid Summary, int Point, int Seen) : ICardAction
{
    public static string Verb => "goodPractice.savePoint";
}

/// <summary>Close the form of a point without a change.</summary>
/// <param name="Summary">The summary.</param>
/// <param name="Point">The number of the point, from 0.</param>
public sealed record CloseWording(Guid Summary, int Point) : ICardAction
{
    public static string Verb => "goodPractice.closeWording";
}

/// <summary>Leave a point out of what is posted.</summary>
/// <param name="Summary">The summary.</param>
/// <param name="Point">The number of the point, from 0.</param>
public sealed record DropPoint(Guid Summary, int Point) : ICardAction
{
    public static string Verb => "goodPractice.dropPoint";
}

/// <summary>Put a point back that was left out.</summary>
/// <param name="Summary">The summary.</param>
/// <param name="Point">The number of the point, from 0.</param>
public sealed record PutPointBack(Guid Summary, int Point) : ICardAction
{
    public static string Verb => "goodPractice.putPointBack";
}

/// <summary>Post the points that are left.</summary>
/// <param name="Summary">The summary.</param>
/// <param name="Seen">The number of changes of the draft that the card shows: nobody approves what they have not seen.</param>
public sealed record ApproveSummary(Guid Summary, int Seen) : ICardAction
{
    public static string Verb => "goodPractice.approve";
}

/// <summary>Do not post the summary.</summary>
/// <param name="Summary">The summary.</param>
public sealed record RejectSummary(Guid Summary) : ICardAction
{
    public static string Verb => "goodPractice.reject";
}

/// <summary>The ids of a draft's inputs.</summary>
public static class DraftInputs
{
    public const string Text = "pointText";

    public const string Reason = "rejectReason";
}
