using System.Text.Json.Serialization;
using ClusterBot.Bot.Delivery.Files;

namespace ClusterBot.Bot.Features.Register;

[JsonSerializable(typeof(IReadOnlyList<SentFile>))]
internal sealed partial class SentFilesJson : JsonSerializerContext;
