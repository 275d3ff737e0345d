using System.Text.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <content>Pages of records.</content>
internal static partial class AnswerWriter
{
    private static void WritePage(ref Utf8JsonReader reader, ManySelection many, Response response)
    {
        reader.Expect(JsonTokenType.StartArray);
        ListLayout layout = ListLayout.Of(many);
        PageOfRows page = Survey(ref reader, layout, response.Arguments);
        reader.Close();
        response.Writer.WriteStartObject();
        for (int i = 0; i < many.Connection.Parts.Count; i++)
        {
            ConnectionPart part = many.Connection.Parts[i];
            response.Writer.WritePropertyName(part.Key);
            switch (part)
            {
                case NodesPart nodes: WriteNodes(page, layout.Values[i], nodes, response); break;
                case EdgesPart edges: WriteEdges(page, layout, layout.Values[i], edges, response); break;
                case PageInfoPart info: WritePageInfo(page, layout, info, response); break;
                case TotalCountPart: response.Writer.WriteNumberValue(page.Total); break;
                case ConnectionTypeNamePart name: response.Writer.WriteStringValue(name.Type); break;
                default: throw new InvalidOperationException($"No page shows a {part.GetType().Name}.");
            }
        }

        response.Writer.WriteEndObject();
    }

    /// <summary>Counts the rows and reads the total, so that the parts can then be written in any order, each from a reader of its own.</summary>
    private static PageOfRows Survey(ref Utf8JsonReader reader, ListLayout layout, Arguments arguments)
    {
        PageOfRows page = default;
        if (layout.NeedsRows)
        {
            reader.Open();
            page.Rows = reader;
            int count = 0;
            for (; reader.Item(); count++)
            {
                reader.Expect(JsonTokenType.StartArray);
                reader.Skip();
            }

            if (count > arguments.Integer(layout.Page.Limit))
            {
                throw AnswerReader.Malformed(ref reader, "the end of the page");
            }

            page.Count = (int)Math.Min(count, arguments.Integer(layout.Page.Size));
            page.HasMore = count > page.Count;
            page.Rows.Pass(layout.Page.Backward ? count - page.Count : 0);
        }

        if (layout.NeedsTotal)
        {
            reader.Next();
            page.Total = reader.Whole();
        }

        return page;
    }

    private static void WriteNodes(PageOfRows page, PartValues values, NodesPart nodes, Response response)
    {
        Utf8JsonReader reader = page.Rows;
        response.Writer.WriteStartArray();
        for (int i = 0; i < page.Count; i++)
        {
            reader.Open();
            reader.Pass(values.Before);
            WriteObject(ref reader, nodes.Shape.Selections, response);
            reader.Pass(values.After);
            reader.Close();
        }

        response.Writer.WriteEndArray();
    }

    private static void WriteEdges(PageOfRows page, ListLayout layout, PartValues values, EdgesPart edges, Response response)
    {
        Utf8JsonReader reader = page.Rows;
        response.Writer.WriteStartArray();
        for (int i = 0; i < page.Count; i++)
        {
            reader.Open();
            Utf8JsonReader row = reader;
            reader.Pass(values.Before);
            response.Writer.WriteStartObject();
            foreach (EdgePart part in edges.Parts)
            {
                response.Writer.WritePropertyName(part.Key);
                WriteEdgePart(ref reader, row, layout, part, response);
            }

            response.Writer.WriteEndObject();
            reader.Pass(values.After);
            reader.Close();
        }

        response.Writer.WriteEndArray();
    }

    private static void WriteEdgePart(ref Utf8JsonReader reader, Utf8JsonReader row, ListLayout layout, EdgePart part, Response response)
    {
        if (part.Node is { } shape)
        {
            WriteObject(ref reader, shape.Selections, response);
        }
        else if (part.TypeName is { } name)
        {
            response.Writer.WriteStringValue(name);
        }
        else
        {
            WriteCursor(row, layout, response.Writer);
        }
    }

    private static void WritePageInfo(PageOfRows page, ListLayout layout, PageInfoPart info, Response response)
    {
        Page asked = layout.Page;
        response.Writer.WriteStartObject();
        foreach (PageInfoEntry entry in info.Entries)
        {
            response.Writer.WritePropertyName(entry.Key);
            switch (entry.Value)
            {
                case PageInfoValue.HasNextPage: response.Writer.WriteBooleanValue(asked.Backward ? asked.Before is not null : page.HasMore); break;
                case PageInfoValue.HasPreviousPage: response.Writer.WriteBooleanValue(asked.Backward ? page.HasMore : asked.After is not null); break;
                case PageInfoValue.StartCursor: WriteCursorAt(page, 0, layout, response.Writer); break;
                case PageInfoValue.EndCursor: WriteCursorAt(page, page.Count - 1, layout, response.Writer); break;
                default: response.Writer.WriteStringValue("PageInfo"); break;
            }
        }

        response.Writer.WriteEndObject();
    }

    /// <summary>Writes the cursor of a shown row; null when none is shown.</summary>
    private static void WriteCursorAt(PageOfRows page, int index, ListLayout layout, Utf8JsonWriter writer)
    {
        if (page.Count == 0)
        {
            writer.WriteNullValue();
            return;
        }

        Utf8JsonReader reader = page.Rows;
        reader.Pass(index);
        reader.Open();
        WriteCursor(reader, layout, writer);
    }

    /// <summary>Writes the cursor of a row, whose order values come next.</summary>
    private static void WriteCursor(Utf8JsonReader row, ListLayout layout, Utf8JsonWriter writer)
    {
        row.Open();
        layout.Cursors.Write(writer, ref row);
    }

    /// <summary>The rows of a page: a reader before the first that is shown, and what is known of them all.</summary>
    private ref struct PageOfRows
    {
        public Utf8JsonReader Rows;
        public int Count;
        public bool HasMore;
        public long Total;
    }
}
