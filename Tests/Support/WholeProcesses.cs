namespace ClusterBot.Tests.Support;

/// <summary>Tests that start whole programs, one after the other: two cores carry one bot, one client and one browser at a time.</summary>
[CollectionDefinition(nameof(WholeProcesses))]
public sealed class WholeProcesses;
