namespace ClusterBot.Domain.GoodPractice;

/// <summary>One message of a good-practice thread, as plain text. Its text is what a person typed and is never trusted.</summary>
/// <param name="Id">The message's id, unique among the messages that are summarised together.</param>
/// <param name="ThreadId">The id of the thread it stands in (the id of the thread's first message will do).</param>
/// <param name="AuthorName">The author's name as shown to people; may be empty.</param>
/// <param name="Text">Plain text, any length; markdown and HTML in it mean nothing and are kept as typed.</param>
/// <param name="PostedAt">When it was posted, UTC.</param>
/// <param name="Link">Where to open it, if it can be opened.</param>
/// <param name="AuthorId">The author's id in the directory; null when it is not known.</param>
/// <param name="Subject">The subject of the thread that it begins; null when it begins none, or one without a subject.</param>
public sealed record ThreadMessage(
    string Id, string ThreadId, string AuthorName, string Text, DateTimeOffset PostedAt, Uri? Link = null, string? AuthorId = null,
    string? Subject = null);
