using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Tests.Support.Browser;

namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>A dialog of a message extension as somebody sees it.</summary>
/// <param name="Who">Who.</param>
/// <param name="On">The message on which it was opened.</param>
/// <param name="CommandId">The command.</param>
/// <param name="Card">The card in it; null when it shows a sentence, or is closed.</param>
/// <param name="Says">The sentence in it; null when it shows a card, or is closed.</param>
public sealed record ShownDialog(DemoPeople Who, TeamsMessage On, string CommandId, JsonElement? Card, string? Says)
{
    public string Words => Card is { } card ? CardText.Of(card) : Says ?? "";
}

/// <summary>The results of a search in the compose box.</summary>
/// <param name="Titles">The titles in the list.</param>
/// <param name="Cards">The cards that would be put into the message.</param>
/// <param name="Says">The sentence in place of results; null when there are some.</param>
public sealed record ComposeBoxResults(IReadOnlyList<string> Titles, IReadOnlyList<JsonElement> Cards, string? Says);

/// <summary>
/// Message extensions. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module"/>,
/// <see href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots"/>
/// and <see href="https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search"/>.
/// </summary>
public sealed partial class TeamsTenant
{
    /// <summary>Somebody chooses a command of the app in the menu of a message; the bot need not be a member there.</summary>
    public async Task<ShownDialog> OpensAsync(DemoPeople who, TeamsMessage on, string commandId)
    {
        var value = Command(commandId, on);
        return await AskDialogAsync(new ShownDialog(who, on, commandId, null, null), "composeExtension/fetchTask", value);
    }

    /// <summary>Presses a button of the dialog, with what was typed; what was left alone keeps the value that the card gave it.</summary>
    public async Task<ShownDialog> SendsAsync(ShownDialog dialog, string title, IReadOnlyDictionary<string, string>? typed = null)
    {
        var card = dialog.Card ?? throw new InvalidOperationException($"The dialog has no card: {dialog.Says}");
        // Inside a dialog only Action.Submit is sent.
        var buttons = CardText.Elements(card).Where(e => Text(e, "type") == "Action.Submit").ToList();
        var button = buttons.Find(each => Text(each, "title") == title);
        Assert.True(
            button.ValueKind == JsonValueKind.Object,
            $"There is no button \"{title}\" in the dialog, only: {string.Join(", ", buttons.Select(each => Text(each, "title")))}.");
        var value = Command(dialog.CommandId, dialog.On);
        value["data"] = Merge(button, Inputs(card, typed));
        return await AskDialogAsync(dialog, "composeExtension/submitAction", value);
    }

    /// <summary>Somebody types into the search of the app in the compose box of a place; the bot need not be a member there.</summary>
    public async Task<ComposeBoxResults> SearchesAsync(DemoPeople who, Place where, string words, int skip = 0)
    {
        var value = new JsonObject
        {
            ["commandId"] = "find",
            ["parameters"] = new JsonArray(new JsonObject
            {
                ["name"] = words.Length == 0 ? "initialRun" : "words",
                ["value"] = words.Length == 0 ? "true" : words,
            }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = 25 },
            ["context"] = new JsonObject { ["theme"] = "default" },
        };
        var answer = (await AskExtensionAsync(who, where, null, "composeExtension/query", value)).GetProperty("composeExtension");
        if (Text(answer, "type") == "message")
        {
            return new ComposeBoxResults([], [], Text(answer, "text"));
        }

        Assert.Equal("result", Text(answer, "type"));
        Assert.Equal("list", Text(answer, "attachmentLayout"));
        var attachments = answer.GetProperty("attachments").EnumerateArray().ToList();
        Assert.All(attachments, attachment =>
        {
            Assert.Equal("application/vnd.microsoft.card.adaptive", Text(attachment, "contentType"));
            Assert.Equal("application/vnd.microsoft.card.thumbnail", Text(attachment.GetProperty("preview"), "contentType"));
        });
        return new ComposeBoxResults(
            [.. attachments.Select(attachment => Text(attachment.GetProperty("preview").GetProperty("content"), "title")!)],
            [.. attachments.Select(attachment => attachment.GetProperty("content"))], null);
    }

    private async Task<ShownDialog> AskDialogAsync(ShownDialog dialog, string name, JsonObject value)
    {
        var task = (await AskExtensionAsync(dialog.Who, dialog.On.Place, dialog.On.ThreadId, name, value)).GetProperty("task");
        return Text(task, "type") switch
        {
            "continue" => dialog with { Card = ContentOf(task.GetProperty("value")), Says = null },
            "message" => dialog with { Card = null, Says = Text(task, "value") },
            var type => throw new InvalidOperationException($"A dialog takes no {type}."),
        };
    }

    private static JsonElement ContentOf(JsonElement value)
    {
        Assert.True(Text(value, "title") is { Length: > 0 });
        var card = value.GetProperty("card");
        Assert.Equal("application/vnd.microsoft.card.adaptive", Text(card, "contentType"));
        var content = card.GetProperty("content");
        Assert.DoesNotContain(CardText.Elements(content), e => Text(e, "type") == "Action.Execute");
        return content;
    }

    private async Task<JsonElement> AskExtensionAsync(DemoPeople who, Place where, string? threadId, string name, JsonObject value)
    {
        Assert.True(where.Members.Any(member => member.Id == who.Id), $"{who.Name} cannot see {where.Id}.");
        var activity = WireActivities.At(this, who, where, "invoke", threadId);
        activity["id"] = "f:" + NextId();
        activity["name"] = name;
        activity["value"] = value;
        using var response = await Events.AskAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }

    // The message travels with every step of the dialog.
    private static JsonObject Command(string commandId, TeamsMessage on) => new()
    {
        ["commandId"] = commandId,
        ["commandContext"] = "message",
        ["context"] = new JsonObject { ["theme"] = "default" },
        ["messagePayload"] = new JsonObject
        {
            ["id"] = on.Id,
            ["replyToId"] = on.ThreadId == on.Id ? null : on.ThreadId,
            ["createdDateTime"] = on.At.ToString("O", CultureInfo.InvariantCulture),
            ["lastModifiedDateTime"] = null,
            ["deleted"] = false,
            ["subject"] = "",
            ["importance"] = "normal",
            ["locale"] = "en-gb",
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = $"<div>{WebUtility.HtmlEncode(on.Text)}</div>" },
            ["from"] = new JsonObject
            {
                ["device"] = null,
                ["conversation"] = null,
                ["user"] = new JsonObject
                {
                    ["userIdentityType"] = "aadUser",
                    ["id"] = on.From?.AadObjectId,
                    ["displayName"] = on.From?.Name,
                },
                ["application"] = null,
            },
            ["reactions"] = new JsonArray(),
            ["mentions"] = new JsonArray(),
            ["linkToMessage"] =
                $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(on.Place.Id)}/{on.Id}?parentMessageId={on.ThreadId ?? on.Id}",
        },
    };
}
