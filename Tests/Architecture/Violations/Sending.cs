namespace ClusterBot.Tests.Architecture.Violations
{
    public class FakeConnector
    {
        public virtual Task SendToConversationAsync() => Task.CompletedTask;

        public virtual Task<int> GetPagedMembersAsync() => Task.FromResult(0);
    }
}

namespace ClusterBot.Tests.Architecture.Violations.Delivery
{
    public static class MaySend
    {
        public static async Task RunAsync(FakeConnector connector) => await connector.SendToConversationAsync();
    }
}

namespace ClusterBot.Tests.Architecture.Violations.Turns
{
    public static class SendsByItself
    {
        public static async Task RunAsync(FakeConnector connector) => await connector.SendToConversationAsync();
    }

    public static class OnlyAsks
    {
        public static async Task<int> RunAsync(FakeConnector connector) => await connector.GetPagedMembersAsync();
    }
}
