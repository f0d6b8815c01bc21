using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Tests.Architecture.Violations.Posting;

public abstract class Message;

public sealed class OwnMessage : Message;

public sealed class PostsAnything
{
    public static Task PostAsync(Activity activity) => Task.FromResult(activity);

    public static Task UpdateAsync(Func<int, Activity> render) => Task.FromResult(render);

    public static Task PostAsync(Message message) => Task.FromResult(message);
}
