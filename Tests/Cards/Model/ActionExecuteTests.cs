using System.Text.Json;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;

namespace ClusterBot.Tests.Cards.Model;

public class ActionExecuteTests
{
    private static readonly ActionExecute Button = ActionExecute.For(
        "Send", new SampleAction("c1", 2), SampleActionContext.Default.SampleAction, ActionStyle.Positive);

    [Fact]
    public void The_verb_and_the_payload_are_those_of_the_record()
    {
        Assert.Equal("samples.press", Button.Verb);
        Assert.Equal("""{"checkIn":"c1","version":2}""", Button.Data!.Value.GetRawText());
    }

    [Fact]
    public void An_old_client_sends_the_same_payload_with_the_verb_in_it()
    {
        var submit = Assert.IsType<ActionSubmit>(Button.Fallback);

        Assert.Equal("""{"verb":"samples.press","checkIn":"c1","version":2}""", submit.Data!.Value.GetRawText());
        Assert.Equal("Send", submit.Title);
        Assert.Equal(ActionStyle.Positive, submit.Style);
    }

    [Fact]
    public void A_payload_that_takes_the_name_of_the_verb_is_refused() =>
        Assert.Throws<ArgumentException>(() => ActionExecute.For(
            "Send", new ActionWithTakenName("x"), SampleActionContext.Default.ActionWithTakenName));

    [Fact]
    public void It_is_written_with_its_type_wherever_it_stands()
    {
        var card = new AdaptiveCard
        {
            FallbackText = "f",
            Speak = "s",
            Refresh = new Refresh(Button, ["29:one"]),
            Body = [new ActionSet([Button])],
            Actions = [Button],
        };

        var json = CardJson.Write(card);

        JsonElement[] written =
        [
            json.GetProperty("refresh").GetProperty("action"),
            json.GetProperty("body")[0].GetProperty("actions")[0],
            json.GetProperty("actions")[0],
        ];
        Assert.All(written, action =>
        {
            Assert.Equal("Action.Execute", action.GetProperty("type").GetString());
            Assert.Equal("Action.Submit", action.GetProperty("fallback").GetProperty("type").GetString());
        });
    }
}
