namespace ClusterBot.BotFramework.Activities.Invoke;

/// <summary>The names of invokes, as the wire spells them.</summary>
public static class InvokeNames
{
    /// <summary>The press of an <c>Action.Execute</c>, or a card's refresh.</summary>
    public const string AdaptiveCardAction = "adaptiveCard/action";

    /// <summary>Somebody gave feedback on a message.</summary>
    public const string MessageSubmitAction = "message/submitAction";

    /// <summary>A dialog is to be opened.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>A dialog was submitted.</summary>
    public const string TaskSubmit = "task/submit";

    /// <summary>An offered file was accepted or declined.</summary>
    public const string FileConsent = "fileConsent/invoke";

    /// <summary>A search from the compose box.</summary>
    public const string ComposeExtensionQuery = "composeExtension/query";

    /// <summary>A command of a message extension opens its dialog.</summary>
    public const string ComposeExtensionFetchTask = "composeExtension/fetchTask";

    /// <summary>A dialog of a message extension was sent.</summary>
    public const string ComposeExtensionSubmitAction = "composeExtension/submitAction";
}
