using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;

namespace ClusterBot.Tests.Cards.Model;

public class CardLimitsTests
{
    private static readonly AdaptiveCard Good = new() { FallbackText = "f", Speak = "s", Body = [new TextBlock("a")] };

    /// <summary>A card with one fault, and a part of the sentence that must name it.</summary>
    public static TheoryData<AdaptiveCard, string> Faults => new()
    {
        { Good with { Body = [.. Enumerable.Repeat(new TextBlock(new string('a', 1000)), 90)] }, "bytes" },
        { Good with { FallbackText = " " }, "fallbackText" },
        { Good with { Speak = "" }, "speak" },
        { Good with { Refresh = new Refresh(Press("a"), [.. Enumerable.Range(0, 61).Select(i => $"29:{i}")]) }, "61 people" },
        { Good with { Actions = Many(7) }, "7 buttons" },
        { In(new ActionSet(Many(7))), "7 buttons" },
        { Good with { Actions = [Opening([], Many(7))] }, "7 buttons" },
        { Good with { Actions = [Press("a", ActionStyle.Positive), Press("b", ActionStyle.Positive)] }, "primary" },
        { Good with { Actions = [Press("a") with { Fallback = null }] }, "Action.Submit" },
        { In(new InputText { Id = "a", Label = "" }), "no label" },
        { In(new InputText { Label = "A" }), "no id" },
        { In(new InputText { Id = "a", Label = "A", IsRequired = true }), "error message" },
        { In(new TextBlock("a") { Wrap = false }), "wrap" },
        { In(new Container([new TextBlock("a") { Wrap = false }])), "wrap" },
        { In(new TextBlock("a") { Fallback = new TextBlock("b") { Wrap = false } }), "wrap" },
        { Good with { Actions = [Opening([new TextBlock("a") { Wrap = false }])] }, "wrap" },
        { In(new ColumnSet([.. Enumerable.Repeat(new Column([new TextBlock("a")]), 4)])), "4 columns" },
        { In(Chart() with { Fallback = null }), "table" },
        { In(Table.OfText(["a", "b"], []) with { Columns = [new(1)] }), "cells" },
        { In(new TextBlock("a") { Id = "x" }, new TextBlock("b") { Id = "x" }), "'x' is used 2 times" },
        { In(new ActionSet([new ActionToggleVisibility { Title = "a", TargetElements = [new("gone")] }])), "'gone'" },
        { In(new InputText { Id = "checkIn", Label = "A" }, new ActionSet([Press("a")])), "overwrite" },
        { In(new InputText { Id = "verb", Label = "A" }, new ActionSet([Press("a")])), "overwrite" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void A_fault_is_named_in_one_sentence(AdaptiveCard card, string expected) =>
        Assert.Contains(expected, Assert.Single(CardLimits.Check(card)), StringComparison.Ordinal);

    [Fact]
    public void A_good_card_has_no_fault() => Assert.Empty(CardLimits.Check(Good));

    [Fact]
    public void A_fallback_may_take_the_id_of_what_it_stands_for() => Assert.Empty(CardLimits.Check(
        In(new TextBlock("a") { Id = "x", Fallback = new TextBlock("b") { Id = "x" } })));

    [Fact]
    public void An_input_may_have_the_name_of_a_payload_that_is_sent_without_inputs() => Assert.Empty(CardLimits.Check(
        In(new InputText { Id = "checkIn", Label = "A" }, new ActionSet([Press("a", inputs: AssociatedInputs.None)]))));

    private static AdaptiveCard In(params CardElement[] body) => Good with { Body = body };

    private static CardAction[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => Press($"Button {i}"))];

    private static ActionShowCard Opening(CardElement[] body, CardAction[]? actions = null) =>
        new() { Title = "Open", Card = new InnerCard(body) { Actions = actions } };

    private static ChartLine Chart() => new(Table.OfText(["a"], [])) { Title = "Chart", Data = [] };

    private static ActionExecute Press(string title, ActionStyle? style = null, AssociatedInputs? inputs = null) =>
        ActionExecute.For(title, new SampleAction("c1", 1), SampleActionContext.Default.SampleAction, style, inputs);
}
