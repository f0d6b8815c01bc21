using ClusterBot.Bot.Startup;

return await BotHost.RunAsync(args);
