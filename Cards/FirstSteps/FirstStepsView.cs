using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.FirstSteps;

/// <summary>The steps from an empty database to a running cluster, in the order in which they are done.</summary>
public enum FirstStep
{
    /// <summary>The register is loaded: clusters, agreements, people and their roles.</summary>
    LoadRegister,

    /// <summary>Each cluster has its channel.</summary>
    LinkChannels,

    /// <summary>An administrator has seen which people messages do not reach.</summary>
    SeeReach,

    /// <summary>The first check-in is open, or was.</summary>
    OpenCheckIn,
}

/// <summary>The progress of the first steps.</summary>
/// <param name="Steps">All of them, in order.</param>
/// <param name="Marking">The highest marking of the clusters that are named; null while there are none.</param>
public sealed record FirstStepsView(IReadOnlyList<FirstStepView> Steps, ProtectiveMarking? Marking)
{
    /// <summary>True when nothing is left to do.</summary>
    public bool IsFinished => Steps.All(step => step.IsDone);
}

/// <summary>One of the steps.</summary>
/// <param name="Step">The step.</param>
/// <param name="IsDone">True when it is really done.</param>
/// <param name="Detail">How far it is, or what to do; names from the register are in it.</param>
public sealed record FirstStepView(FirstStep Step, bool IsDone, string Detail);
