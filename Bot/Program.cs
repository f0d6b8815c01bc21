using ClusterBot.Bot.Startup.Commands;

return await ProgramCommands.RunAsync(args);
