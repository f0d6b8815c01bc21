using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClusterBot.Bot.Data.PostgreSql;

/// <summary>PostgreSQL stores instants without an offset, and takes them in UTC alone.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), at => at);
