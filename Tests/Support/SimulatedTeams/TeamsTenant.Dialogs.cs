using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>
/// Dialogs, which an <c>Action.Submit</c> with <c>msteams.type</c> <c>task/fetch</c> opens. Each person has one at most, and sees it
/// alone. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots"/>.
/// </summary>
public sealed partial class TeamsTenant
{
    private static readonly string[] Heights = ["small", "medium", "large"];

    private readonly Dictionary<string, TeamsDialog> _dialogs = [];

    /// <summary>The dialog that the person has open; null when there is none.</summary>
    public TeamsDialog? DialogOf(DemoPeople who) => _dialogs.GetValueOrDefault(who.Id);

    /// <summary>The person closes the dialog. What was typed in it is gone, and the bot is told nothing.</summary>
    public void ClosesDialog(DemoPeople who) => Assert.True(_dialogs.Remove(who.Id), $"{who.Name} has no dialog open.");

    /// <summary>
    /// The person presses a button in the dialog, with what they have typed: <c>task/submit</c>. A card that the bot answers takes the
    /// place of the dialog's, a message too, and an empty answer closes it.
    /// </summary>
    /// <param name="who">Who presses.</param>
    /// <param name="title">The words on the button.</param>
    /// <param name="typed">The inputs by id.</param>
    /// <param name="nth">Which of several buttons with these words, from 0.</param>
    public async Task<InvokeAnswer> PressInDialogAsync(
        DemoPeople who, string title, IReadOnlyDictionary<string, string>? typed = null, int nth = 0)
    {
        var dialog = DialogOf(who) ?? throw new InvalidOperationException($"{who.Name} has no dialog open.");
        var buttons = dialog.Buttons(title);
        Assert.True(buttons.Count > nth, $"There is no button \"{title}\" in the dialog. It says: {CardText.Of(dialog.Card)}");
        var data = Merge(buttons[nth], Inputs(dialog.Card, typed));
        return await AskDialogAsync(who, dialog.Message, "task/submit", data);
    }

    private static bool OpensDialog(JsonElement element) =>
        Text(element, "type") == "Action.Submit"
        && element.TryGetProperty("data", out var data)
        && data.TryGetProperty("msteams", out var teams)
        && Text(teams, "type") == "task/fetch";

    private Task<InvokeAnswer> FetchAsync(DemoPeople who, TeamsMessage message, JsonElement button)
    {
        Assert.True(message.Place.Members.Any(member => member.Id == who.Id), $"{who.Name} cannot see {message.Place.Id}.");
        return AskDialogAsync(who, message, "task/fetch", Merge(button, []));
    }

    private async Task<InvokeAnswer> AskDialogAsync(DemoPeople who, TeamsMessage message, string name, JsonObject data)
    {
        var activity = WireActivities.Invoke(
            this, who, message, name, new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } });
        // A dialog's invoke does not say on which message its button is.
        activity.Remove("replyToId");
        using var response = await Events.AskAsync(activity);
        var text = await response.Content.ReadAsStringAsync();
        if (response.IsSuccessStatusCode && text.Length > 0)
        {
            AssertShape(JsonElement.Parse(text));
        }

        var answer = await InvokeAnswer.ReadAsync(response);
        if (answer.IsCard)
        {
            _dialogs[who.Id] = new TeamsDialog(message, answer.Value);
        }
        else if (response.IsSuccessStatusCode)
        {
            // A message takes the place of the form.
            _dialogs.Remove(who.Id);
        }

        return answer;
    }

    // Only Action.Submit reaches the bot from within, and a dialog without a size or a title is refused by some clients.
    private static void AssertShape(JsonElement body)
    {
        var task = body.GetProperty("task");
        if (Text(task, "type") == "message")
        {
            Assert.NotEmpty(Text(task, "value")!);
            return;
        }

        Assert.Equal("continue", Text(task, "type"));
        var value = task.GetProperty("value");
        Assert.Contains(Text(value, "height"), Heights);
        Assert.Contains(Text(value, "width"), Heights);
        Assert.NotEmpty(Text(value, "title")!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", Text(value.GetProperty("card"), "contentType"));
        var card = value.GetProperty("card").GetProperty("content");
        Assert.DoesNotContain(CardText.Elements(card), e => Text(e, "type") == "Action.Execute");
        Assert.False(card.TryGetProperty("refresh", out _));
    }
}

/// <summary>A dialog that somebody has open.</summary>
/// <param name="Message">The message whose button opened it.</param>
/// <param name="Card">The card in it.</param>
public sealed record TeamsDialog(TeamsMessage Message, JsonElement Card)
{
    public string Words => CardText.Of(Card);

    /// <summary>The buttons with these words that reach the bot, in order.</summary>
    public List<JsonElement> Buttons(string title) =>
        [.. CardText.Elements(Card).Where(e =>
            e.TryGetProperty("type", out var type) && type.GetString() == "Action.Submit" && e.GetProperty("title").GetString() == title)];
}
