namespace ClusterBot.Bot.Register;

/// <summary>One file of a register, as it came.</summary>
/// <param name="Name">Without folders.</param>
/// <param name="Content">Its bytes.</param>
public sealed record RegisterFile(string Name, byte[] Content);
