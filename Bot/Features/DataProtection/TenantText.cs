namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>A text that somebody typed.</summary>
/// <param name="Kind">What it is, in one or two words.</param>
/// <param name="PsaId">The PSA that it is about, if it is about one.</param>
/// <param name="ById">Who typed it, if that is recorded by the register's id.</param>
/// <param name="At">When.</param>
/// <param name="Text">The words.</param>
/// <param name="Replace">Puts other words in their place.</param>
internal sealed record TenantText(string Kind, Guid? PsaId, Guid? ById, DateTimeOffset At, string Text, Action<string> Replace);
