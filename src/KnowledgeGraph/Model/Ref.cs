namespace KnowledgeGraph.Model;

/// <summary>A reference to one record, by its id.</summary>
/// <typeparam name="T">The record, or the interface of several records, that it leads to.</typeparam>
/// <param name="Id">The id of the record, such as <c>actor:rus</c>.</param>
public readonly record struct Ref<T>(string Id) : IRef
{
    /// <summary>Gives the id.</summary>
    public override string ToString() => Id;
}

/// <summary>A reference without its target's type, for code that handles every reference alike.</summary>
public interface IRef
{
    /// <summary>The id of the record that is referred to.</summary>
    string Id { get; }
}
