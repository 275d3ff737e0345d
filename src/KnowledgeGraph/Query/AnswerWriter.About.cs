using System.Text.Json;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Query;

/// <content>The graph itself and its codebook.</content>
internal static partial class AnswerWriter
{
    private static void WriteAbout(ref Utf8JsonReader reader, AboutSelection about, Response response)
    {
        Utf8JsonWriter writer = response.Writer;
        reader.Expect(JsonTokenType.StartArray);
        writer.WriteStartObject();
        foreach (AboutPart part in about.Parts)
        {
            writer.WritePropertyName(part.Key);
            switch (part.Value)
            {
                case AboutValue.Version: writer.WriteStringValue(response.Context.Version); break;
                case AboutValue.Store: writer.WriteStringValue(response.Context.Store); break;
                case AboutValue.DataVersion: WriteTextAt(reader, 0, writer); break;
                case AboutValue.Datasets: WriteDatasets(At(reader, 1), part.Datasets, writer); break;
                default: writer.WriteStringValue("About"u8); break;
            }
        }

        writer.WriteEndObject();
        reader.Pass(about.NeedsDatasets ? 2 : 1);
        reader.Close();
    }

    private static void WriteDatasets(Utf8JsonReader datasets, Seq<DatasetPart> parts, Utf8JsonWriter writer)
    {
        datasets.Expect(JsonTokenType.StartArray);
        writer.WriteStartArray();
        while (datasets.Item())
        {
            datasets.Expect(JsonTokenType.StartArray);
            writer.WriteStartObject();
            foreach (DatasetPart part in parts)
            {
                writer.WritePropertyName(part.Key);
                WriteDatasetPart(datasets, part.Value, writer);
            }

            writer.WriteEndObject();
            datasets.Pass(4);
            datasets.Close();
        }

        writer.WriteEndArray();
    }

    private static void WriteDatasetPart(Utf8JsonReader dataset, DatasetValue value, Utf8JsonWriter writer)
    {
        if (value == DatasetValue.TypeName)
        {
            writer.WriteStringValue("DatasetInfo"u8);
            return;
        }

        Utf8JsonReader at = At(dataset, value - DatasetValue.Name);
        WriteValue(ref at, value == DatasetValue.Records ? FieldKind.Integer : FieldKind.Text, writer);
    }

    private static void WriteCodebook(CodebookSelection codebook, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (StanceTypeInfo type in StanceTypes.All)
        {
            writer.WriteStartObject();
            foreach (CodebookPart part in codebook.Parts)
            {
                writer.WritePropertyName(part.Key);
                WriteColumn(type, part.Column, writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteColumn(StanceTypeInfo type, string column, Utf8JsonWriter writer)
    {
        if (column == "polarity")
        {
            writer.WriteNumberValue(type.Polarity);
            return;
        }

        writer.WriteStringValue(column switch
        {
            "type" => Naming.Constant(type.Type.ToString()),
            "definition" => type.Definition,
            "epistemic" => type.Epistemic is { } position ? Naming.Constant(position.ToString()) : null,
            "cameo" => type.Cameo,
            "plover" => type.Plover,
            "phrase" => type.Phrase,
            "__typename" => nameof(StanceTypeInfo),
            _ => throw new InvalidOperationException($"The codebook has no column '{column}'."),
        });
    }
}
