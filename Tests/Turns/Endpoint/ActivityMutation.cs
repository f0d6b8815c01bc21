using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterBot.Tests.Turns.Endpoint;

/// <summary>One change to an activity. The numbers are taken modulo what there is to choose from.</summary>
/// <param name="Place">Where.</param>
/// <param name="Kind">Put a value there, remove it, or put there what stands elsewhere.</param>
/// <param name="Choice">Which value, or which elsewhere.</param>
public sealed record ActivityMutation(int Place, int Kind, int Choice)
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-0", "5", "1e400", "-1e-400", "123456789012345678901234567890", "\"\"", "\" \"", "\"text\"", "{}", "[]",
        "[null]",
        "[[[[[[]]]]]]", "{\"id\":\"a\"}", "{\"id\":5}", "\"\\u0000\"", "\"\\u202Eevil\"", "\"<b>**x**</b>\"", "\"help\"", "\"show PSA 16\"",
        "\"message\"", "\"invoke\"", "\"installationUpdate\"", "\"conversationUpdate\"", "\"typing\"", "\"nonsense\"",
        "\"adaptiveCard/action\"", "\"task/fetch\"", "\"Action.Execute\"", "\"Action.Submit\"", "\"checkIns.submit\"",
        "\"checkIns.nothingNew\"",
        "\"add\"", "\"remove\"", "\"personal\"", "\"groupChat\"", "\"channel\"", "\"channelRenamed\"", "\"channelDeleted\"",
        "\"2026-11-23T10:00:00Z\"", "\"9999-12-31T23:59:59Z\"", "\"https://connector.example.com/\"",
        "\"a0000000-0000-4000-8000-000000000001\"", "\"00000000-0000-0000-0000-000000000000\"",
        "\"19:fairness-general@thread.tacv2;messageid=\"",
    ];

    public static Gen<ActivityMutation> Generator { get; } =
        from place in Gen.Choose(0, 200)
        from kind in Gen.Frequency((6, Gen.Constant(0)), (2, Gen.Constant(1)), (2, Gen.Constant(2)))
        from choice in Gen.Choose(0, 400)
        select new ActivityMutation(place, kind, choice);

    public void Apply(JsonNode activity)
    {
        var places = JsonPlace.In(activity);
        if (places.Count == 0)
        {
            return;
        }

        var place = places[Place % places.Count];
        switch (Kind)
        {
            case 0:
                place.Set(JsonNode.Parse(Values[Choice % Values.Length]));
                break;
            case 1:
                place.Remove();
                break;
            default:
                place.Set(places[Choice % places.Count].Value?.DeepClone());
                break;
        }
    }
}

/// <summary>A sample, changed here and there; and sometimes a byte of it.</summary>
public sealed record MutatedActivity(string Sample, IReadOnlyList<ActivityMutation> Mutations, int BrokenByte)
{
    public static Gen<MutatedActivity> GeneratorOf(IReadOnlyList<string> samples) =>
        from sample in Gen.Elements(samples.ToArray())
        from mutations in ActivityMutation.Generator.ListOf()
        from broken in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 2_000)))
        select new MutatedActivity(sample, [.. mutations.Take(5)], broken);

    public byte[] Apply(JsonNode activity)
    {
        foreach (var mutation in Mutations)
        {
            mutation.Apply(activity);
        }

        var bytes = Encoding.UTF8.GetBytes(activity.ToJsonString());
        if (BrokenByte > 0)
        {
            bytes[BrokenByte % bytes.Length] ^= (byte)(1 + (BrokenByte % 255));
        }

        return bytes;
    }
}
