using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ClusterBot.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CheckInChanges",
                columns: table => new
                {
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    CheckInId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckInChanges", x => new { x.ClusterId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Clusters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", nullable: false),
                    Nation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false, defaultValue: "EnglandAndWales"),
                    Frequency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false, defaultValue: "Weekly"),
                    RoundDay = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RoundWeek = table.Column<int>(type: "INTEGER", nullable: true),
                    RoundMonthDay = table.Column<int>(type: "INTEGER", nullable: true),
                    RoundMonth = table.Column<int>(type: "INTEGER", nullable: true),
                    RoundAnyOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DaysBeforeBoard = table.Column<int>(type: "INTEGER", nullable: true),
                    RoundTime = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Marking = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false, defaultValue: "Official"),
                    RoundsPausedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RoundsResumedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RoundSkippedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ArchivedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Numbering = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clusters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ClusterVersions",
                columns: table => new
                {
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Answered = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClusterVersions", x => x.ClusterId);
                });

            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ServiceUrl = table.Column<string>(type: "TEXT", nullable: false),
                    BotId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    TeamId = table.Column<string>(type: "TEXT", nullable: true),
                    TeamAadGroupId = table.Column<string>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LinkedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReadSinceAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WentWithTeam = table.Column<bool>(type: "INTEGER", nullable: false),
                    BackAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HeardAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeletedMessages",
                columns: table => new
                {
                    MessageId = table.Column<string>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                    PostedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DeletedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeletedMessages", x => new { x.ConversationId, x.MessageId });
                });

            migrationBuilder.CreateTable(
                name: "DeniedActs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AadObjectId = table.Column<string>(type: "TEXT", nullable: true),
                    Act = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FirstAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeniedActs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ErasedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ErasedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RowsRemoved = table.Column<int>(type: "INTEGER", nullable: false),
                    RowsChanged = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Exports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PsaNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    AsAtOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UploadUrl = table.Column<string>(type: "TEXT", nullable: true),
                    ContentUrl = table.Column<string>(type: "TEXT", nullable: true),
                    UniqueId = table.Column<string>(type: "TEXT", nullable: true),
                    FileName = table.Column<string>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    LinkHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    LinkEndsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LinkUsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Exports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Faults",
                columns: table => new
                {
                    Dependency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SinceAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastSeenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    ToldAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Faults", x => x.Dependency);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    MessageId = table.Column<string>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                    ThreadId = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorName = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorAadObjectId = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    PostedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevisedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => new { x.ConversationId, x.MessageId });
                });

            migrationBuilder.CreateTable(
                name: "ModelUse",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    BeginsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Input = table.Column<long>(type: "INTEGER", nullable: false),
                    Output = table.Column<long>(type: "INTEGER", nullable: false),
                    Reserved = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelUse", x => new { x.TenantId, x.BeginsOn });
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Tier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Subjects = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Nation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", nullable: true),
                    ArchivedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Priority = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    ServiceUrl = table.Column<string>(type: "TEXT", nullable: false),
                    BotId = table.Column<string>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: true),
                    TeamId = table.Column<string>(type: "TEXT", nullable: true),
                    RecipientId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatesId = table.Column<long>(type: "INTEGER", nullable: true),
                    UpdatesActivityId = table.Column<string>(type: "TEXT", nullable: true),
                    OrderKey = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: true),
                    Variant = table.Column<string>(type: "TEXT", nullable: true),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    TraceParent = table.Column<string>(type: "TEXT", maxLength: 55, nullable: true),
                    ChatRenewed = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    QueuedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstTriedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LeasedUntilAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ActivityId = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    AadObjectId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: true),
                    Department = table.Column<string>(type: "TEXT", nullable: true),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ArchivedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ChannelAccountId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RecordKinds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TextLabel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    Visibility = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReviewAfterDays = table.Column<int>(type: "INTEGER", nullable: true),
                    IsOffered = table.Column<bool>(type: "INTEGER", nullable: false),
                    OffFor = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordKinds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegisterUploads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    RequestedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Downloads = table.Column<string>(type: "TEXT", nullable: true),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ImportAskedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterUploads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RequestKinds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Recipients = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    ReplyField = table.Column<string>(type: "TEXT", nullable: false),
                    CloseField = table.Column<string>(type: "TEXT", nullable: false),
                    Acknowledge = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    Close = table.Column<string>(type: "TEXT", nullable: false),
                    Ladder = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    BoardsSee = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsOffered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestKinds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Summaries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                    ThreadId = table.Column<string>(type: "TEXT", nullable: true),
                    SinceAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UntilAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Topic = table.Column<string>(type: "TEXT", nullable: true),
                    RequestedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TraceParent = table.Column<string>(type: "TEXT", nullable: true),
                    IsScheduled = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Draft = table.Column<string>(type: "TEXT", nullable: true),
                    Material = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Summaries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SummarySchedules",
                columns: table => new
                {
                    ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Frequency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SetById = table.Column<Guid>(type: "TEXT", nullable: false),
                    SetAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CoveredToOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsQuiet = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummarySchedules", x => x.ConversationId);
                });

            migrationBuilder.CreateTable(
                name: "TenantSetups",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    FirstAdministratorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClaimedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReachSeenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Shown = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TenantSetups", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "Turns",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    InvokeStatus = table.Column<int>(type: "INTEGER", nullable: true),
                    InvokeBody = table.Column<string>(type: "TEXT", nullable: true),
                    InvokeShows = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Turns", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "BoardMeetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PackSentAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardMeetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardMeetings_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Digests",
                columns: table => new
                {
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WasSent = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Digests", x => x.ClusterId);
                    table.ForeignKey(
                        name: "FK_Digests_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Psas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    LeadDepartment = table.Column<string>(type: "TEXT", nullable: true),
                    LifeSpan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Breadth = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Sphere = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ChosenMethod = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ChosenMethodReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ArchivedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Psas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Psas_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Records",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OriginId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OriginPart = table.Column<int>(type: "INTEGER", nullable: true),
                    OriginGoneAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Records", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Records_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OccursOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OpenedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    LateMinutes = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 0),
                    PassedOver = table.Column<string>(type: "TEXT", nullable: true),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rounds_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SearchEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SearchEntries_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Follows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Follows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Follows_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Roles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PsaId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IndicatorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DelegatedById = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Roles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Roles_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SummaryFeedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SummaryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Point = table.Column<int>(type: "INTEGER", nullable: true),
                    GivenById = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsUseful = table.Column<bool>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: true),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummaryFeedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummaryFeedback_Summaries_SummaryId",
                        column: x => x.SummaryId,
                        principalTable: "Summaries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Indicators",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PsaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Better = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Control = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Baseline = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Target = table.Column<string>(type: "TEXT", nullable: true),
                    ChangeAmount = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    ChangePerPeriod = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsGap = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    TargetValue = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    TargetKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false, defaultValue: "Reach"),
                    TargetUpper = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    Frequency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PublicationLagDays = table.Column<int>(type: "INTEGER", nullable: true),
                    ProcessChangedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Tolerance = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    ArchivedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Indicators_Psas_PsaId",
                        column: x => x.PsaId,
                        principalTable: "Psas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromPsaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ToPsaId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToOrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToPersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IndicatorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CheckInId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RaisedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RaisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Need = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Link = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Policy_AcknowledgeDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Policy_AnswerDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Policy_CloseDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Policy_Ladder = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Requests_Organisations_ToOrganisationId",
                        column: x => x.ToOrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Requests_Psas_FromPsaId",
                        column: x => x.FromPsaId,
                        principalTable: "Psas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Requests_Psas_ToPsaId",
                        column: x => x.ToPsaId,
                        principalTable: "Psas",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RecordVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenById = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    PsaId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IndicatorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Department = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Tags = table.Column<string>(type: "TEXT", maxLength: 328, nullable: false),
                    Visibility = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecordVersions_Records_RecordId",
                        column: x => x.RecordId,
                        principalTable: "Records",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CheckIns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PsaId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CheckIns_Psas_PsaId",
                        column: x => x.PsaId,
                        principalTable: "Psas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CheckIns_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    RemindedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SnoozedUntilAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DeputyAskedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UnreachableBecause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contacts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Contacts_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlannedFigures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedFigures_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Readings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false, defaultValue: "Given"),
                    MovedFromVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Value = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnswerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    Quality = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false, defaultValue: "None"),
                    Baseline = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false, defaultValue: "None"),
                    GroupAhead = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    GroupBehind = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    Period_EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Period_Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Period_Notation = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Period_StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Readings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Readings_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RequestEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    HappenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Fields = table.Column<string>(type: "TEXT", nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestEvents_Requests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CheckInId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NothingNew = table.Column<bool>(type: "INTEGER", nullable: false),
                    BigPicture = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SideEffects = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AnythingElse = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Cleared = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NotThisRoundBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CorrectedBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SpeaksForAll = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: true),
                    UndoesVersion = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Answers_CheckIns_CheckInId",
                        column: x => x.CheckInId,
                        principalTable: "CheckIns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CheckInId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Typed = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Drafts_CheckIns_CheckInId",
                        column: x => x.CheckInId,
                        principalTable: "CheckIns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Drafts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AnswerRow",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnswerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 24, scale: 6, nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ForCitizens = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Computed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DiffersBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    NothingNew = table.Column<bool>(type: "INTEGER", nullable: false),
                    NotThisRoundBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerRow", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnswerRow_Answers_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "Answers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AnswerRow_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AnswerRow_AnswerId_IndicatorId",
                table: "AnswerRow",
                columns: new[] { "AnswerId", "IndicatorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AnswerRow_IndicatorId",
                table: "AnswerRow",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Answers_CheckInId_Version",
                table: "Answers",
                columns: new[] { "CheckInId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BoardMeetings_ClusterId_On",
                table: "BoardMeetings",
                columns: new[] { "ClusterId", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_PsaId",
                table: "CheckIns",
                column: "PsaId");

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_RoundId_PsaId",
                table: "CheckIns",
                columns: new[] { "RoundId", "PsaId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Clusters_TenantId_Code",
                table: "Clusters",
                columns: new[] { "TenantId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Clusters_TenantId_Name",
                table: "Clusters",
                columns: new[] { "TenantId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_PersonId",
                table: "Contacts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_RoundId_PersonId",
                table: "Contacts",
                columns: new[] { "RoundId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_ClusterId",
                table: "Conversations",
                column: "ClusterId");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_PersonId",
                table: "Conversations",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_TeamId_HeardAt",
                table: "Conversations",
                columns: new[] { "TeamId", "HeardAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_TenantId_HeardAt",
                table: "Conversations",
                columns: new[] { "TenantId", "HeardAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletedMessages_DeletedAt",
                table: "DeletedMessages",
                column: "DeletedAt");

            migrationBuilder.CreateIndex(
                name: "IX_DeniedActs_LastAt",
                table: "DeniedActs",
                column: "LastAt");

            migrationBuilder.CreateIndex(
                name: "IX_DeniedActs_TenantId_FirstAt",
                table: "DeniedActs",
                columns: new[] { "TenantId", "FirstAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_CheckInId_PersonId",
                table: "Drafts",
                columns: new[] { "CheckInId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_PersonId",
                table: "Drafts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_PersonId",
                table: "Erasures",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Exports_FinishedAt",
                table: "Exports",
                column: "FinishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Exports_LinkHash",
                table: "Exports",
                column: "LinkHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Exports_RequestedAt",
                table: "Exports",
                column: "RequestedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Follows_PersonId",
                table: "Follows",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_PsaId_Position",
                table: "Indicators",
                columns: new[] { "PsaId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Messages_ConversationId_PostedAt",
                table: "Messages",
                columns: new[] { "ConversationId", "PostedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_ContactId",
                table: "Organisations",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_TenantId_Code",
                table: "Organisations",
                columns: new[] { "TenantId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_Key",
                table: "OutboxMessages",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_OrderKey",
                table: "OutboxMessages",
                column: "OrderKey");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_Posted",
                table: "OutboxMessages",
                column: "Subject",
                filter: "\"Kind\" <> 'Update'");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_Subject",
                table: "OutboxMessages",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_TenantId_FinishedAt",
                table: "OutboxMessages",
                columns: new[] { "TenantId", "FinishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_TenantId_Id",
                table: "OutboxMessages",
                columns: new[] { "TenantId", "Id" },
                filter: "\"FinishedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_WithoutId",
                table: "OutboxMessages",
                column: "OrderKey",
                filter: "\"ActivityId\" IS NULL AND \"State\" = 'Sent'");

            migrationBuilder.CreateIndex(
                name: "IX_People_TenantId_AadObjectId",
                table: "People",
                columns: new[] { "TenantId", "AadObjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlannedFigures_IndicatorId_On",
                table: "PlannedFigures",
                columns: new[] { "IndicatorId", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Psas_ClusterId_Number",
                table: "Psas",
                columns: new[] { "ClusterId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Readings_IndicatorId_Version",
                table: "Readings",
                columns: new[] { "IndicatorId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecordKinds_TenantId_Code",
                table: "RecordKinds",
                columns: new[] { "TenantId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Records_ClusterId_Kind",
                table: "Records",
                columns: new[] { "ClusterId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Records_OriginId",
                table: "Records",
                column: "OriginId");

            migrationBuilder.CreateIndex(
                name: "IX_Records_OwnerId",
                table: "Records",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_RecordVersions_RecordId_Version",
                table: "RecordVersions",
                columns: new[] { "RecordId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecordVersions_ReviewOn",
                table: "RecordVersions",
                column: "ReviewOn");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterUploads_FinishedAt",
                table: "RegisterUploads",
                column: "FinishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_RequestEvents_RequestId_Sequence",
                table: "RequestEvents",
                columns: new[] { "RequestId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RequestKinds_TenantId_Key",
                table: "RequestKinds",
                columns: new[] { "TenantId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Requests_CheckInId",
                table: "Requests",
                column: "CheckInId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_DueOn",
                table: "Requests",
                column: "DueOn");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_FromPsaId",
                table: "Requests",
                column: "FromPsaId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_RecordId",
                table: "Requests",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_SourceId",
                table: "Requests",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_TenantId_Number",
                table: "Requests",
                columns: new[] { "TenantId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Requests_ToOrganisationId",
                table: "Requests",
                column: "ToOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_ToPersonId",
                table: "Requests",
                column: "ToPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Requests_ToPsaId",
                table: "Requests",
                column: "ToPsaId");

            migrationBuilder.CreateIndex(
                name: "IX_Roles_ClusterId",
                table: "Roles",
                column: "ClusterId");

            migrationBuilder.CreateIndex(
                name: "IX_Roles_IndicatorId",
                table: "Roles",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Roles_PersonId",
                table: "Roles",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Roles_PsaId",
                table: "Roles",
                column: "PsaId");

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_ClusterId_OccursOn",
                table: "Rounds",
                columns: new[] { "ClusterId", "OccursOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SearchEntries_ClusterId_At",
                table: "SearchEntries",
                columns: new[] { "ClusterId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_SearchEntries_SourceId_Part",
                table: "SearchEntries",
                columns: new[] { "SourceId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Summaries_FinishedAt",
                table: "Summaries",
                column: "FinishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Summaries_State",
                table: "Summaries",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_SummaryFeedback_SummaryId_Point_GivenById",
                table: "SummaryFeedback",
                columns: new[] { "SummaryId", "Point", "GivenById" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Turns_TakenAt",
                table: "Turns",
                column: "TakenAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnswerRow");

            migrationBuilder.DropTable(
                name: "BoardMeetings");

            migrationBuilder.DropTable(
                name: "CheckInChanges");

            migrationBuilder.DropTable(
                name: "ClusterVersions");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.DropTable(
                name: "DeletedMessages");

            migrationBuilder.DropTable(
                name: "DeniedActs");

            migrationBuilder.DropTable(
                name: "Digests");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "Erasures");

            migrationBuilder.DropTable(
                name: "Exports");

            migrationBuilder.DropTable(
                name: "Faults");

            migrationBuilder.DropTable(
                name: "Follows");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "ModelUse");

            migrationBuilder.DropTable(
                name: "OutboxMessages");

            migrationBuilder.DropTable(
                name: "PlannedFigures");

            migrationBuilder.DropTable(
                name: "Readings");

            migrationBuilder.DropTable(
                name: "RecordKinds");

            migrationBuilder.DropTable(
                name: "RecordVersions");

            migrationBuilder.DropTable(
                name: "RegisterUploads");

            migrationBuilder.DropTable(
                name: "RequestEvents");

            migrationBuilder.DropTable(
                name: "RequestKinds");

            migrationBuilder.DropTable(
                name: "Roles");

            migrationBuilder.DropTable(
                name: "SearchEntries");

            migrationBuilder.DropTable(
                name: "SummaryFeedback");

            migrationBuilder.DropTable(
                name: "SummarySchedules");

            migrationBuilder.DropTable(
                name: "TenantSetups");

            migrationBuilder.DropTable(
                name: "Turns");

            migrationBuilder.DropTable(
                name: "Answers");

            migrationBuilder.DropTable(
                name: "Indicators");

            migrationBuilder.DropTable(
                name: "Records");

            migrationBuilder.DropTable(
                name: "Requests");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Summaries");

            migrationBuilder.DropTable(
                name: "CheckIns");

            migrationBuilder.DropTable(
                name: "Organisations");

            migrationBuilder.DropTable(
                name: "Psas");

            migrationBuilder.DropTable(
                name: "Rounds");

            migrationBuilder.DropTable(
                name: "Clusters");
        }
    }
}
