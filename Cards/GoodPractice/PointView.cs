namespace ClusterBot.Cards.GoodPractice;

/// <summary>One statement and the messages that it rests on, the strongest first.</summary>
public sealed record PointView(string Text, IReadOnlyList<SourceView> Sources);
