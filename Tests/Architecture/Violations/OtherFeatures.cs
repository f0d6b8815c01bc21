namespace ClusterBot.Tests.Architecture.Violations.Features.Beta
{
    public class BetaThing;
}

namespace ClusterBot.Tests.Architecture.Violations.Features.Gamma
{
    public class GammaThing;
}
