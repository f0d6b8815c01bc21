using ClusterBot.Bot.Hosting.Commands;

return await ProgramCommands.RunAsync(args);
