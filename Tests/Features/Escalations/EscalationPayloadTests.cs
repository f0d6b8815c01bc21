using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ClusterBot.Cards.Escalations;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Escalations;
using ClusterBot.Tests.Cards.Samples;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Features.Escalations;

/// <summary>Old cards stay in chats for months: what their buttons send keeps its names.</summary>
public class EscalationPayloadTests
{
    private static EscalationActionsJson Json => EscalationActionsJson.Default;

    [Fact]
    public void What_was_ever_sent_still_reads()
    {
        var id = EscalationSamples.Id;
        Assert.Equal(new RaiseEscalation(id, null), Read(Json.RaiseEscalation));
        Assert.Equal(new AcknowledgeEscalation(id), Read(Json.AcknowledgeEscalation));
        Assert.Equal(new ChallengeEscalation(id), Read(Json.ChallengeEscalation, EscalationInputs.Challenge));
        Assert.Equal(new AnswerChallenge(id), Read(Json.AnswerChallenge, EscalationInputs.Answer));
        Assert.Equal(new DecideEscalation(id), Read(Json.DecideEscalation, EscalationInputs.Decision));
        Assert.Equal(new CloseEscalation(id), Read(Json.CloseEscalation));
    }

    [Fact]
    public void A_step_with_words_has_an_input_of_its_own()
    {
        var inputs = Enum.GetValues<EscalationStep>().Select(EscalationInputs.For).OfType<string>().ToList();
        Assert.Equal(3, inputs.Distinct().Count());
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
