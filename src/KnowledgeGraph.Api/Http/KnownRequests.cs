using System.Buffers;
using KnowledgeGraph.Execution;

namespace KnowledgeGraph.Api.Http;

/// <summary>
/// Requests that came lately, by their bytes or query strings: a dashboard sends the same ones again and again, and one that is known need be neither read nor planned anew.
/// No answer is kept.
/// </summary>
internal sealed class KnownRequests
{
    /// <summary>The longest request that is kept, in bytes or characters.</summary>
    public const int Longest = 16 * 1024;

    /// <summary>The length of the requests that are kept, a dashboard's own among them.</summary>
    private const long Size = 2_000_000;

    /// <summary>About what a request weighs beside its text, once it is planned.</summary>
    private const int PlanWeight = 4_000;

    private readonly RecentCache<byte[], GraphQLRequest> _bodies = new(Size, new BodyComparer());
    private readonly RecentCache<string, GraphQLRequest> _queryStrings = new(Size);

    /// <summary>The request that came in a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="read">Reads it when it is not known.</param>
    public GraphQLRequest Of(ReadOnlySequence<byte> body, Func<ReadOnlySequence<byte>, GraphQLRequest> read)
    {
        if (body.Length > Longest)
        {
            return read(body);
        }

        ReadOnlySpan<byte> bytes = body.IsSingleSegment ? body.FirstSpan : body.ToArray();
        if (_bodies.FindBy(bytes) is { } known)
        {
            return known;
        }

        GraphQLRequest request = read(body);
        _bodies.Keep(bytes.ToArray(), request, bytes.Length + PlanWeight);
        return request;
    }

    /// <summary>The request that came in a query string.</summary>
    /// <param name="query">The query string.</param>
    /// <param name="read">Reads it when it is not known.</param>
    public GraphQLRequest Of(string query, Func<GraphQLRequest> read)
    {
        if (query.Length > Longest)
        {
            return read();
        }

        if (_queryStrings.Find(query) is { } known)
        {
            return known;
        }

        GraphQLRequest request = read();
        _queryStrings.Keep(query, request, query.Length + PlanWeight);
        return request;
    }

    /// <summary>Compares bodies byte for byte, with one that is not an array yet too.</summary>
    private sealed class BodyComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            // Seeded anew by each process: nobody can send bodies that all have one hash.
            HashCode hash = default;
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
