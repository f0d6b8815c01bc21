using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClusterBot.Bot.Data.Sqlite;

internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
