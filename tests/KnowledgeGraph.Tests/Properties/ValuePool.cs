using System.Globalization;
using CsCheck;
using KnowledgeGraph.Model;
using KnowledgeGraph.Tests.Oracle;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Properties;

/// <summary>Values to compare a field with: those that records have, and some that lie beside them.</summary>
internal sealed class ValuePool(World world)
{
    private static readonly string[] Texts = ["", "e", "А", "я", "Σ", "é", "한", "😀", "～", "%", "_", "'", "\"", "\\", "Q", "the", "\n", "e\0", "zz"];
    private static readonly string[] Dates = ["2025", "2025-04", "2025-04~", "2025-04-27", "2025-04-27?", "2024-12-31~", "1945", "0001", "9999?"];

    private readonly Dictionary<Field, object[]> _values = [];

    /// <summary>One value, as a client gives it.</summary>
    public Gen<object> Of(Field field)
    {
        if (!_values.TryGetValue(field, out object[]? values))
        {
            values = [.. world.Records.Where(r => field.Property.DeclaringType!.IsInstanceOfType(r)).SelectMany(r => Given(field, r)).Concat(Beside(field)).Distinct()];
            _values.Add(field, values);
        }

        return Choose.One(values);
    }

    /// <summary>A part of a text, for comparisons with parts.</summary>
    public Gen<object> PartOf(Field field) => Gen.Select(Of(field), Gen.Int[0, 20], Gen.Int[1, 6], (value, start, length) => (object)Part((string)value, start, length));

    private static string Part(string text, int start, int length)
    {
        int[] runes = [.. text.EnumerateRunes().Select(r => r.Value)];
        return string.Concat(runes.Skip(start % Math.Max(1, runes.Length)).Take(length).Select(char.ConvertFromUtf32));
    }

    private static IEnumerable<object> Given(Field field, Record record) => MemoryValues.Of(record, field) switch
    {
        null => [],
        string[] texts => texts,
        long truth when field.Kind == FieldKind.Boolean => [truth == 1],
        long thousandths when field.Kind == FieldKind.Number => [(double)(thousandths / 1000m)],
        long whole => [(int)whole],
        var text => [text],
    };

    private static IEnumerable<object> Beside(Field field) => field.Kind switch
    {
        FieldKind.Id => ["actor:nobody", ""],
        FieldKind.Text or FieldKind.TextList => Texts,
        FieldKind.Word => field.Vocabulary!.Words.Select(w => w.Name),
        FieldKind.Boolean => [true, false],
        FieldKind.Integer => [-1, 0, 1, 2, int.MaxValue],
        FieldKind.Number => [-1.0, 0.0, 0.5, 1.0, 0.001, -0.7, 12000.25],
        FieldKind.Date => ["2025-05-01", "2025-05-03", "0001-01-01", "9999-12-31"],
        FieldKind.DateTime => ["2025-06-01T12:00:00.000Z", "2025-06-01T14:00:00+02:00", "2025-06-01T12:00:00.001Z", "2030-01-01T00:00:00Z"],
        FieldKind.PartialDate => Dates,
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{field} has no values.")),
    };
}
