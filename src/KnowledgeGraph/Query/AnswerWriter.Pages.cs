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
        Seq<ConnectionPart> parts = many.Connection.Parts;
        response.Writer.WriteStartObject();
        if (layout.BeginsWithRows)
        {
            response.Writer.WritePropertyName(parts[0].Key);
            response.Writer.WriteStartArray();
        }

        PageOfRows page = ReadPage(ref reader, layout, layout.BeginsWithRows ? parts[0] : null, response);
        reader.Close();
        if (layout.BeginsWithRows)
        {
            response.Writer.WriteEndArray();
        }

        for (int i = layout.BeginsWithRows ? 1 : 0; i < parts.Count; i++)
        {
            response.Writer.WritePropertyName(parts[i].Key);
            switch (parts[i])
            {
                case NodesPart or EdgesPart: WriteRows(page, layout, i, parts[i], response); break;
                case PageInfoPart info: WritePageInfo(page, layout, info, response); break;
                case TotalCountPart: response.Writer.WriteNumberValue(page.Total); break;
                case ConnectionTypeNamePart name: response.Writer.WriteStringValue(name.Type); break;
                default: throw new InvalidOperationException($"No page shows a {parts[i].GetType().Name}.");
            }
        }

        response.Writer.WriteEndObject();
    }

    /// <summary>Counts the rows, writes the first part where it can be written meanwhile, and reads the total, so that the other parts can then be written in any order, each from a reader of its own.</summary>
    /// <param name="reader">The reader of the answer.</param>
    /// <param name="layout">What it has of the list.</param>
    /// <param name="first">The part whose rows are written on the way, so that they need not be read again; null when there is none.</param>
    /// <param name="response">Where they are written.</param>
    private static PageOfRows ReadPage(ref Utf8JsonReader reader, ListLayout layout, ConnectionPart? first, Response response)
    {
        PageOfRows page = default;
        if (layout.NeedsRows)
        {
            ReadRows(ref reader, ref page, layout, first, response);
        }

        if (layout.NeedsTotal)
        {
            reader.Next();
            page.Total = reader.Whole();
        }

        return page;
    }

    private static void ReadRows(ref Utf8JsonReader reader, ref PageOfRows page, ListLayout layout, ConnectionPart? first, Response response)
    {
        bool backward = layout.Page.Backward;
        long size = response.Arguments.Integer(layout.Page.Size);
        reader.Open();
        page.Rows = reader;
        int count = 0;
        for (; reader.Item(); count++)
        {
            reader.Expect(JsonTokenType.StartArray);
            bool isShown = backward || count < size;
            if (isShown && layout.NeedsCursors)
            {
                page.Last = reader;
            }

            if (isShown && first is not null)
            {
                WriteRow(ref reader, layout, 0, first, response);
            }
            else
            {
                reader.Skip();
            }
        }

        if (count > response.Arguments.Integer(layout.Page.Limit))
        {
            throw AnswerReader.Malformed(ref reader, "the end of the page");
        }

        page.Count = (int)Math.Min(count, size);
        page.HasMore = count > page.Count;
        page.Rows.Pass(backward ? count - page.Count : 0);
    }

    private static void WriteRows(in PageOfRows page, ListLayout layout, int index, ConnectionPart part, Response response)
    {
        Utf8JsonReader reader = page.Rows;
        response.Writer.WriteStartArray();
        for (int i = 0; i < page.Count; i++)
        {
            reader.Open();
            WriteRow(ref reader, layout, index, part, response);
        }

        response.Writer.WriteEndArray();
    }

    /// <summary>Writes what a part of the page shows of a row; the reader is at its beginning, and at its end afterwards.</summary>
    private static void WriteRow(ref Utf8JsonReader reader, ListLayout layout, int index, ConnectionPart part, Response response)
    {
        Utf8JsonReader row = reader;
        reader.Pass(layout.Values[index].Before);
        if (part is NodesPart nodes)
        {
            WriteObject(ref reader, nodes.Shape.Selections, response);
        }
        else
        {
            WriteEdge(ref reader, row, layout, (EdgesPart)part, response);
        }

        reader.Pass(layout.Values[index].After);
        reader.Close();
    }

    private static void WriteEdge(ref Utf8JsonReader reader, Utf8JsonReader row, ListLayout layout, EdgesPart edges, Response response)
    {
        response.Writer.WriteStartObject();
        foreach (EdgePart part in edges.Parts)
        {
            response.Writer.WritePropertyName(part.Key);
            WriteEdgePart(ref reader, row, layout, part, response);
        }

        response.Writer.WriteEndObject();
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

    private static void WritePageInfo(in PageOfRows page, ListLayout layout, PageInfoPart info, Response response)
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
                case PageInfoValue.StartCursor: WriteStartOrEndCursor(page, isLast: false, layout, response.Writer); break;
                case PageInfoValue.EndCursor: WriteStartOrEndCursor(page, isLast: true, layout, response.Writer); break;
                default: response.Writer.WriteStringValue("PageInfo"u8); break;
            }
        }

        response.Writer.WriteEndObject();
    }

    /// <summary>Writes <c>startCursor</c> or <c>endCursor</c>: the cursor of the first or the last row that is shown; null when none is.</summary>
    private static void WriteStartOrEndCursor(in PageOfRows page, bool isLast, ListLayout layout, Utf8JsonWriter writer)
    {
        if (page.Count == 0)
        {
            writer.WriteNullValue();
            return;
        }

        Utf8JsonReader row = isLast ? page.Last : page.Rows;
        if (!isLast)
        {
            row.Open();
        }

        WriteCursor(row, layout, writer);
    }

    /// <summary>Writes the cursor of a row, whose order values come next.</summary>
    private static void WriteCursor(Utf8JsonReader row, ListLayout layout, Utf8JsonWriter writer)
    {
        row.Open();
        layout.Cursors.Write(writer, ref row);
    }

    /// <summary>The rows of a page: a reader before the first that is shown, one at the beginning of the last where cursors are asked for, and what is known of them all.</summary>
    private ref struct PageOfRows
    {
        public Utf8JsonReader Rows;
        public Utf8JsonReader Last;
        public int Count;
        public bool HasMore;
        public long Total;
    }
}
