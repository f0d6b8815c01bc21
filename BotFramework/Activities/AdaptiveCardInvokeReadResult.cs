using System.Diagnostics.CodeAnalysis;

namespace ClusterBot.BotFramework.Activities;

/// <summary>An invoke that was read, or the answer that says what is wrong with it.</summary>
public sealed class AdaptiveCardInvokeReadResult
{
    internal AdaptiveCardInvokeReadResult(AdaptiveCardInvoke invoke) => Invoke = invoke;

    internal AdaptiveCardInvokeReadResult(InvokeResponse error) => Error = error;

    /// <summary>The invoke, when it could be read.</summary>
    public AdaptiveCardInvoke? Invoke { get; }

    /// <summary>The answer to give when it could not: status 400 with <c>{code, message}</c>.</summary>
    public InvokeResponse? Error { get; }

    /// <summary>Whether there is an invoke.</summary>
    [MemberNotNullWhen(true, nameof(Invoke))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Invoke is not null;
}
