using KnowledgeGraph.Benchmarks.Generation;
using KnowledgeGraph.Benchmarks.Questions;
using KnowledgeGraph.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores.Sqlite;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Benchmarks.Measuring;

/// <summary>A generated graph with everything that asks it in this process.</summary>
internal sealed class Graph : IAsyncDisposable
{
    private Graph(GraphFile file, Generator generator)
    {
        File = file;
        GraphModel model = GraphModel.Default;
        GraphSchema schema = new(model);
        Store = SqliteStore.Open(file.Path, model, TimeProvider.System);
        Runner = new OperationRunner(model, schema, Store, new OperationSettings("0.0.0"));
        Connection = Database.Open(file.Path);
        Pipeline = new Pipeline(model, schema);
        Subjects = [.. QuestionList.For(generator, Middle, new Cursors(Runner)).Select(q => new Subject(q, this))];
    }

    public GraphFile File { get; }

    public SqliteStore Store { get; }

    public OperationRunner Runner { get; }

    /// <summary>A connection like those of the store's readers.</summary>
    public SqliteConnection Connection { get; }

    public Pipeline Pipeline { get; }

    /// <summary>The questions, compiled.</summary>
    public IReadOnlyList<Subject> Subjects { get; }

    /// <summary>Opens the graph of a size; generates it when it is not there.</summary>
    public static async Task<Graph> OpenAsync(string folder, GraphSize size)
    {
        Generator generator = new(size);
        return new Graph(await GraphFile.OpenAsync(folder, size, generator), generator);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (Subject subject in Subjects)
        {
            subject.Dispose();
        }

        await Connection.DisposeAsync();
        await Store.DisposeAsync();
    }

    private (string Key, string Id) Middle(RecordType type, Field field, bool descending)
    {
        string key = Sql.KeyColumn(field);
        string direction = descending ? " desc" : "";
        long half = (long)SqliteFiles.Scalar(Connection, $"select count(*)/2 from {type.Table}")!;
        string row = $"from {type.Table} order by {key}{direction},id{direction} limit 1 offset {half}";
        return ((string)SqliteFiles.Scalar(Connection, $"select {key} {row}")!, (string)SqliteFiles.Scalar(Connection, $"select id {row}")!);
    }
}
