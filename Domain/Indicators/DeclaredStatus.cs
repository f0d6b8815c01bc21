namespace ClusterBot.Domain.Indicators;

/// <summary>The author's judgement of an indicator.</summary>
public enum DeclaredStatus
{
    /// <summary>Moving the right way.</summary>
    Improving,

    /// <summary>Not moving in a way that matters.</summary>
    NoChange,

    /// <summary>Moving the wrong way.</summary>
    Worsening,

    /// <summary>It is too early, or there is too little, to say.</summary>
    TooEarly,
}
