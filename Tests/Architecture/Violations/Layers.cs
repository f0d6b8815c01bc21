namespace ClusterBot.Tests.Architecture.Violations.Layers.Low
{
    public class KnowsWhatStandsAbove
    {
        public High.Thing? Thing { get; set; }
    }
}

namespace ClusterBot.Tests.Architecture.Violations.Layers.Middle
{
    public class Thing;

    public class KnowsWhatStandsBelow
    {
        public Low.KnowsWhatStandsAbove? Below { get; set; }
    }
}

namespace ClusterBot.Tests.Architecture.Violations.Layers.Beside
{
    public class KnowsItsNeighbour
    {
        public Middle.Thing? Thing { get; set; }
    }
}

namespace ClusterBot.Tests.Architecture.Violations.Layers.High
{
    public class Thing;
}
