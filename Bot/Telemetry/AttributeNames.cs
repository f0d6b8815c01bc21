namespace ClusterBot.Bot.Telemetry;

/// <summary>
/// The attributes of the bot's own spans and metrics. OpenTelemetry's semantic conventions name those that they know; the rest are
/// ours. None of them holds what somebody wrote, or names a person.
/// </summary>
public static class AttributeNames
{
    public const string ErrorType = "error.type";

    public const string HttpStatus = "http.response.status_code";

    public const string MessagingSystem = "messaging.system";

    public const string MessagingOperation = "messaging.operation.name";

    public const string MessagingOperationType = "messaging.operation.type";

    public const string MessagingDestination = "messaging.destination.name";

    public const string MessageId = "messaging.message.id";

    public const string ModelOperation = "gen_ai.operation.name";

    public const string ModelProvider = "gen_ai.provider.name";

    public const string ModelRequested = "gen_ai.request.model";

    public const string ModelTokenType = "gen_ai.token.type";

    public const string ModelInputTokens = "gen_ai.usage.input_tokens";

    public const string ModelOutputTokens = "gen_ai.usage.output_tokens";

    /// <summary>The activity's type, as the protocol names it.</summary>
    public const string ActivityType = "clusterbot.activity.type";

    /// <summary>The route's key: a verb, a command's words, an event.</summary>
    public const string Route = "clusterbot.turn.route";

    /// <summary>A hash that identifies the turn, as in the database.</summary>
    public const string TurnKey = "clusterbot.turn.key";

    /// <summary>The outcome.</summary>
    public const string Outcome = "clusterbot.outcome";

    public const string Tenant = "clusterbot.tenant.id";

    public const string Cluster = "clusterbot.cluster.id";

    public const string Round = "clusterbot.round.id";

    public const string Summary = "clusterbot.summary.id";

    public const string SummaryMethod = "clusterbot.summary.method";

    public const string Job = "clusterbot.job.name";

    public const string DeliveryKind = "clusterbot.delivery.kind";

    public const string DeliveryPriority = "clusterbot.delivery.priority";

    public const string DeliveryAttempt = "clusterbot.delivery.attempt";

    public const string Dependency = "clusterbot.dependency.name";

    public const string RefusalReason = "clusterbot.refusal.reason";
}
