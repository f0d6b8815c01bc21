using System.Globalization;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>The scope of a summary: a thread, or the channel at large.</summary>
internal static class SummaryScope
{
    /// <summary>Returns the key of a request's card.</summary>
    public static CardKey KeyOf(Guid requestId) => CardFamily.Summary.Key(requestId);

    /// <summary>Returns the key of the cards on which cluster leads decide about it.</summary>
    public static CardKey DraftKeyOf(Guid requestId) => CardFamily.SummaryDraft.Key(requestId);

    /// <summary>Returns the key of the form in which a lead words a point, where it is a message of its own.</summary>
    public static CardKey WordingKeyOf(Guid requestId, Guid leadId, int point) =>
        CardFamily.SummaryDraft.Key(string.Create(CultureInfo.InvariantCulture, $"{requestId:N}:{leadId:N}:{point}"));

    public static SummaryPlace PlaceOf(SummaryRequest request) => request.ThreadId is null ? SummaryPlace.Channel : SummaryPlace.Thread;

    /// <summary>Returns the instant at which a day begins by the cluster's clocks.</summary>
    public static DateTimeOffset StartOf(DateOnly on, Cluster cluster) =>
        EndOfDay.Of(on.AddDays(-1), cluster.Zone()).AddTicks(1).ToUniversalTime();

    /// <summary>Finds the thread that is meant; null for the channel.</summary>
    /// <param name="question">What followed the command.</param>
    /// <param name="turn">Where it was typed.</param>
    public static async Task<string?> OfAsync(SummaryQuestion question, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.ThreadId is not { } thread || question.Channel)
        {
            return null;
        }

        return question.Thread || await IsConversedInAsync(thread, turn, cancellationToken) ? thread : null;
    }

    // A new post starts a thread of its own, whose first message is the command: then the channel is meant.
    private static async Task<bool> IsConversedInAsync(string thread, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Id == thread)
        {
            return false;
        }

        // Teams gives a message and its thread ids of one kind, so that a command with another id is a reply. A client that
        // gives ids of two kinds leaves only what was kept to tell by.
        return IsTeamsId(turn.Activity.Id)
            || await turn.Db.Messages.AnyAsync(m => m.ConversationId == turn.Conversation.Id && m.ThreadId == thread, cancellationToken);
    }

    private static bool IsTeamsId(string? id) => id is { Length: > 0 } && id.All(char.IsAsciiDigit);
}
