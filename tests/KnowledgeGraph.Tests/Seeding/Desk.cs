using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Seeding.Export;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Stores.Sqlite;
using KnowledgeGraph.Tests.Neo4j;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>An analyst's desk: a folder of files, and a graph that they are imported into.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-desk-").FullName;
    private readonly SharedDatabase? _shared;
    private SqliteStore? _own;

    private Desk(SharedDatabase? shared) => _shared = shared;

    /// <summary>Sits down at a desk with an empty graph. One in the shared database is for who has it to himself, as each test of <see cref="Neo4jServer.Tests"/> has.</summary>
    /// <param name="store">The name of the store.</param>
    public static async Task<Desk> OpenAsync(string store)
    {
        Answerer.SkipWithout(store);
        if (store == "sqlite")
        {
            return new Desk(null);
        }

        SharedDatabase shared = (await Neo4jServer.Instance).Database;
        await shared.EmptyAsync();
        return new Desk(shared);
    }

    /// <summary>The folder of the files, whose name is that of the dataset.</summary>
    public string Files => Directory.CreateDirectory(Path.Combine(_folder, "coded")).FullName;

    /// <summary>The database of the graph.</summary>
    public string Database => Path.Combine(_folder, "graph.db");

    public IRecordStore Store => _shared is not null ? _shared.Store : _own ??= SqliteStore.Open(Database, GraphModel.Default, TimeProvider.System, readers: 1);

    /// <summary>The options of a command that say which store it is to use.</summary>
    public string[] Place => _shared is not null ? ["--store", "neo4j"] : ["--database", Database];

    /// <summary>The variables of a command that say where the store is.</summary>
    public IReadOnlyDictionary<string, string> Environment => _shared?.Environment ?? CommandRun.Nothing;

    public void Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public void Write(string file, byte[] bytes) => File.WriteAllBytes(Path.Combine(Files, file), bytes);

    public Task<ImportReport> CheckAsync(ImportOptions? options = null) =>
        new Importing(GraphModel.Default, TimeProvider.System, options ?? new ImportOptions()).CheckAsync([Files], stored: null, CancellationToken.None);

    public Task<ImportReport> ImportAsync(ImportOptions? options = null, params string[] paths) =>
        new Importing(GraphModel.Default, TimeProvider.System, options ?? new ImportOptions()).ImportAsync(paths.Length > 0 ? paths : [Files], Store, CancellationToken.None);

    /// <summary>Imports what is right.</summary>
    public async Task<ImportReport> ImportedAsync(params string[] paths)
    {
        ImportReport report = await ImportAsync(null, paths);
        report.Findings.Listed.Where(f => !f.IsWarning).ShouldBeEmpty();
        report.Outcome.ShouldBe(ImportOutcome.Done);
        return report;
    }

    /// <summary>Every stored record, by id.</summary>
    public async Task<IReadOnlyList<Record>> RecordsAsync()
    {
        await using IStoredRecords stored = await Store.OpenAsync(CancellationToken.None);
        List<Record> records = [];
        foreach (RecordType type in GraphModel.Default.Records)
        {
            records.AddRange(await stored.AllAsync(type, null, CancellationToken.None).ToListAsync());
        }

        return records;
    }

    public async Task<T> RecordAsync<T>(string id)
        where T : Record => (await RecordsAsync()).OfType<T>().Single(r => r.Id == id);

    /// <summary>The export of everything: each file's name and text.</summary>
    public Task<IReadOnlyDictionary<string, string>> ExportAsync(bool safe = false) => ExportOfAsync(Store, safe);

    /// <summary>Holds two exports against each other, file by file and line by line.</summary>
    public static void ShouldBeSame(IReadOnlyDictionary<string, string> export, IReadOnlyDictionary<string, string> expected)
    {
        export.Keys.ShouldBe(expected.Keys);
        foreach ((string file, string text) in expected)
        {
            export[file].Split('\n').Except(text.Split('\n')).ShouldBeEmpty(file);
            (export[file] == text).ShouldBeTrue(file);
        }
    }

    /// <summary>The export of a store.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ExportOfAsync(IRecordStore store, bool safe = false, string? into = null)
    {
        string folder = into ?? Directory.CreateTempSubdirectory("kg-export-").FullName;
        await using IStoredRecords stored = await store.OpenAsync(CancellationToken.None);
        foreach (DatasetInfo dataset in await stored.DatasetsAsync(CancellationToken.None))
        {
            string own = Directory.CreateDirectory(Path.Combine(folder, dataset.Name)).FullName;
            await new CsvExport(GraphModel.Default, stored, safe).WriteAsync(dataset, own, CancellationToken.None);
        }

        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = await File.ReadAllTextAsync(file);
        }

        if (into is null)
        {
            Directory.Delete(folder, recursive: true);
        }

        return files;
    }

    public async ValueTask DisposeAsync()
    {
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
