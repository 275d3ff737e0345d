using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <summary>What a response tells that no record holds.</summary>
/// <param name="Store">The name of the store.</param>
/// <param name="Version">The version of this program.</param>
internal sealed record AnswerContext(string Store, string Version);

/// <summary>
/// Turns a store's positional answer into the <c>data</c> of a response, without an object for a value.
/// It alone writes keys, type names, pages, cursors and numbers, so that every store's response is the same.
/// </summary>
internal static partial class AnswerWriter
{
    /// <summary>
    /// How every response is written: no indentation; letters stand as they are, only what is beyond the basic plane is escaped.
    /// That keys, values and brackets come in turn follows from the plan, so that it need not be checked at each.
    /// </summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = AnswerEncoder.Instance, SkipValidation = true };

    /// <summary>Writes the <c>data</c> object.</summary>
    /// <param name="plan">What was asked.</param>
    /// <param name="arguments">The values of the plan's slots.</param>
    /// <param name="context">What no record holds.</param>
    /// <param name="answer">The store's answer: one list with a place for each stored root.</param>
    /// <param name="writer">Where it is written; what an error leaves there is of no use.</param>
    /// <exception cref="InvalidOperationException">The answer is not what the plan says.</exception>
    /// <exception cref="QueryException">There are more groups than may be shown.</exception>
    public static void Write(Plan plan, Arguments arguments, AnswerContext context, ReadOnlySpan<byte> answer, Utf8JsonWriter writer)
    {
        Response response = new(writer, arguments, context);
        try
        {
            Utf8JsonReader reader = AnswerReader.Over(answer);
            reader.Open();
            WriteObject(ref reader, plan.Roots, response);
            reader.Close();
            if (reader.Read())
            {
                throw AnswerReader.Malformed(ref reader, "the end");
            }
        }
        catch (JsonException malformed)
        {
            throw new InvalidOperationException("A store's answer is no JSON, or more than one value.", malformed);
        }
    }

    /// <summary>Writes an object of what is asked; the values are the next ones of the reader's list.</summary>
    private static void WriteObject(ref Utf8JsonReader reader, Seq<Selection> selections, Response response)
    {
        response.Writer.WriteStartObject();
        foreach (Selection selection in selections)
        {
            response.Writer.WritePropertyName(selection.Key);
            if (selection.IsStored)
            {
                reader.Next();
            }

            Write(ref reader, selection, response);
        }

        response.Writer.WriteEndObject();
    }

    /// <summary>Writes one value; the reader is at its beginning, and at its end afterwards.</summary>
    private static void Write(ref Utf8JsonReader reader, Selection selection, Response response)
    {
        switch (selection)
        {
            case FieldSelection field: WriteField(ref reader, field.Field, response.Writer); break;
            case OneSelection one: WriteOne(ref reader, one, response); break;
            case ManySelection many: WritePage(ref reader, many, response); break;
            case TypeNameSelection name: response.Writer.WriteStringValue(name.Type); break;
            case RangeSelection range: WriteRange(ref reader, range, response.Writer); break;
            case KeyedSelection keyed: WriteKeyed(ref reader, keyed, response); break;
            case GroupsSelection groups: WriteGroups(ref reader, groups, response); break;
            case SearchSelection search: WriteHits(ref reader, search, response); break;
            case CodebookSelection codebook: WriteCodebook(codebook, response.Writer); break;
            case AboutSelection about: WriteAbout(ref reader, about, response); break;
            default: throw new InvalidOperationException($"No response shows a {selection.GetType().Name}.");
        }
    }

    private static void WriteOne(ref Utf8JsonReader reader, OneSelection one, Response response)
    {
        if (reader.IsNull() && !one.Link.Required)
        {
            response.Writer.WriteNullValue();
            return;
        }

        reader.Expect(JsonTokenType.StartArray);
        Shape shape = one.Link.Target is InterfaceType ? ShapeAt(ref reader, one.Shapes) : one.Shapes[0];
        WriteObject(ref reader, shape.Selections, response);
        reader.Close();
    }

    private static void WriteKeyed(ref Utf8JsonReader reader, KeyedSelection keyed, Response response)
    {
        if (reader.IsNull())
        {
            response.Writer.WriteNullValue();
            return;
        }

        reader.Expect(JsonTokenType.StartArray);
        WriteObject(ref reader, ShapeAt(ref reader, keyed.Shapes).Selections, response);
        reader.Close();
    }

    /// <summary>The shape whose index is the next value.</summary>
    private static Shape ShapeAt(ref Utf8JsonReader reader, Seq<Shape> shapes)
    {
        reader.Next();
        long index = reader.Whole();
        return index >= 0 && index < shapes.Count ? shapes[(int)index] : throw AnswerReader.Malformed(ref reader, "the index of a shape");
    }

    /// <summary>Where a response is written, and what it needs beside the answer.</summary>
    private sealed record Response(Utf8JsonWriter Writer, Arguments Arguments, AnswerContext Context);
}
