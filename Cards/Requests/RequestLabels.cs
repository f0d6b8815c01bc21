using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Cards.Requests;

/// <summary>The wording of requests. A state is words and a shape, never colour alone.</summary>
public static class RequestLabels
{
    private static readonly RequestAnswer[] Answers = Enum.GetValues<RequestAnswer>();

    /// <summary>Returns how many are open, as a part of a sentence.</summary>
    /// <param name="count">One or more.</param>
    public static string OpenWithTheBoard(int count) =>
        count == 1 ? "1 request is open with the board" : $"{count} requests are open with the board";

    /// <summary>Returns the name of the party that is asked.</summary>
    /// <param name="recipient">The type of party.</param>
    /// <param name="psaNumber">The number of the PSA; null when it is none.</param>
    /// <param name="name">The name of the department or the person; null when it is none.</param>
    public static string Recipient(RequestRecipient recipient, int? psaNumber, string? name = null) => recipient switch
    {
        RequestRecipient.Board => "the delivery board",
        RequestRecipient.Psa => $"PSA {psaNumber}",
        RequestRecipient.Centre => name ?? "the Centre",
        RequestRecipient.Department => name ?? "a department",
        RequestRecipient.Person => name ?? "a person",
        _ => throw new ArgumentOutOfRangeException(nameof(recipient), recipient, "There is no such party."),
    };

    /// <summary>Returns what the day is on which a request is due, to stand before it.</summary>
    public static string Due(RequestRecipient recipient) => recipient == RequestRecipient.Board ? "needed by" : "reply owed by";

    /// <summary>Returns the state; the first two characters are its shape.</summary>
    /// <param name="state">The state.</param>
    /// <param name="recipient">The type of party that is asked.</param>
    /// <param name="answer">The answer that counts; null while there is none.</param>
    public static ShapedLabel Of(RequestState state, RequestRecipient recipient, RequestAnswer? answer = null) => (state, answer) switch
    {
        (RequestState.Raised, _) => new("○", recipient == RequestRecipient.Board ? "waiting for the board" : "waiting for a reply"),
        (RequestState.Acknowledged, _) => new("◐", recipient == RequestRecipient.Board ? "taken up by the board" : "taken up"),
        (RequestState.Challenged, _) => new("◆", "challenge waiting for an answer"),
        (RequestState.Decided, _) => new("●", "decided"),
        (RequestState.Withdrawn, _) => new("–", "withdrawn"),
        (RequestState.Closed, _) => new("✔", "closed"),
        (RequestState.Replied, RequestAnswer.Yes) => new("●", "replied: yes"),
        (RequestState.Replied, RequestAnswer.InPart) => new("◐", "replied: in part"),
        (RequestState.Replied, _) => new("◇", "replied: no"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
    };

    /// <summary>Returns the state of a request.</summary>
    public static ShapedLabel Of(Request request) => Of(request.State(), request.To, request.Reply()?.Answer);

    /// <summary>Returns the step, to follow the name of the person who took it.</summary>
    /// <param name="step">The step.</param>
    /// <param name="answer">The answer of a reply; null with any other step.</param>
    /// <param name="amended">True when there was a reply before.</param>
    public static string Of(RequestStep step, RequestAnswer? answer, bool amended) => step switch
    {
        RequestStep.Raise => "asked",
        RequestStep.Acknowledge => "took it up",
        RequestStep.Challenge => "raised a challenge",
        RequestStep.AnswerChallenge => "answered the challenge",
        RequestStep.WithdrawChallenge => "withdrew the challenge",
        RequestStep.Decide => "recorded the board's decision",
        RequestStep.Reply => $"{(amended ? "amended the reply" : "replied")}: {Title(answer ?? RequestAnswer.No).ToLowerInvariant()}",
        RequestStep.Withdraw => "withdrew it",
        RequestStep.Close => "closed it",
        RequestStep.Reopen => "reopened it",
        RequestStep.TakeToBoard => "took it to the delivery board",
        RequestStep.Nudge => "half of the time has passed",
        RequestStep.GoUp => "the time has passed",
        RequestStep.RaiseAgain => "raised again, because it is still open",
        RequestStep.LeaveToLead => "left to the cluster’s leads, because it is still open",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such step."),
    };

    /// <summary>Returns the people of a level.</summary>
    public static string Of(LadderLevel level) => level switch
    {
        LadderLevel.Board => "the delivery board",
        LadderLevel.PermanentSecretary => "the permanent secretary",
        LadderLevel.Centre => "the Centre",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "There is no such level."),
    };

    /// <summary>Returns the severity, to stand behind a state; null for an ordinary one.</summary>
    public static string? Of(RequestSeverity severity) => severity switch
    {
        RequestSeverity.Ordinary => null,
        RequestSeverity.Serious => "serious",
        RequestSeverity.Urgent => "urgent",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "There is no such severity."),
    };

    /// <summary>Returns what is said when the words of a step are missing.</summary>
    public static string Missing(RequestStep step) => step switch
    {
        RequestStep.Challenge => "Please write the challenge.",
        RequestStep.AnswerChallenge => "Please write the answer.",
        RequestStep.Decide => "Please write the decision.",
        RequestStep.Reply => "Please write a reply.",
        RequestStep.Reopen => "Please say why it is needed again.",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "The step is taken without words."),
    };

    /// <summary>Returns whether words have to be written with a step.</summary>
    public static bool NeedsWords(RequestStep step) =>
        step is RequestStep.Challenge or RequestStep.AnswerChallenge or RequestStep.Decide or RequestStep.Reply or RequestStep.Reopen;

    /// <summary>Returns whether words can be written with a step.</summary>
    public static bool MayHaveWords(RequestStep step) => NeedsWords(step) || step == RequestStep.Close;

    public static string Title(RequestAnswer answer) => answer switch
    {
        RequestAnswer.Yes => "Yes",
        RequestAnswer.InPart => "In part",
        RequestAnswer.No => "No",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "There is no such answer."),
    };

    public static string Code(RequestAnswer answer) => answer switch
    {
        RequestAnswer.Yes => "yes",
        RequestAnswer.InPart => "inPart",
        RequestAnswer.No => "no",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "There is no such answer."),
    };

    public static RequestAnswer? AnswerOf(string? code) =>
        Answers.Where(answer => Code(answer) == code).Select(answer => (RequestAnswer?)answer).FirstOrDefault();

    /// <summary>Returns who was told, and who is being told.</summary>
    public static string Told(IReadOnlyList<string> told, IReadOnlyList<string> telling) => (told.Count, telling.Count) switch
    {
        (0, 0) => "Nobody could be told yet.",
        (0, _) => $"Telling: {string.Join(", ", telling)}.",
        (_, 0) => $"Told: {string.Join(", ", told)}.",
        _ => $"Told: {string.Join(", ", told)}. Telling: {string.Join(", ", telling)}.",
    };

    /// <summary>Returns who was told and who could not be, a line each.</summary>
    public static string Told(RequestView request) =>
        string.Join('\n', request.NotTold.Select(sentence => "⚠ " + sentence).Prepend(
            (request.Told.Count == 0 ? "○ " : "✔ ") + Told(request.Told, request.Telling)));

    /// <summary>Returns the placeholder for words that are too sensitive for the place where they would be shown.</summary>
    public static string Withheld(ProtectiveMarking protectiveMarking) =>
        $"(words marked {ProtectiveMarkingLine.Words(protectiveMarking)} are not shown here)";
}
