namespace ClusterBot.Bot.Telemetry;

/// <summary>The instruments of one room. Made when the bot starts, so that those which are asked for their value are there to be asked.</summary>
public interface IInstruments;
