namespace ClusterBot.Tests.Support;

/// <summary>
/// Tests that run alone: where a person's pace or a time limit is what is tested, two cores carry one bot, one client and one browser,
/// and nothing beside them.
/// </summary>
[CollectionDefinition(nameof(QuietMachine), DisableParallelization = true)]
public sealed class QuietMachine;
