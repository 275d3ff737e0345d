using KnowledgeGraph.Query;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>The embedded store without its file: it compiles what the store would be asked, and nothing is opened or made.</summary>
internal sealed class SqliteStatements : IGraphStore
{
    /// <summary>The name of the embedded store.</summary>
    public const string StoreName = "sqlite";

    /// <inheritdoc/>
    public string Name => StoreName;

    /// <summary>The statement that answers a plan.</summary>
    public static CompiledQuery Of(Plan plan) => new(SqlCompiler.Compile(plan), plan);

    /// <inheritdoc/>
    public CompiledQuery Compile(Plan plan) => Of(plan);

    /// <inheritdoc/>
    public ValueTask<Answer> ReadAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel) =>
        throw new StoreException(ErrorCodes.StoreUnavailable, "Only statements are compiled here; no file is open.");

    /// <inheritdoc/>
    public ValueTask<bool> IsEmptyAsync(CancellationToken cancel) => new(true);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
