using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Tests.Architecture.Violations.Posting
{
    public abstract class Message;

    public sealed class OwnMessage : Message;

    public sealed class PostsAnything
    {
        public Task PostAsync(Activity activity) => Task.FromResult(activity);

        public Task UpdateAsync(Func<int, Activity> render) => Task.FromResult(render);

        public Task PostAsync(Message message) => Task.FromResult(message);
    }
}
