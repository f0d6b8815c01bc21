using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Bot.Register.Kinds;

/// <summary>The kinds of request that come with the bot, read and checked as those of a register are.</summary>
internal static class ShippedRequestKinds
{
    private static readonly Lazy<IReadOnlyList<RequestKind>> Read = new(() =>
        [.. ShippedFile.Rows(RequestKindRow.File, RequestKindRow.Known, RequestKindRow.Needed, RequestKindRow.Read)
            .Select(row => row.Kind.ToKind())]);

    public static IReadOnlyList<RequestKind> All => Read.Value;

    /// <summary>Returns the kinds of an organisation: its own rows take the place of shipped ones of the same key.</summary>
    public static IReadOnlyList<RequestKind> With(IReadOnlyList<RequestKind> registered) =>
    [
        .. All.Select(shipped => registered.FirstOrDefault(own => own.Key == shipped.Key) ?? shipped),
        .. registered.Where(own => All.All(shipped => shipped.Key != own.Key)),
    ];
}
