using ClusterBot.Tests.Architecture.Violations.Features.Beta;
using ClusterBot.Tests.Architecture.Violations.Features.Gamma;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.Tests.Architecture.Violations.Features.Alpha;

public class KnowsBetaByAField
{
    public BetaThing? Thing { get; init; }
}

public static class KnowsGammaInsideAnAsyncMethod
{
    public static async Task<int> RunAsync()
    {
        await Task.Yield();
        return new GammaThing().GetHashCode();
    }
}

public static class KnowsBetaInsideALambda
{
    public static Func<int, object> Make() => _ => new BetaThing();
}

public class KnowsTheRequest
{
    public static string Path(HttpContext context) => context.Request.Path;
}
