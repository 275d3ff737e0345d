using System.Collections;

namespace KnowledgeGraph.Model;

/// <summary>A list of texts that is equal to another with the same texts in the same order.</summary>
/// <param name="items">The texts.</param>
public sealed class TextList(params IEnumerable<string> items) : IReadOnlyList<string>, IEquatable<TextList>
{
    private readonly string[] _items = [.. items];

    /// <summary>The list without texts.</summary>
    public static TextList Empty { get; } = new();

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public string this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(TextList? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextList);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.Aggregate(_items.Length, HashCode.Combine);

    /// <summary>Gives the texts as CSV has them, with <c>;</c> between them.</summary>
    public override string ToString() => string.Join(';', _items);
}
