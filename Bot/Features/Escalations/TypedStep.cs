using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>The words that a step is taken with: as typed, as kept, and what is wrong with them.</summary>
internal sealed record TypedStep(string? Typed, string? Text, string? Problem)
{
    public static TypedStep Read(EscalationStep step, CardInputs inputs)
    {
        if (EscalationInputs.For(step) is not { } input)
        {
            return new TypedStep(null, null, null);
        }

        var text = PlainText.Clean(inputs[input]);
        return new TypedStep(inputs[input], text, Check(text));
    }

    /// <summary>What is wrong with words that must be there, in a sentence for who wrote them.</summary>
    public static string? Check(string? text) => text?.Length switch
    {
        null => "Please write something first. Nothing was stored.",
        > EscalationDraft.MostTyped => $"{TooLong(text)} Only the first {EscalationDraft.MostTyped:N0} are kept here. Nothing was stored.",
        > Escalation.MostText => $"{TooLong(text)} Nothing was stored.",
        _ => null,
    };

    private static string TooLong(string text) => $"Please use at most {Escalation.MostText:N0} characters. This has {text.Length:N0}.";
}
