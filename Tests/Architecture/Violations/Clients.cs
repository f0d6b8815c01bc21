namespace ClusterBot.Tests.Architecture.Violations;

public static class MakesItsOwnClient
{
    public static async Task<string> AskAsync(Uri address)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(address);
    }
}
