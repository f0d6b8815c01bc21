using ClusterBot.BotFramework;

namespace ClusterBot.Bot.FileTransfer;

internal static class FileTransferServices
{
    public static IServiceCollection AddFileTransfer(this IServiceCollection services)
    {
        services.AddSingleton<UploadHosts>();
        services.AddSingleton<FileUpload>();
        services.AddScoped<FileMaker>();
        services.AddSingleton(provider => FileLinkOptions.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddScoped<FileLinks>();
        services.AddSingleton<FileDownload>();
        services.AddOutboundClient(
            FileUpload.ClientName, TimeSpan.FromMinutes(1),
            (provider, url) => provider.GetRequiredService<UploadHosts>().Find(url.AbsoluteUri) is not null);
        return services;
    }
}
