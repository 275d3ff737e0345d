using KnowledgeGraph.Model;
using KnowledgeGraph.Query;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>Opens, creates and checks database files.</summary>
internal static class SqliteFiles
{
    /// <summary>Before it, concurrent checkpoints can corrupt a database in WAL mode (sqlite.org/wal.html, "The WAL-reset bug").</summary>
    private static readonly Version Oldest = new(3, 51, 3);

    // The four bytes in the header of the file that say whose it is.
    private const int ApplicationId = 0x4B475051;

    static SqliteFiles()
    {
        Batteries_V2.Init();

        // Counting every allocation takes a lock that all connections share, and a connection is never used by two threads at once.
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    /// <summary>Opens a connection of its own, without pool and shared cache.</summary>
    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, Cache = SqliteCacheMode.Private }.ToString());
        connection.Open();
        Run(connection, "pragma busy_timeout=5000;");
        return connection;
    }

    /// <summary>Opens the writer: creates a new file, or checks one that is there.</summary>
    /// <exception cref="StoreException">The library is too old, or the file is not one of this version of the graph.</exception>
    public static SqliteConnection OpenOrCreate(string file, GraphModel model)
    {
        Version version = Version.Parse(raw.sqlite3_libversion().utf8_to_string());
        if (version < Oldest)
        {
            throw new StoreException(ErrorCodes.StoreUnavailable, $"SQLite {version} can corrupt the database; version {Oldest} or later is needed.");
        }

        SqliteConnection connection = Reach(file);
        try
        {
            CheckOrCreate(connection, file, model);
            FreshFile.RemoveLeftOver(file);
            Run(connection, "pragma journal_mode=wal; pragma synchronous=full; pragma journal_size_limit=67108864; pragma cache_size=-65536; pragma temp_store=memory;");
            return connection;
        }
        catch (Exception e)
        {
            connection.Dispose();
            throw e is SqliteException refused ? SqliteValues.Failure(refused) : e;
        }
    }

    /// <summary>Makes the tables of an empty file.</summary>
    public static void Create(SqliteConnection connection, GraphModel model) => Run(
        connection,
        $"begin immediate; pragma application_id={ApplicationId}; {SqliteSchema.Text(model)} insert into meta values ('schema', '{SqliteSchema.Digest(model)}'); commit;");

    /// <summary>Runs statements whose rows do not matter.</summary>
    public static void Run(SqliteConnection connection, string statements)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    /// <summary>The one value of a statement.</summary>
    public static object? Scalar(SqliteConnection connection, string statement)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }

    private static SqliteConnection Reach(string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            return Open(file, SqliteOpenMode.ReadWriteCreate);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException(ErrorCodes.StoreUnavailable, $"{file} can be neither opened nor made: name another file with --database.", e);
        }
    }

    private static void CheckOrCreate(SqliteConnection connection, string file, GraphModel model)
    {
        long id, tables;
        try
        {
            id = (long)Scalar(connection, "pragma application_id")!;
            tables = (long)Scalar(connection, "select count(*) from sqlite_schema")!;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_NOTADB)
        {
            throw new StoreException(ErrorCodes.StoreUnavailable, $"{file} is not a SQLite database: name another file with --database.", e);
        }

        if (tables == 0)
        {
            Create(connection, model);
            return;
        }

        if (id != ApplicationId)
        {
            throw new StoreException(ErrorCodes.StoreUnavailable, $"{file} is a SQLite database of something else: name another file with --database.");
        }

        string digest = (string)Scalar(connection, "select coalesce(max(value), '') from meta where key='schema'")!;
        if (digest != SqliteSchema.Digest(model))
        {
            throw new StoreException(
                ErrorCodes.StoreUnavailable,
                $"{file} was made by another version of the graph (schema {digest}, not {SqliteSchema.Digest(model)}): move it away and start again to have it made anew from the CSV files, or name another file with --database.");
        }
    }
}
