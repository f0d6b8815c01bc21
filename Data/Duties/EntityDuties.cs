using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Configurations;

namespace ClusterBot.Data.Duties;

/// <summary>
/// An entity's duties to the people whose data it holds: its references to people, its texts that may name somebody, where they are
/// given out, how long they are kept, and the cards that show them. Erasure, export, retention with its settings, and the renewal
/// of cluster versions follow from it.
/// </summary>
public abstract class EntityDuties(Type entity, string kept)
{
    /// <summary>The duties of all entities, each declared where the entity is mapped.</summary>
    public static IReadOnlyList<EntityDuties> All { get; } =
    [
        .. RegisterConfiguration.Duties, .. CheckInConfiguration.Duties, .. RequestConfiguration.Duties,
        .. OrganisationConfiguration.Duties,
        .. GoodPracticeConfiguration.Duties, .. RecordConfiguration.Duties, .. DataProtectionConfiguration.Duties,
        .. OutboxConfiguration.Duties,
    ];

    public Type Entity => entity;

    /// <summary>The retention of a row, in words.</summary>
    public string Kept => kept;

    /// <summary>
    /// Properties that hold the id of a person's row. The row stays when the person is erased, and then leads to no name.
    /// </summary>
    public IReadOnlyList<string> People => PeopleDeclared;

    /// <summary>Properties that hold the id of the person to whom a row belongs: it goes when that person is erased.</summary>
    public IReadOnlyList<string> Owners => OwnersDeclared;

    /// <summary>Properties with words in which an erasure replaces the person's name.</summary>
    public IReadOnlyList<string> Texts => TextsDeclared;

    /// <summary>Properties that an erasure removes with their row, or clears.</summary>
    public IReadOnlyList<string> Removed => RemovedDeclared;

    /// <summary>Properties with text that says nothing about people.</summary>
    public IReadOnlyList<string> Technical => TechnicalDeclared;

    /// <summary>The tables of a person's file that give the data out.</summary>
    public IReadOnlyList<string> ExportedAs => ExportedDeclared;

    /// <summary>The cards that show the entity.</summary>
    public IReadOnlyList<CardFamily> ShownOn => ShownDeclared;

    public IReadOnlyList<Purge> Purges => PurgesDeclared;

    /// <summary>A query for the clusters whose cards show a row; null when a change to it changes no cluster's cards.</summary>
    public string? VersionedClusters { get; protected set; }

    /// <summary>The columns whose update counts, in which case inserts and deletes do not; null when every change counts.</summary>
    public IReadOnlyList<string>? VersionedColumns { get; protected set; }

    /// <summary>The check-in that an added row answers, see <see cref="CheckInChange"/>; null when it is no answer.</summary>
    public string? AnsweredCheckIn { get; protected set; }

    /// <summary>The condition for an added row to be part of an answer, with which it is read; null when it is never one.</summary>
    public string? PartOfAnswer { get; protected set; }

    public bool HoldsPersonalData => People.Count + Owners.Count + Texts.Count + Removed.Count > 0;

    protected List<string> PeopleDeclared { get; } = [];

    protected List<string> OwnersDeclared { get; } = [];

    protected List<string> TextsDeclared { get; } = [];

    protected List<string> RemovedDeclared { get; } = [];

    protected List<string> TechnicalDeclared { get; } = [];

    protected List<string> ExportedDeclared { get; } = [];

    protected List<CardFamily> ShownDeclared { get; } = [];

    protected List<Purge> PurgesDeclared { get; } = [];

    /// <summary>Returns every text of a tenant's rows that may name somebody.</summary>
    public abstract IAsyncEnumerable<DeclaredText> TextsOfAsync(ClusterDbContext db, string tenantId, CancellationToken cancellationToken);

    /// <summary>Removes the rows that belong to a person, and returns their number.</summary>
    public abstract Task<int> RemoveOwnedAsync(ClusterDbContext db, Guid personId, CancellationToken cancellationToken);

    /// <summary>Returns the tables of a person's file that are declared with their columns.</summary>
    public abstract Task<IReadOnlyList<GivenTable>> GiveOutAsync(ClusterDbContext db, Guid personId, CancellationToken cancellationToken);
}

/// <summary>A table of a person's file: the rows that belong to the person.</summary>
/// <param name="What">The content, in words.</param>
/// <param name="Name">The table's name.</param>
/// <param name="Columns">The columns' names.</param>
/// <param name="Rows">The values, in the order of the columns.</param>
public sealed record GivenTable(string What, string Name, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows);

/// <summary>The removal of old rows.</summary>
/// <param name="Setting">The setting of the section <c>Retention</c> that says when, without its <c>Days</c>.</param>
/// <param name="Days">The days that hold where the setting is not given.</param>
/// <param name="RunAsync">Removes at most so many rows of before the instant, and returns how many it removed.</param>
public sealed record Purge(string Setting, int Days, Func<ClusterDbContext, DateTimeOffset, int, CancellationToken, Task<int>> RunAsync);
