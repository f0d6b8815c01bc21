using Npgsql;

namespace ClusterBot.Tests.Support.Databases;

/// <summary>A PostgreSQL database that one test after another uses. A session of its own empties it in between.</summary>
internal sealed class ReusedDatabase : IDisposable
{
    /// <summary>Deleted rows stay in its files, since nothing tidies them.</summary>
    private const int MaxUses = 20;

    private const string SchemaSql =
        """
        SELECT (SELECT count(*) FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase WHERE d.datname = current_database())
            || ' ' || (SELECT string_agg("MigrationId", ' ' ORDER BY 1) FROM "__EFMigrationsHistory")
            || ' ' || (
                SELECT md5(string_agg(
                    concat_ws(' ', c.relname, c.relkind, c.relacl, a.attname, a.atttypid, a.attnotnull), ',' ORDER BY c.relname, a.attnum))
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0)
            || ' ' || (SELECT count(*) FROM pg_trigger) || ' ' || (SELECT count(*) FROM pg_constraint)
            || ' ' || (SELECT count(*) FROM pg_proc) || ' ' || (SELECT count(*) FROM pg_namespace)
        """;

    /// <summary>Ends every other session and deletes every row, without asking which row needs which.</summary>
    private const string EmptySql =
        """
        SET session_replication_role = replica;
        DO $$
        DECLARE
            t record;
            found boolean;
        BEGIN
            PERFORM pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
            FOR t IN
                SELECT relname FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '__EFMigrationsHistory'
            LOOP
                EXECUTE format('SELECT EXISTS (SELECT FROM %I)', t.relname) INTO found;
                IF found THEN
                    EXECUTE format('DELETE FROM %I', t.relname);
                END IF;
            END LOOP;
            FOR t IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' LOOP
                EXECUTE format('ALTER SEQUENCE %I RESTART', t.relname);
            END LOOP;
        END $$;
        """;

    private readonly string _schema;
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _connection;
    private int _uses;

    /// <param name="connectionString">The database's.</param>
    /// <param name="schema">What <see cref="SchemaOf(string)"/> says of a database that no test has changed.</param>
    public ReusedDatabase(string connectionString, string schema)
    {
        (ConnectionString, _schema) = (connectionString, schema);
        _source = Source(connectionString);
        _connection = _source.CreateConnection();
    }

    public string ConnectionString { get; }

    /// <summary>Tables, columns, triggers and settings, in a few words that differ when they do.</summary>
    public static string SchemaOf(string connectionString)
    {
        using var source = Source(connectionString);
        using var connection = source.OpenConnection();
        return SchemaOf(connection);
    }

    /// <summary>Returns whether the database is as new. Else the test did something to it that no next test is to meet.</summary>
    public bool TryEmpty()
    {
        if (++_uses > MaxUses)
        {
            return false;
        }

        try
        {
            if (_connection.State != System.Data.ConnectionState.Open)
            {
                _connection.Open();
            }

            using var empty = new NpgsqlCommand(EmptySql, _connection);
            empty.ExecuteNonQuery();
            return SchemaOf(_connection) == _schema;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _source.Dispose();
    }

    private static NpgsqlDataSource Source(string connectionString) =>
        new NpgsqlDataSourceBuilder(connectionString + ";Pooling=false")
            .ConfigureTypeLoading(types => types.EnableTypeLoading(false))
            .Build();

    private static string SchemaOf(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(SchemaSql, connection);
        return (string)command.ExecuteScalar()!;
    }
}
