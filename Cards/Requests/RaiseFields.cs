using System.Globalization;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Cards.Requests;

/// <summary>The fields that every form asks with which something is raised: how severe it is, and by when it is needed.</summary>
internal static class RaiseFields
{
    /// <summary>Returns the two ticks from which the severity follows; none for a kind whose days are the same for all.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="atRisk">The id of the first.</param>
    /// <param name="worseSoon">The id of the second.</param>
    /// <param name="typed">Returns what stands in an input; null for nothing.</param>
    public static IEnumerable<InputToggle> Severity(RequestKind kind, string atRisk, string worseSoon, Func<string, string?> typed) =>
        kind.Days is { Acknowledge.Ordinary: null, Answer.Ordinary: null } ? [] :
        [
            Tick(atRisk, "How severe is it? (neither ticked: ordinary)", "The outcome itself is at risk", typed),
            Tick(worseSoon, "And can it wait?", "It gets worse before the delivery board next meets", typed),
        ];

    /// <summary>Returns the day; the label says what holds when it is left empty.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The input's id.</param>
    /// <param name="today">The earliest day.</param>
    /// <param name="typed">Returns what stands in an input; null for nothing.</param>
    public static InputDate By(RequestKind kind, string id, DateOnly today, Func<string, string?> typed) => new()
    {
        Id = id,
        Label = (kind.IsForBoard ? "By when is help needed?" : "By when is a reply owed?") + (kind.Days.Answer switch
        {
            { Ordinary: null } => "",
            { Ordinary: var days, Urgent: var urgent } when days == urgent => $" (left empty: in {days} working days)",
            { Ordinary: var days, Urgent: var urgent } => $" (left empty: in {urgent} to {days} working days, by how severe it is)",
        }),
        IsRequired = kind.Days.Answer.Ordinary is null ? true : null,
        ErrorMessage = "Please choose the day by which you need a reply, today or later.",
        Min = today,
        Value = DateOnly.TryParseExact(typed(id), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null,
    };

    private static InputToggle Tick(string id, string label, string title, Func<string, string?> typed) => new()
    {
        Id = id,
        Label = label,
        Title = title,
        Value = typed(id) == RequestInputs.Yes ? RequestInputs.Yes : null,
    };
}
