namespace ClusterBot.Cards.Commands;

/// <summary>The one list of the bot's commands, in the order of help.</summary>
public static class CommandList
{
    public static CommandEntry Status { get; } = new(
        "status",
        new CommandHelp(
            "status",
            "Who has answered the check-in, how each PSA stands, and what is open with the delivery board; decisions lists its decisions"))
    {
        About = ["answered", "overall", "progress", "late", "overdue", "cluster", "escalations", "board"],
    };

    public static CommandEntry ShowPsa { get; } = new(
        "show psa",
        new CommandHelp("show PSA 16", "How a PSA stands: each indicator's figure, what was declared and what was computed"),
        new CommandHelp("show 16.1", "One indicator: its figures over time, its plan and target, and who gave each figure"),
        new CommandHelp("show PSA 16 as at 30 June 2026", "The same as it was known on a day in the past"))
    {
        Others = ["show", "psa", "how is psa", "what about psa", "who is the sro of psa", "who is the sro of", "who leads psa"],
        About = ["indicator", "indicators", "figure", "figures", "sro", "target", "baseline"],
    };

    public static CommandEntry Export { get; } = new(
        "export",
        new CommandHelp("export", "The cluster's figures, answers and requests as an Excel workbook; export csv for CSV files"))
    {
        About = ["download", "excel", "workbook", "spreadsheet", "csv"],
    };

    public static CommandEntry BoardPack { get; } = new(
        "board pack",
        new CommandHelp(
            "board pack",
            "What the board needs before it meets, also as PowerPoint or Excel; board pack PSA 16 for one PSA; send board pack sends it"))
    {
        Others = ["show board pack", "the board pack", "board papers"],
        About = ["pack", "papers", "meeting", "powerpoint", "slides", "board"],
    };

    public static CommandEntry SendBoardPack { get; } = new("send board pack") { About = ["pack", "papers"] };

    public static CommandEntry KnownThen { get; } = new(
        "what did psa",
        new CommandHelp(
            "what did PSA 16 know on 3 March 2026",
            "Figures, verdicts, warnings, requests and decisions as they were recorded by the end of a day, as an Excel workbook"))
    {
        Others = ["what was known about psa", "what was known of psa", "what did we know about psa"],
        About = ["committee", "known", "knew", "evidence"],
    };

    public static CommandEntry Digest { get; } = new(
        "digest",
        new CommandHelp(
            "digest", "For a permanent secretary: what moved, what waits for you, what was decided and what would help"))
    {
        Others = ["my digest", "show digest", "permanent secretary's digest"],
        About = ["digest", "permanent", "secretary"],
    };

    public static CommandEntry MyWork { get; } =
        new(
            "my work",
            new CommandHelp("my work", "All that you owe, and what waits for you, with the forms to answer"),
            new CommandHelp(
                "16.1 is 91.5 for 2024-25, improving",
                "In personal chat, the form filled in with what you wrote; also PSA 16 nothing new, and take back 16.1"),
            new CommandHelp(
                "on leave until 3 January, Emery answers for me",
                "In personal chat, have somebody answer while you are away; I am back ends it"))
        {
            Others =
            [
                "what do i owe", "what do i have to do", "what is due", "what's due", "what is the deadline", "when is the deadline",
                "what waits for me",
                "nothing new", "give an update", "give update", "answer the check-in", "answer check-in", "not this round",
                "i need help", "help needed", "ask the board for help",
            ],
            About = ["deadline", "due", "owe", "answer", "update", "form", "check-in", "checkin", "mine", "todo"],
        };

    public static CommandEntry Ask { get; } = new(
        "ask",
        new CommandHelp(
            "ask", "Ask another PSA, a department or the Centre (for an SRO or deputy); escalate asks your board; "
                + "who do I ask about data finds a contact"))
    {
        About = ["data", "resources", "support", "centre", "tension", "request", "department"],
    };

    public static CommandEntry Escalate { get; } = new("escalate")
    {
        Others = ["escalate to the board", "ask the board"],
        About = ["escalate", "escalation", "board", "help"],
    };

    public static CommandEntry Decisions { get; } = new("decisions")
    {
        Others = ["show decisions", "what was decided", "what did the board decide"],
        About = ["decision", "decisions", "decided", "actions"],
    };

    public static CommandEntry WhoToAsk { get; } = new("who do i ask")
    {
        Others = ["whom do i ask", "who can i ask", "who should i ask"],
        About = ["contact", "department", "organisation", "whom"],
    };

    public static CommandEntry OpenCheckIn { get; } = new(
        "open check-in", new CommandHelp(
            "open check-in", "Ask the cluster for a check-in now, after you have confirmed whom it asks")
        { For = CommandAudience.Lead })
    {
        Spellings = ["open checkin", "open check in"],
        About = ["check-in", "checkin", "round"],
    };

    public static CommandEntry PauseCheckIns { get; } = new(
        "pause check-ins",
        new CommandHelp(
            "pause check-ins",
            "Stop check-ins from opening by themselves; resume check-ins lets them again, skip next check-in leaves one out")
        {
            For = CommandAudience.Lead,
        })
    {
        Spellings = ["pause checkins", "pause check ins"],
        About = ["pause", "stop", "august", "holiday", "holidays"],
    };

    public static CommandEntry ResumeCheckIns { get; } =
        new("resume check-ins") { Spellings = ["resume checkins", "resume check ins"], About = ["resume"] };

    public static CommandEntry SkipNextCheckIn { get; } = new("skip next check-in")
    {
        Spellings = ["skip next checkin", "skip next check in"],
        About = ["skip"],
    };

    public static CommandEntry KeepNextCheckIn { get; } =
        new("keep next check-in") { Spellings = ["keep next checkin", "keep next check in"] };

    public static CommandEntry Remind { get; } = new(
        "remind",
        new CommandHelp(
            "remind",
            "Remind those who owe an answer, or remind Devon for one of them, after you have confirmed whom")
        {
            For = CommandAudience.Lead,
        },
        new CommandHelp("remind me tomorrow", "Have yourself reminded later of what you owe"))
    {
        About = ["reminder", "reminders", "chase", "nudge"],
    };

    public static CommandEntry Summarise { get; } = new(
        "summarise",
        new CommandHelp("summarise", "Sum up a thread, or the channel’s last 30 days; a cluster lead approves it before it is posted"),
        new CommandHelp(
            "summarise last week about data sharing",
            "The same for a time and a subject; also since 20 November"),
        new CommandHelp(
            "summarise every week",
            "Have the channel summed up by itself, as a draft for you; also every month; summarise stop ends it")
        {
            For = CommandAudience.Lead,
        })
    {
        Spellings = ["summarize", "summary"],
        About = ["summaries", "digest", "weekly", "monthly", "practice", "lessons", "thread", "learnt", "learned"],
    };

    public static CommandEntry StopSummaries { get; } = new("stop summaries")
    {
        Others =
        [
            "stop summarising", "stop summarizing", "stop the summaries", "stop weekly summaries", "stop monthly summaries",
            "stop the weekly summaries", "stop the monthly summaries", "stop the weekly summary", "stop the monthly summary",
            "no more summaries",
        ],
    };

    public static CommandEntry GoodPractice { get; } = new(
        "good practice", new CommandHelp("good practice: then your words", "Keep what you write as good practice, for summaries"))
    {
        About = ["practice", "keep", "lesson", "lessons", "note"],
    };

    public static CommandEntry Note { get; } = new(
        "note",
        new CommandHelp(
            "note lesson: then your words",
            "Write something down once, so that others find it; note lists the kinds"))
    {
        Others = ["write down", "make a note", "take a note"],
        About = ["note", "record", "lesson", "lessons", "barrier", "risk", "offer", "write"],
    };

    public static CommandEntry Find { get; } = new(
        "find",
        new CommandHelp(
            "find virtual courts",
            "Find records, decisions and points of summaries; a kind or PSA 16 narrows it"))
    {
        Others = ["search", "search for", "look for"],
        About = ["search", "records", "record", "library", "knowledge", "where"],
    };

    public static CommandEntry Follow { get; } = new(
        "follow", new CommandHelp("follow data sharing", "See what is new about a subject in my work; unfollow ends it"))
    {
        About = ["subscribe", "watch", "alert", "news"],
    };

    public static CommandEntry Unfollow { get; } = new("unfollow");

    public static CommandEntry PlainWords { get; } = new(
        "plain words", new CommandHelp("plain words: then your text", "Plainer words for what you are about to post"))
    {
        About = ["plain", "jargon", "wording"],
    };

    public static CommandEntry ReadHere { get; } = new(
        "read good practice here",
        new CommandHelp(
            "read good practice here",
            "Let ClusterBot read what is written in this channel; stop reading here ends that and deletes what was read")
        {
            For = CommandAudience.Lead,
        })
    {
        Others = ["start reading here"],
    };

    public static CommandEntry StopReading { get; } =
        new("stop reading here") { Others = ["stop reading", "stop reading good practice here"], About = ["reading"] };

    public static CommandEntry Link { get; } =
        new("link", new CommandHelp("link", "Say which cluster a channel is for") { For = CommandAudience.Lead })
        {
            Others = ["link channel", "link this channel"],
        };

    public static CommandEntry Register { get; } = new(
        "register",
        new CommandHelp(
            "register", "Load the register from an Excel workbook or CSV files: PSAs, indicators, figures, people and roles")
        {
            For = CommandAudience.Administrator,
        },
        new CommandHelp("register template", "An empty workbook for the register, to fill in") { For = CommandAudience.Administrator });

    public static CommandEntry PersonalData { get; } = new(
        "personal data", new CommandHelp(
            "personal data Jo Smith",
            "What is held about a person: see it, get it as a file, erase it")
        { For = CommandAudience.Administrator })
    {
        About = ["erase", "privacy", "gdpr"],
    };

    public static CommandEntry Health { get; } =
        new("health", new CommandHelp("health", "What works and what does not") { For = CommandAudience.Administrator });

    public static CommandEntry Audit { get; } = new(
        "audit",
        new CommandHelp("audit", "What was refused to whom, and why; audit file for all of it as a workbook")
        {
            For = CommandAudience.Administrator,
        })
    {
        About = ["refused", "denied", "permission", "permissions", "who"],
    };

    public static CommandEntry FirstSteps { get; } = new("first steps");

    public static CommandEntry Help { get; } = new("help", new CommandHelp("help", "This list"))
    {
        Others = ["hi", "hello", "hey", "good morning", "good afternoon", "what can you do"],
    };

    public static CommandEntry Thanks { get; } =
        new("thanks") { Others = ["thank you", "many thanks", "cheers", "great thanks", "ok thanks"] };

    public static IReadOnlyList<CommandEntry> All { get; } =
    [
        Status, ShowPsa, Export, BoardPack, SendBoardPack, KnownThen, Digest, MyWork, Ask, Escalate, Decisions, WhoToAsk, OpenCheckIn,
            PauseCheckIns,
            ResumeCheckIns,
        SkipNextCheckIn, KeepNextCheckIn, Remind, Summarise, StopSummaries,
        GoodPractice, Note, Find, Follow, Unfollow, PlainWords, ReadHere,
        StopReading, Link, Register, PersonalData, Health, Audit, FirstSteps, Help, Thanks,
    ];
}
