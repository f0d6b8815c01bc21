using Microsoft.Playwright;

namespace ClusterBot.Tests.Support.Playground;

/// <summary>A press that the client's page may miss while it draws itself anew: whoever sees nothing happen presses again.</summary>
internal static class PlaygroundPress
{
    /// <summary>Above what the bot is given for an answer, in milliseconds.</summary>
    private const float WaitTimeout = 30_000;

    public static async Task UntilAnsweredAsync(IPage page, Func<Task> press, Func<IResponse, bool> isAnswer)
    {
        try
        {
            await page.RunAndWaitForResponseAsync(press, isAnswer, new() { Timeout = WaitTimeout });
        }
        catch (TimeoutException)
        {
            await page.RunAndWaitForResponseAsync(press, isAnswer);
        }
    }
}
