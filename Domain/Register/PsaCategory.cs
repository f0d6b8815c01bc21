namespace ClusterBot.Domain.Register;

/// <summary>What kind of agreement a PSA is: it decides how its indicators are judged.</summary>
/// <param name="LifeSpan">How long the outcome takes.</param>
/// <param name="Breadth">How cross-cutting it is.</param>
/// <param name="Sphere">Social or economic.</param>
public sealed record PsaCategory(LifeSpan LifeSpan, Breadth Breadth, Sphere Sphere);
