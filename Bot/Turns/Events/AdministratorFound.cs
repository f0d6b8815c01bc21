using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns.Events;

/// <summary>A setting made somebody the first administrator.</summary>
/// <param name="Person">The administrator.</param>
public sealed record AdministratorFound(Person Person);
