using System.Diagnostics.CodeAnalysis;

namespace ClusterBot.BotFramework.Authentication;

/// <summary>A caller whose token holds, or why there is none.</summary>
public sealed class AuthenticationResult
{
    internal AuthenticationResult(CallerIdentity caller) => Caller = caller;

    internal AuthenticationResult(Refusal refusal) => Refusal = refusal;

    /// <summary>The caller, when there is one.</summary>
    public CallerIdentity? Caller { get; }

    /// <summary>Why not, when there is none.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is a caller.</summary>
    [MemberNotNullWhen(true, nameof(Caller))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Caller is not null;
}
