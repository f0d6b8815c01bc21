using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>
/// Cards as each person sees them. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views"/>.
/// </summary>
public sealed partial class TeamsTenant
{
    /// <summary>The largest number of a card's <c>refresh.userIds</c> that is heeded.</summary>
    private const int MaxRefreshed = 60;

    /// <summary>
    /// Returns the card that the person sees. A person named in the card's <c>refresh.userIds</c> is shown the card that the bot
    /// answers for them; when the message is updated meanwhile, that card is gone and is asked for anew.
    /// </summary>
    public async Task<JsonElement> CardForAsync(DemoPeople who, TeamsMessage message)
    {
        var shared = message.BaseCard ?? throw new InvalidOperationException($"There is no card on message {message.Id}.");
        Assert.False(message.IsDeleted, "The message is deleted.");
        if (message.Views.TryGetValue(who.Id, out var own) && own.Version == message.Version)
        {
            return own.Card;
        }

        message.Views.Remove(who.Id);
        if (RefreshFor(shared, who) is not { } action)
        {
            return shared;
        }

        var answer = await InvokeAsync(who, message, action, [], "automatic");
        return answer.IsCard ? Show(who, message, answer.Value) : shared;
    }

    /// <summary>
    /// The person presses a button, with what they have typed; what they left alone keeps the value the card gave it. A card that
    /// the bot answers replaces the message for this person. A button that asks for a dialog opens one: see <see cref="DialogOf"/>.
    /// </summary>
    /// <param name="who">Who presses.</param>
    /// <param name="message">The message on which the card is.</param>
    /// <param name="title">The words on the button.</param>
    /// <param name="typed">The inputs by id.</param>
    /// <param name="nth">Which of several buttons with these words, from 0.</param>
    public async Task<InvokeAnswer> PressAsync(
        DemoPeople who, TeamsMessage message, string title, IReadOnlyDictionary<string, string>? typed = null, int nth = 0)
    {
        var card = await CardForAsync(who, message);
        var button = Button(card, title, nth);
        if (OpensDialog(button))
        {
            return await FetchAsync(who, message, button);
        }

        var answer = await InvokeAsync(who, message, button, Inputs(card, typed), "manual");
        if (answer.IsCard)
        {
            Show(who, message, answer.Value);
        }

        return answer;
    }

    /// <summary>A press by what the button carries, for a button that stands behind several forms, or is forged.</summary>
    public Task<InvokeAnswer> PressVerbAsync(DemoPeople who, TeamsMessage message, string verb, object data) =>
        InvokeAsync(who, message, JsonSerializer.SerializeToElement(new { verb, data }), [], "manual");

    /// <summary>
    /// The same in a client without Universal Actions: the button's <c>fallback</c> is pressed, and arrives as a message with a value.
    /// </summary>
    public async Task SubmitAsync(
        DemoPeople who, TeamsMessage message, string title, IReadOnlyDictionary<string, string>? typed = null, int nth = 0)
    {
        var card = message.BaseCard ?? throw new InvalidOperationException($"There is no card on message {message.Id}.");
        var submit = Button(card, title, nth).GetProperty("fallback");
        Assert.Equal("Action.Submit", submit.GetProperty("type").GetString());
        var activity = WireActivities.At(this, who, message.Place, "message", message.ThreadId);
        activity["id"] = NextId();
        activity["replyToId"] = message.Id;
        activity["value"] = Merge(submit, Inputs(card, typed));
        await Events.SendAsync(activity);
    }

    /// <summary>An answer to a file that the bot offered, perhaps in a client that shows the offer still. See
    /// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4"/>.</summary>
    public async Task AnswersFileAsync(DemoPeople who, TeamsMessage offer, bool accepts, string? uploadUrl = null)
    {
        var consent = offer.Posted!.Attachments!.Single(part => part.ContentType == "application/vnd.microsoft.teams.card.file.consent");
        var content = consent.Content!.Value;
        var value = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = accepts ? "accept" : "decline",
            ["context"] = Node(content.GetProperty(accepts ? "acceptContext" : "declineContext")),
        };
        if (accepts)
        {
            value["uploadInfo"] = new JsonObject
            {
                ["contentUrl"] = uploadUrl + "/content",
                ["name"] = consent.Name,
                ["uploadUrl"] = uploadUrl,
                ["uniqueId"] = "1150D938-8870-4044-9F2C-5BBDEBA70C9D",
                ["fileType"] = "xlsx",
            };
        }

        using var response = await Events.AskAsync(WireActivities.Invoke(this, who, offer, "fileConsent/invoke", value));
        response.EnsureSuccessStatusCode();
    }

    private async Task<InvokeAnswer> InvokeAsync(DemoPeople who, TeamsMessage message, JsonElement action, JsonObject typed, string trigger)
    {
        Assert.True(message.Place.Members.Any(member => member.Id == who.Id), $"{who.Name} cannot see {message.Place.Id}.");
        var invoked = new JsonObject { ["type"] = "Action.Execute", ["verb"] = Text(action, "verb"), ["data"] = Merge(action, typed) };
        if (Text(action, "id") is { } id)
        {
            invoked["id"] = id;
        }

        var value = new JsonObject { ["action"] = invoked, ["trigger"] = trigger };
        using var response = await Events.AskAsync(WireActivities.Invoke(this, who, message, "adaptiveCard/action", value));
        return await InvokeAnswer.ReadAsync(response);
    }

    private static JsonElement Show(DemoPeople who, TeamsMessage message, JsonElement card)
    {
        message.Views[who.Id] = (message.Version, card);
        return card;
    }

    private static JsonElement? RefreshFor(JsonElement card, DemoPeople who) =>
        card.TryGetProperty("refresh", out var refresh)
        && refresh.TryGetProperty("action", out var action)
        // Without a list it is for everybody in a conversation of at most as many.
        && (!refresh.TryGetProperty("userIds", out var ids)
            || ids.EnumerateArray().Take(MaxRefreshed).Any(id => id.GetString() == who.Id))
            ? action
            : null;

    private static JsonElement Button(JsonElement card, string title, int nth)
    {
        var buttons = CardText.Elements(card).Where(e => Text(e, "type") == "Action.Execute" || OpensDialog(e)).ToList();
        var found = buttons.Where(button => Text(button, "title") == title).ElementAtOrDefault(nth);
        Assert.True(
            found.ValueKind == JsonValueKind.Object,
            $"There is no button \"{title}\" here, only: {string.Join(", ", buttons.Select(button => Text(button, "title")))}.");
        return found;
    }

    // A client sends what its inputs hold, and does not send at all while one that is required is empty.
    private static JsonObject Inputs(JsonElement card, IReadOnlyDictionary<string, string>? typed)
    {
        var inputs = new JsonObject();
        foreach (var input in CardText.Elements(card).Where(e => Text(e, "type")?.StartsWith("Input.", StringComparison.Ordinal) is true))
        {
            var id = Text(input, "id")!;
            if (typed?.GetValueOrDefault(id) is { Length: > 0 } text)
            {
                inputs[id] = text;
            }
            else if (typed?.ContainsKey(id) is not true && input.TryGetProperty("value", out var value))
            {
                inputs[id] = value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
            }
        }

        var unknown = (typed?.Keys ?? []).Where(id => CardText.Elements(card).All(e => Text(e, "id") != id)).ToList();
        Assert.True(unknown.Count == 0, $"The card has no input {string.Join(", ", unknown)}.");
        return inputs;
    }

    private static JsonObject Merge(JsonElement action, JsonObject typed)
    {
        var data = action.TryGetProperty("data", out var own) && own.ValueKind == JsonValueKind.Object ? (JsonObject)Node(own)! : [];
        foreach (var (id, value) in typed)
        {
            data[id] = value?.DeepClone();
        }

        return data;
    }

    private static JsonNode? Node(JsonElement element) => JsonNode.Parse(element.GetRawText());

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
