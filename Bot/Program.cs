using ClusterBot.Bot.Startup;

return args is ["bill-of-materials", var file] ? BillOfMaterials.Write(file) : await BotHost.RunAsync(args);
