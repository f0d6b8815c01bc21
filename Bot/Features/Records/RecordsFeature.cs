using ClusterBot.Bot.Features.Records.Finding;
using ClusterBot.Bot.Features.Records.Following;
using ClusterBot.Bot.Features.Records.MessageExtension;
using ClusterBot.Bot.Features.Records.Writing;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Records;

namespace ClusterBot.Bot.Features.Records;

/// <summary>Records: what is written down once, found again, and looked at again when its day has come.</summary>
internal static class RecordsFeature
{
    public static IServiceCollection AddRecords(this IServiceCollection services)
    {
        services.AddScoped<TermReader>();
        services.AddScoped<RecordForms>();
        services.AddScoped<RecordService>();
        services.AddScoped<RecordViews>();
        services.AddScoped<RecordDisplays>();
        services.AddScoped<RecordHandlers>();
        services.AddDomainEventHandlers(typeof(RecordsFeature));
        services.AddScoped<ICardErasure, ForgetPersonInRecords>();

        services.AddScoped<SearchIndex>();
        services.AddRecurringJob<IndexJob>();

        AddRoutes(services);
        return services;
    }

    private static void AddRoutes(IServiceCollection services)
    {
        services.AddCommand<NoteHandler>(CommandList.Note, CommandSpelling.Exact, CommandArguments.Read);
        services.AddCommand<FindHandler>(CommandList.Find, CommandSpelling.Exact, CommandArguments.Read);
        services.AddCommand<FollowHandler>(CommandList.Follow, CommandSpelling.Exact, CommandArguments.Read);
        services.AddCommand<UnfollowHandler>(CommandList.Unfollow, CommandSpelling.Exact, CommandArguments.Read);
        services.AddCommand<PlainWordsHandler>(CommandList.PlainWords, CommandSpelling.Exact, CommandArguments.Read);

        var json = RecordActionsJson.Default;
        services.AddRoute(TurnRoute.ForAction<ChooseRecordKind, ChooseRecordKindHandler>(json.ChooseRecordKind));
        services.AddRoute(TurnRoute.ForAction<SaveRecord, SaveRecordHandler>(json.SaveRecord));
        services.AddRoute(TurnRoute.ForAction<ShowRecord, ShowRecordHandler>(json.ShowRecord));
        services.AddRoute(TurnRoute.ForAction<ChangeRecord, ChangeRecordHandler>(json.ChangeRecord));
        services.AddRoute(TurnRoute.ForAction<ConfirmRecord, ConfirmRecordHandler>(json.ConfirmRecord));
        services.AddRoute(TurnRoute.ForAction<RetireRecord, RetireRecordHandler>(json.RetireRecord));
        services.AddRoute(TurnRoute.ForAction<UndoRecord, UndoRecordHandler>(json.UndoRecord));

        services.AddRoute(TurnRoute.ForInvoke<OpenKeepAsHandler>(InvokeNames.ComposeExtensionFetchTask, onlyReads: true));
        services.AddRoute(TurnRoute.ForInvoke<SendKeepAsHandler>(InvokeNames.ComposeExtensionSubmitAction));
        services.AddRoute(TurnRoute.ForInvoke<FindInComposeBoxHandler>(InvokeNames.ComposeExtensionQuery, onlyReads: true));
    }
}
