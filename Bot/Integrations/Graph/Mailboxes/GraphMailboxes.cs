using System.Globalization;
using ClusterBot.Bot.Health;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace ClusterBot.Bot.Integrations.Graph.Mailboxes;

/// <summary>
/// Automatic replies, from <c>GET /users/{id}/mailboxSettings</c> (https://learn.microsoft.com/graph/api/user-get-mailboxsettings),
/// where the application permission <c>MailboxSettings.Read</c> is granted.
/// </summary>
internal sealed class GraphMailboxes(GraphServiceClient graph, HealthState faults, ILogger<GraphMailboxes> logger) : IMailboxes
{
    public async Task<MailboxAnswer> IsAwayAsync(string aadObjectId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(aadObjectId, out var id))
        {
            return new MailboxAnswer.There();
        }

        try
        {
            var settings = await graph.Users[id.ToString()].MailboxSettings.GetAsync(
                request => request.QueryParameters.Select = ["automaticRepliesSetting"], cancellationToken);
            GraphUse.Worked(faults);
            return IsAway(settings?.AutomaticRepliesSetting, at) ? new MailboxAnswer.Away() : new MailboxAnswer.There();
        }
        catch (ApiException problem) when (problem.ResponseStatusCode == 404)
        {
            GraphUse.Worked(faults);
            return new MailboxAnswer.There();
        }
        catch (Exception problem) when (GraphProblem.Reason(problem, cancellationToken) is { } reason)
        {
            GraphUse.Failed(faults, problem, reason);
            GraphLog.Failed(logger, "mailbox settings", problem.GetType().Name, (problem as ApiException)?.ResponseStatusCode ?? 0);
            return new MailboxAnswer.Unknown(reason, ForAll: true);
        }
    }

    private static bool IsAway(AutomaticRepliesSetting? replies, DateTimeOffset at) => replies?.Status switch
    {
        AutomaticRepliesStatus.AlwaysEnabled => true,
        AutomaticRepliesStatus.Scheduled =>
            !(Instant(replies.ScheduledStartDateTime) > at) && !(Instant(replies.ScheduledEndDateTime) <= at),
        _ => false,
    };

    // Graph gives these in UTC unless asked otherwise. A zone that is not known here is taken for that.
    private static DateTimeOffset? Instant(DateTimeTimeZone? told)
    {
        if (!DateTime.TryParse(told?.DateTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return null;
        }

        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var zone = told!.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var known) ? known : TimeZoneInfo.Utc;
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}

/// <summary>The answer whether somebody is out of office.</summary>
public abstract record MailboxAnswer
{
    private MailboxAnswer()
    {
    }

    /// <summary>Automatic replies are on.</summary>
    public sealed record Away : MailboxAnswer;

    /// <summary>Automatic replies are off, or there is no mailbox.</summary>
    public sealed record There : MailboxAnswer;

    /// <summary>The answer cannot be known.</summary>
    /// <param name="Reason">One plain sentence.</param>
    /// <param name="ForAll">Asking about anybody else now is in vain, too.</param>
    public sealed record Unknown(string Reason, bool ForAll) : MailboxAnswer;
}
