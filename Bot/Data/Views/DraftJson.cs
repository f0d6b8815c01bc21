using System.Text.Json.Serialization;

namespace ClusterBot.Bot.Data.Views;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class DraftJson : JsonSerializerContext;
