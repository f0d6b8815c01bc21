namespace ClusterBot.Bench.Turns.Servers;

/// <summary>The three rows of a "nothing new": the turn with its answer, the answer itself, the update of the posted card.</summary>
internal static class BareRows
{
    public static readonly IReadOnlyList<string> Inserts =
    [
        """INSERT INTO "Turns" ("Key", "TakenAt", "InvokeStatus", "InvokeBody") VALUES ( @key , @now , 200 , @body )""",
        """
        INSERT INTO "Answers" ("Id", "CheckInId", "Version", "AnsweredById", "AnsweredAt", "NothingNew")
        VALUES ( @answer , @checkIn , 1 , @person , @now , @nothingNew )
        """,
        """
        INSERT INTO "OutboxMessages" ("Key", "TenantId", "Kind", "Priority", "ServiceUrl", "BotId", "ConversationId", "UpdatesId", "OrderKey",
          "Subject", "Body", "State", "Attempts", "QueuedAt", "DueAt")
        VALUES ( @update , @tenant , 'Update' , 0 , @serviceUrl , @bot , @conversation , 1 , @conversation , @subject , @body ,
          'Queued' , 0 , @now , @now )
        """,
    ];

    /// <summary>Returns the names of a statement's parameters, each once.</summary>
    public static IEnumerable<string> Names(string sql) => sql.Split([' ', '\n']).Where(word => word.StartsWith('@')).Distinct();

    public static Dictionary<string, object> Values(FloorActivity activity, string body)
    {
        var checkIn = activity.Value!.Value.GetProperty("action").GetProperty("data").GetProperty("checkIn").GetGuid();
        return new Dictionary<string, object>
        {
            ["@key"] = activity.Id!,
            ["@now"] = TimeProvider.System.GetUtcNow(),
            ["@body"] = body,
            ["@answer"] = Guid.CreateVersion7(),
            ["@checkIn"] = checkIn,
            ["@person"] = Guid.Empty,
            ["@nothingNew"] = true,
            ["@update"] = $"update:{checkIn}",
            ["@tenant"] = activity.Conversation!.TenantId!,
            ["@serviceUrl"] = activity.ServiceUrl!,
            ["@bot"] = activity.Recipient!.Id!,
            ["@conversation"] = activity.Conversation.Id!,
            ["@subject"] = $"round:{checkIn}",
        };
    }
}
