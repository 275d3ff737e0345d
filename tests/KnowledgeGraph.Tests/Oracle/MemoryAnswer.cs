using System.Text.Json;
using KnowledgeGraph.Stores;

namespace KnowledgeGraph.Tests.Oracle;

/// <summary>An answer made of lists, texts and numbers; letters other than A–Z are escaped.</summary>
internal sealed class MemoryAnswer(IEnumerable<object?> answer) : Answer
{
    public override ReadOnlyMemory<byte> Json { get; } = JsonSerializer.SerializeToUtf8Bytes(answer);

    public override void Dispose()
    {
    }
}
