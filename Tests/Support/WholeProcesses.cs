namespace ClusterBot.Tests.Support;

/// <summary>Tests that start whole programs: two cores carry one bot, one client and one browser, and nothing beside them.</summary>
[CollectionDefinition(nameof(WholeProcesses), DisableParallelization = true)]
public sealed class WholeProcesses;
