using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Reminders;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SnoozeReminder))]
[JsonSerializable(typeof(OpenMyCheckIn))]
[JsonSerializable(typeof(OpenEscalation))]
[JsonSerializable(typeof(OpenAsk))]
[JsonSerializable(typeof(SendReminder))]
public sealed partial class ReminderActionsJson : JsonSerializerContext;
