namespace ClusterBot.Tests.Peers;

/// <summary>The documents that a difference is judged by, each with its paragraph.</summary>
internal static class Specification
{
    /// <summary>A numbered requirement of the activity protocol.</summary>
    public static string Activity(string paragraphs) =>
        $"https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md, {paragraphs}";

    /// <summary>A requirement of a token from the connector, by its number in step 4.</summary>
    public static string Token(int requirement) =>
        "https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"
            + $"#connector-to-bot, step 4, {requirement}";

    /// <summary>The endorsements of a key, in step 3.</summary>
    public static string Endorsements =>
        "https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"
            + "#connector-to-bot-step-3, endorsements";

    public static string Connector(string operation) =>
        $"https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference, {operation}";

    public static string UniversalActions(string section) =>
        $"https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model, {section}";

    public static string Rfc(int number, string section) => $"https://www.rfc-editor.org/rfc/rfc{number}#section-{section}";

    /// <summary>A rule that is ours and not the protocol's.</summary>
    public static string ThreatModel(string flow) => $"docs/threat-model.md, {flow}";
}
