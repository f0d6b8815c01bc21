namespace ClusterBot.Cards.Asks;

/// <summary>The ids of the inputs on the form and on an ask's card, and what the choices send. Part of the wire contract.</summary>
public static class AskInputs
{
    /// <summary>The number of the PSA that asks; not there where the asker has one alone.</summary>
    public const string From = "askFrom";

    public const string Kind = "askKind";

    /// <summary>The number of the PSA that is asked, or <see cref="Centre"/>.</summary>
    public const string To = "askTo";

    public const string Centre = "centre";

    public const string Need = "askNeed";

    public const string By = "askBy";

    public const string Reply = "askReply";

    public const string ReplyText = "askReplyText";

    public const string GivenOn = "askGivenOn";
}
