using ClusterBot.Domain.Indicators;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClusterBot.Bot.Data.Mapping;

internal sealed class MeasurementUnitConverter() : ValueConverter<MeasurementUnit, string>(unit => unit.Text, text => new MeasurementUnit(text));
