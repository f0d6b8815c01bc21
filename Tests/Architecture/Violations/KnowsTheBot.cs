namespace ClusterBot.Tests.Architecture.Violations;

/// <summary>Were this assembly the Domain or the Cards, it would reference a project that it may not.</summary>
public static class KnowsTheBot
{
    public static Type Composition => typeof(Program);
}
