using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using ClusterBot.Data.CardKeys;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Duties;

/// <summary>The duties of one entity, as they are declared.</summary>
/// <param name="kept">How long a row is kept, in words.</param>
public sealed class DutiesOf<T>(string kept) : EntityDuties(typeof(T), kept)
    where T : class
{
    private readonly List<(
        string Kind, Func<ClusterDbContext, string, IQueryable<T>> OfTenant, Func<T, TextOrigin> Origin, string[] Properties,
        bool IsJson)> _says = [];

    private readonly List<Expression<Func<T, Guid?>>> _owners = [];

    private readonly List<(string What, string Table, (string Column, Func<T, object?> Value)[] Columns)> _gives = [];

    /// <summary>Declares people whom a row names, and that it stays without their names when they are erased.</summary>
    public DutiesOf<T> RefersTo(params Expression<Func<T, Guid?>>[] people)
    {
        PeopleDeclared.AddRange(people.Select(Name));
        return this;
    }

    /// <summary>Declares whose a row is, and that it goes when that person is erased.</summary>
    public DutiesOf<T> BelongsTo(Expression<Func<T, Guid?>> person)
    {
        OwnersDeclared.Add(Name(person));
        _owners.Add(person);
        return this;
    }

    /// <summary>Declares a table of a person's file, of the rows that belong to the person, in the order of its first column.</summary>
    /// <param name="what">The content, in words.</param>
    /// <param name="table">The table's name.</param>
    /// <param name="columns">The columns, each with its value in a row.</param>
    public DutiesOf<T> GivesOut(string what, string table, params (string Column, Func<T, object?> Value)[] columns)
    {
        _gives.Add((what, table, columns));
        return GivenOutAs(table);
    }

    /// <param name="kind">What the texts are, in one or two words.</param>
    /// <param name="ofTenant">The rows of a tenant: a person's name is replaced in that person's tenant alone.</param>
    /// <param name="origin">Where the texts of a row come from.</param>
    /// <param name="texts">The texts.</param>
    public DutiesOf<T> Says(
        string kind, Func<ClusterDbContext, string, IQueryable<T>> ofTenant, Func<T, TextOrigin> origin,
        params Expression<Func<T, string?>>[] texts) =>
        Says(kind, ofTenant, origin, isJson: false, texts);

    /// <summary>The same for words that stand in a JSON document.</summary>
    public DutiesOf<T> SaysInJson(
        string kind, Func<ClusterDbContext, string, IQueryable<T>> ofTenant, Func<T, TextOrigin> origin,
        params Expression<Func<T, string?>>[] texts) =>
        Says(kind, ofTenant, origin, isJson: true, texts);

    public DutiesOf<T> Removes(params Expression<Func<T, object?>>[] properties)
    {
        RemovedDeclared.AddRange(properties.Select(Name));
        return this;
    }

    public DutiesOf<T> SaysNothingOfPeople(params Expression<Func<T, object?>>[] properties)
    {
        TechnicalDeclared.AddRange(properties.Select(Name));
        return this;
    }

    public DutiesOf<T> GivenOutAs(params string[] tables)
    {
        ExportedDeclared.AddRange(tables);
        return this;
    }

    public DutiesOf<T> ShowsOn(params IReadOnlyList<CardFamily> cards)
    {
        ShownDeclared.AddRange(cards);
        return this;
    }

    /// <param name="clusters">A query for the clusters of a row; <c>{row}</c> stands for the row.</param>
    /// <param name="columns">Those of which an update counts, and then inserts and deletes do not; none for all that happens.</param>
    public DutiesOf<T> RenewsVersionOf(string clusters, params string[] columns)
    {
        (VersionedClusters, VersionedColumns) = (clusters, columns.Length == 0 ? null : columns);
        return this;
    }

    /// <summary>Declares that an added row is an answer to a check-in.</summary>
    /// <param name="checkIn">The check-in of a row; <c>{row}</c> stands for the row.</param>
    public DutiesOf<T> AnswersCheckIn(string checkIn)
    {
        AnsweredCheckIn = checkIn;
        return this;
    }

    /// <summary>Declares that an added row is part of an answer, and is stored in the same transaction.</summary>
    /// <param name="condition">The condition for that; <c>{row}</c> stands for the row.</param>
    public DutiesOf<T> ComesWithAnswer(string condition)
    {
        PartOfAnswer = condition;
        return this;
    }

    /// <param name="setting">The setting of the section <c>Retention</c>, without its <c>Days</c>.</param>
    /// <param name="days">The days that hold where the setting is not given.</param>
    /// <param name="older">The rows of before an instant, in the order in which they go.</param>
    public DutiesOf<T> GoesAfter(string setting, int days, Func<ClusterDbContext, DateTimeOffset, IQueryable<T>> older)
    {
        PurgesDeclared.Add(new Purge(
            setting, days, (db, before, most, cancellationToken) => older(db, before).Take(most).ExecuteDeleteAsync(cancellationToken)));
        return this;
    }

    public DutiesOf<T> PurgedBy(Purge purge)
    {
        PurgesDeclared.Add(purge);
        return this;
    }

    public override async IAsyncEnumerable<DeclaredText> TextsOfAsync(
        ClusterDbContext db, string tenantId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (kind, ofTenant, origin, properties, isJson) in _says)
        {
            foreach (var row in await ofTenant(db, tenantId).ToListAsync(cancellationToken))
            {
                foreach (var property in properties)
                {
                    if (db.Entry(row).Property(property).CurrentValue is string { Length: > 0 } text)
                    {
                        yield return new DeclaredText(kind, row, property, isJson, text, origin(row));
                    }
                }
            }
        }
    }

    public override async Task<int> RemoveOwnedAsync(ClusterDbContext db, Guid personId, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var owner in _owners)
        {
            removed += await OwnedBy(db, owner, personId).ExecuteDeleteAsync(cancellationToken);
        }

        return removed;
    }

    public override async Task<IReadOnlyList<GivenTable>> GiveOutAsync(
        ClusterDbContext db, Guid personId, CancellationToken cancellationToken)
    {
        var given = new List<GivenTable>();
        foreach (var (what, table, columns) in _gives)
        {
            var rows = new List<T>();
            foreach (var owner in _owners)
            {
                rows.AddRange(await OwnedBy(db, owner, personId).AsNoTracking().ToListAsync(cancellationToken));
            }

            given.Add(new GivenTable(
                what, table, [.. columns.Select(column => column.Column)],
                [.. rows.OrderBy(columns[0].Value).Select(row => columns.Select(column => column.Value(row)).ToArray())]));
        }

        return given;
    }

    private static IQueryable<T> OwnedBy(ClusterDbContext db, Expression<Func<T, Guid?>> owner, Guid personId) =>
        db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(
            Expression.Equal(owner.Body, Expression.Constant((Guid?)personId, typeof(Guid?))), owner.Parameters));

    private DutiesOf<T> Says(
        string kind, Func<ClusterDbContext, string, IQueryable<T>> ofTenant, Func<T, TextOrigin> origin, bool isJson,
        Expression<Func<T, string?>>[] texts)
    {
        string[] names = [.. texts.Select(Name)];
        TextsDeclared.AddRange(names);
        _says.Add((kind, ofTenant, origin, names, isJson));
        return this;
    }

    private static string Name<TValue>(Expression<Func<T, TValue>> property) => property.Body switch
    {
        MemberExpression member => member.Member.Name,
        UnaryExpression { Operand: MemberExpression member } => member.Member.Name,
        _ => throw new ArgumentException("A duty is about a property of the entity.", nameof(property)),
    };
}
