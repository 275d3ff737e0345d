using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Stores;

/// <summary>Where the graph is kept. Every question has the same answer on every store; only the ranking of a text search is each store's own.</summary>
internal interface IGraphStore : IAsyncDisposable
{
    /// <summary>The store's name, such as <c>sqlite</c>.</summary>
    string Name { get; }

    /// <summary>Compiles a plan to the one statement that answers it: the same text for equal plans, on every run.</summary>
    CompiledQuery Compile(Plan plan);

    /// <summary>Runs a statement and gives its answer.</summary>
    /// <param name="query">What <see cref="Compile"/> gave.</param>
    /// <param name="arguments">The values of the plan's slots.</param>
    /// <param name="cancel">Interrupts the statement.</param>
    /// <returns>The answer, one place for each of the plan's stored roots, as <see cref="Selection"/> says of each.</returns>
    /// <exception cref="StoreException">The store could not answer.</exception>
    /// <exception cref="OperationCanceledException">The statement was interrupted.</exception>
    ValueTask<Answer> ReadAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel);

    /// <summary>Gets ready for a statement before anybody asks it; a store that has nothing to get ready does nothing.</summary>
    /// <param name="query">What <see cref="Compile"/> gave.</param>
    /// <param name="arguments">Values such as it will be asked with.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="StoreException">The store could not do it.</exception>
    ValueTask PlanAsync(CompiledQuery query, Arguments arguments, CancellationToken cancel) => ValueTask.CompletedTask;

    /// <summary>Whether nothing was ever written into the store to its end.</summary>
    ValueTask<bool> IsEmptyAsync(CancellationToken cancel);
}

/// <summary>A statement in a store's language, with what the store keeps of it.</summary>
/// <param name="Text">The statement, with a parameter for each slot of the plan.</param>
/// <param name="Plan">What it answers.</param>
internal record CompiledQuery(string Text, Plan Plan);

/// <summary>A store's answer: one JSON array in UTF-8 with a place for each stored root of the plan.</summary>
internal abstract class Answer : IDisposable
{
    /// <summary>The array; valid until the answer is disposed.</summary>
    public abstract ReadOnlyMemory<byte> Json { get; }

    /// <summary>Gives the memory back.</summary>
    public abstract void Dispose();
}

/// <summary>What is known of a dataset as a whole.</summary>
/// <param name="Name">Its name, such as <c>kursk-2025</c>.</param>
/// <param name="Title">Its title for readers.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Coder">Who coded it.</param>
/// <param name="Codebook">The codebook that was followed.</param>
/// <param name="Licence">The terms that it is given under.</param>
internal sealed record DatasetInfo(
    string Name, string? Title = null, string? Description = null, string? Coder = null, string? Codebook = null, string? Licence = null);

/// <summary>A store could not do what it was asked.</summary>
/// <param name="code">The code that a client sees: one of <see cref="Query.ErrorCodes"/>.</param>
/// <param name="message">A sentence without any statement or driver's text.</param>
/// <param name="inner">What the driver said, for the log.</param>
internal sealed class StoreException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;
}
