using System.Text.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <content>What a text search finds.</content>
internal static partial class AnswerWriter
{
    private static void WriteHits(ref Utf8JsonReader reader, SearchSelection search, Response response)
    {
        string[] terms = response.Arguments.Texts(search.Terms);
        reader.Expect(JsonTokenType.StartArray);
        response.Writer.WriteStartArray();
        while (reader.Item())
        {
            reader.Expect(JsonTokenType.StartArray);
            WriteHit(ref reader, search, terms, response);
        }

        response.Writer.WriteEndArray();
    }

    /// <summary>Writes a hit, its parts in the order in which they are asked for; the reader is at its beginning, and at its end afterwards.</summary>
    private static void WriteHit(ref Utf8JsonReader reader, SearchSelection search, string[] terms, Response response)
    {
        Utf8JsonWriter writer = response.Writer;
        Utf8JsonReader hit = reader;
        writer.WriteStartObject();
        foreach (HitPart part in search.Parts)
        {
            writer.WritePropertyName(part.Key);
            switch (part.Value)
            {
                case HitValue.Score: writer.WriteNumberValue(Score(At(hit, 0))); break;
                case HitValue.Snippet: WriteSnippet(SnippetOf(At(hit, 2), terms), part.Snippet, writer); break;
                case HitValue.Node: reader = WriteNode(hit, search, response); break;
                default: writer.WriteStringValue("SearchHit"u8); break;
            }
        }

        // Already there when the node was written, whose values are the last.
        reader.Skip();
        writer.WriteEndObject();
    }

    private static double Score(Utf8JsonReader score)
    {
        score.Expect(JsonTokenType.Number);
        return score.GetDouble();
    }

    /// <summary>The snippet of the first text in which a term matches, or of the first text.</summary>
    private static Snippet SnippetOf(Utf8JsonReader texts, string[] terms)
    {
        string? first = null;
        texts.Expect(JsonTokenType.StartArray);
        while (texts.Item())
        {
            if (texts.TextOrNull() is not { } text)
            {
                continue;
            }

            if (Snippet.Around(text, terms) is { } snippet)
            {
                return snippet;
            }

            first ??= text;
        }

        return Snippet.Beginning(first ?? "");
    }

    /// <summary>Writes the record that was found.</summary>
    /// <returns>The reader at the end of the hit.</returns>
    private static Utf8JsonReader WriteNode(Utf8JsonReader hit, SearchSelection search, Response response)
    {
        hit.Pass(1);
        Shape shape = ShapeAt(ref hit, search.Shapes);
        hit.Pass(1);
        WriteObject(ref hit, shape.Selections, response);
        hit.Close();
        return hit;
    }

    private static void WriteSnippet(Snippet snippet, Seq<SnippetPart> parts, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (SnippetPart part in parts)
        {
            writer.WritePropertyName(part.Key);
            switch (part.Value)
            {
                case SnippetValue.Text: writer.WriteStringValue(snippet.Text); break;
                case SnippetValue.Ranges: WriteSpans(snippet, part.Spans, writer); break;
                default: writer.WriteStringValue("Snippet"u8); break;
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteSpans(Snippet snippet, Seq<SpanPart> parts, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach ((int start, int length) in snippet.Ranges)
        {
            writer.WriteStartObject();
            foreach (SpanPart part in parts)
            {
                writer.WritePropertyName(part.Key);
                switch (part.Value)
                {
                    case SpanValue.Start: writer.WriteNumberValue(start); break;
                    case SpanValue.Length: writer.WriteNumberValue(length); break;
                    default: writer.WriteStringValue("SnippetRange"u8); break;
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
