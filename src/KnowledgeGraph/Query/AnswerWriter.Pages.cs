using System.Text.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <content>Pages of records.</content>
internal static partial class AnswerWriter
{
    private static void WritePage(ref Utf8JsonReader reader, ManySelection many, Response response)
    {
        reader.Expect(JsonTokenType.StartArray);
        PageOfRows page = Survey(ref reader, many, response.Arguments);
        reader.Close();
        response.Writer.WriteStartObject();
        int shapesBefore = 0;
        foreach (ConnectionPart part in many.Connection.Parts)
        {
            response.Writer.WritePropertyName(part.Key);
            switch (part)
            {
                case NodesPart nodes:
                    WriteNodes(page, many, nodes, shapesBefore, response);
                    shapesBefore++;
                    break;
                case EdgesPart edges:
                    WriteEdges(page, many, edges, shapesBefore, response);
                    shapesBefore += edges.Parts.Count(p => p.Node is not null);
                    break;
                case PageInfoPart info: WritePageInfo(page, many, info, response); break;
                case TotalCountPart: response.Writer.WriteNumberValue(page.Total); break;
                case ConnectionTypeNamePart name: response.Writer.WriteStringValue(name.Type); break;
                default: throw new InvalidOperationException($"No page shows a {part.GetType().Name}.");
            }
        }

        response.Writer.WriteEndObject();
    }

    /// <summary>Counts the rows and reads the total, so that the parts can then be written in any order, each from a reader of its own.</summary>
    private static PageOfRows Survey(ref Utf8JsonReader reader, ManySelection many, Arguments arguments)
    {
        PageOfRows page = default;
        if (many.Connection.NeedsRows)
        {
            reader.Open();
            page.Rows = reader;
            int count = 0;
            for (; reader.Item(); count++)
            {
                reader.Expect(JsonTokenType.StartArray);
                reader.Skip();
            }

            if (count > arguments.Integer(many.Rows.Page.Limit))
            {
                throw AnswerReader.Malformed(ref reader, "the end of the page");
            }

            page.Count = (int)Math.Min(count, arguments.Integer(many.Rows.Page.Size));
            page.HasMore = count > page.Count;
            page.Rows.Pass(many.Rows.Page.Backward ? count - page.Count : 0);
        }

        if (many.Connection.NeedsTotal)
        {
            reader.Next();
            page.Total = reader.Whole();
        }

        return page;
    }

    private static void WriteNodes(PageOfRows page, ManySelection many, NodesPart nodes, int shapesBefore, Response response)
    {
        (int before, int after) = ValuesAround(many.Connection, shapesBefore, 1);
        Utf8JsonReader reader = page.Rows;
        response.Writer.WriteStartArray();
        for (int i = 0; i < page.Count; i++)
        {
            reader.Open();
            reader.Pass(before);
            WriteObject(ref reader, nodes.Shape.Selections, response);
            reader.Pass(after);
            reader.Close();
        }

        response.Writer.WriteEndArray();
    }

    private static void WriteEdges(PageOfRows page, ManySelection many, EdgesPart edges, int shapesBefore, Response response)
    {
        (int before, int after) = ValuesAround(many.Connection, shapesBefore, edges.Parts.Count(p => p.Node is not null));
        Utf8JsonReader reader = page.Rows;
        response.Writer.WriteStartArray();
        for (int i = 0; i < page.Count; i++)
        {
            reader.Open();
            Utf8JsonReader row = reader;
            reader.Pass(before);
            response.Writer.WriteStartObject();
            foreach (EdgePart part in edges.Parts)
            {
                response.Writer.WritePropertyName(part.Key);
                WriteEdgePart(ref reader, row, many, part, response);
            }

            response.Writer.WriteEndObject();
            reader.Pass(after);
            reader.Close();
        }

        response.Writer.WriteEndArray();
    }

    private static void WriteEdgePart(ref Utf8JsonReader reader, Utf8JsonReader row, ManySelection many, EdgePart part, Response response)
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
            WriteCursor(row, many, response);
        }
    }

    private static void WritePageInfo(PageOfRows page, ManySelection many, PageInfoPart info, Response response)
    {
        Page asked = many.Rows.Page;
        response.Writer.WriteStartObject();
        foreach (PageInfoEntry entry in info.Entries)
        {
            response.Writer.WritePropertyName(entry.Key);
            switch (entry.Value)
            {
                case PageInfoValue.HasNextPage: response.Writer.WriteBooleanValue(asked.Backward ? asked.Before is not null : page.HasMore); break;
                case PageInfoValue.HasPreviousPage: response.Writer.WriteBooleanValue(asked.Backward ? page.HasMore : asked.After is not null); break;
                case PageInfoValue.StartCursor: WriteCursorAt(page, 0, many, response); break;
                case PageInfoValue.EndCursor: WriteCursorAt(page, page.Count - 1, many, response); break;
                default: response.Writer.WriteStringValue("PageInfo"); break;
            }
        }

        response.Writer.WriteEndObject();
    }

    /// <summary>Writes the cursor of a shown row; null when none is shown.</summary>
    private static void WriteCursorAt(PageOfRows page, int index, ManySelection many, Response response)
    {
        if (page.Count == 0)
        {
            response.Writer.WriteNullValue();
            return;
        }

        Utf8JsonReader reader = page.Rows;
        reader.Pass(index);
        reader.Open();
        WriteCursor(reader, many, response);
    }

    /// <summary>Writes the cursor of a row, whose order values come next.</summary>
    private static void WriteCursor(Utf8JsonReader row, ManySelection many, Response response)
    {
        row.Open();
        response.CursorsOf(many).Write(response.Writer, ref row);
    }

    /// <summary>How many values of a row stand before and after those of some of its shapes.</summary>
    private static (int Before, int After) ValuesAround(Connection connection, int firstShape, int shapes)
    {
        int[] values = [.. connection.Shapes.Select(s => s.Selections.Count(v => v.IsStored))];
        return ((connection.NeedsCursors ? 1 : 0) + values.Take(firstShape).Sum(), values.Skip(firstShape + shapes).Sum());
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
