using System.Diagnostics.CodeAnalysis;

namespace ClusterBot.BotFramework.Activities;

/// <summary>An activity that was read, or a plain sentence that says what is wrong with it.</summary>
public sealed class ActivityReadResult
{
    private ActivityReadResult(Activity? activity, string? error) => (Activity, Error) = (activity, error);

    /// <summary>The activity, when it could be read.</summary>
    public Activity? Activity { get; }

    /// <summary>What is wrong, when it could not; it quotes field names, never values.</summary>
    public string? Error { get; }

    /// <summary>Whether there is an activity.</summary>
    [MemberNotNullWhen(true, nameof(Activity))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Activity is not null;

    internal static ActivityReadResult Of(Activity activity) => new(activity, null);

    internal static ActivityReadResult Wrong(string error) => new(null, error);
}
