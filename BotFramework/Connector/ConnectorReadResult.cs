using System.Diagnostics.CodeAnalysis;

namespace ClusterBot.BotFramework.Connector;

/// <summary>What was read from the connector, or why it could not be.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed class ConnectorReadResult<T>
    where T : class
{
    internal ConnectorReadResult(T value) => Value = value;

    internal ConnectorReadResult(ConnectorResult failure) => Failure = failure;

    /// <summary>What was asked for, when it was had.</summary>
    public T? Value { get; }

    /// <summary>Why not, when it was not: never <see cref="ConnectorResult.Accepted"/>.</summary>
    public ConnectorResult? Failure { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Value is not null;
}
