using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Cards.Requests;

/// <summary>A request in one line, as lists of several cards show it.</summary>
internal static class OpenRequestLine
{
    /// <param name="request">The request.</param>
    /// <param name="mostText">The most characters of the need.</param>
    /// <param name="withState">False where what it waits for is said in other words.</param>
    public static RichTextBlock Build(OpenRequestView request, int mostText, bool withState = true) => new(
    [
        new TextRun($"{Asks(request)}{Due(request)}: ") { Weight = TextWeight.Bolder },
        UserText.Run(request.Need, mostText),
        .. withState
            ? [new TextRun($" ({RequestLabels.Of(request.State, request.Recipient, request.Answer)})")]
            : (IEnumerable<TextRun>)[],
    ]);

    // Lists of what is open with the board say so above.
    private static string Asks(OpenRequestView request) => request.IsEscalation
        ? $"PSA {request.FromPsa}"
        : $"PSA {request.FromPsa} asks {RequestLabels.Recipient(request.Recipient, request.ToPsa, request.AskedName)} {request.Kind.About}";

    private static string Due(OpenRequestView request) =>
        request.IsEscalation || request.State is RequestState.Raised or RequestState.Acknowledged
        ? $", {RequestLabels.Due(request.Recipient)} {CardDates.Day(request.DueOn)}"
        : "";
}

/// <summary>A request in a list.</summary>
/// <param name="FromPsa">The PSA that asks.</param>
/// <param name="Recipient">The type of party that is asked.</param>
/// <param name="ToPsa">The PSA that is asked; null when it is none.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Need">The need, as typed.</param>
/// <param name="DueOn">The day by which it is needed.</param>
/// <param name="State">The state.</param>
/// <param name="Answer">The answer that counts; null while there is none.</param>
public sealed record OpenRequestView(
    int FromPsa, RequestRecipient Recipient, int? ToPsa, RequestKind Kind, string Need, DateOnly DueOn, RequestState State,
    RequestAnswer? Answer = null)
{
    /// <summary>The name of the department or the person who is asked; null when it is none.</summary>
    public string? AskedName { get; init; }

    public bool IsEscalation => Recipient == RequestRecipient.Board;

    /// <summary>Returns whether the board has not decided although the day on which help was needed is over.</summary>
    public bool IsPastItsDay(DateOnly today) => IsEscalation && DueOn < today
        && State is (RequestState.Raised or RequestState.Acknowledged or RequestState.Challenged);
}
