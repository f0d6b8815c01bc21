namespace ClusterBot.Tests.Architecture.Violations;

public static class MakesItsOwnClient
{
    public static async Task<string> AskAsync(Uri address)
    {
#pragma warning disable RS0030 // That is the violation.
        using var client = new HttpClient();
#pragma warning restore RS0030
        return await client.GetStringAsync(address);
    }
}
