using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Cards.Samples;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Cards;

/// <summary>Old cards stay in chats for months: what their buttons send keeps its names.</summary>
public class RequestPayloadTests
{
    private static RequestActionsJson Json => RequestActionsJson.Default;

    [Fact]
    public void What_was_ever_sent_still_reads()
    {
        var id = EscalationSamples.Id;
        Assert.Equal(new AskBoard(id, null), Read(Json.AskBoard));
        Assert.Equal(new ChooseRequestKind(id, null), Read(Json.ChooseRequestKind, RequestInputs.Kind, RequestInputs.Need));
        Assert.Equal(new RaiseRequest(id, "data", null), Read(Json.RaiseRequest, RequestInputs.To, RequestInputs.Need));
        Assert.Equal(
            new TakeStep(id, RequestStep.Reply),
            Read(Json.TakeStep, RequestInputs.TextOf(RequestStep.Reply), RequestInputs.Answer, RequestInputs.GivenOn));
    }

    [Theory]
    [InlineData("acknowledge", RequestStep.Acknowledge)]
    [InlineData("AnswerChallenge", RequestStep.AnswerChallenge)]
    public void A_step_is_read_however_its_name_is_written(string name, RequestStep step) => Assert.Equal(
        step, JsonSerializer.Deserialize($$"""{"request": "{{Guid.Empty}}", "step": "{{name}}"}""", Json.TakeStep)!.Step);

    [Fact]
    public void A_step_with_words_has_an_input_of_its_own()
    {
        var inputs = Enum.GetValues<RequestStep>().Where(RequestLabels.MayHaveWords).Select(RequestInputs.TextOf).ToList();
        Assert.Equal(6, inputs.Distinct().Count());
    }

    private static T? Read<T>(JsonTypeInfo<T> type, params string[] inputs)
        where T : ICardAction
    {
        using var file = File.OpenRead(Repository.PathTo("Tests", "Samples", "CardActions", $"{T.Verb}.json"));
        var action = JsonDocument.Parse(file).RootElement;
        Assert.Equal(T.Verb, action.GetProperty("verb").GetString());
        Assert.All(inputs, input => Assert.Equal(JsonValueKind.String, action.GetProperty("data").GetProperty(input).ValueKind));
        return action.GetProperty("data").Deserialize(type);
    }
}
