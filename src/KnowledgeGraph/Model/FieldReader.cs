using System.Reflection;

namespace KnowledgeGraph.Model;

/// <summary>Reads the plain fields of a record from its properties.</summary>
internal static class FieldReader
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Dictionary<Type, Vocabulary> Vocabularies = [];

    /// <summary>Reads the fields: id, name and the others that every record has first, then the record's own.</summary>
    public static IEnumerable<Field> Read(Type record, SummaryReader summaries) => record.GetProperties()
        .Where(p => !IsReference(p.PropertyType) && p.CanWrite)
        .OrderBy(p => Depth(p.DeclaringType!))
        .Select(p => Read(record, p, summaries));

    private static Field Read(Type record, PropertyInfo property, SummaryReader summaries)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        FieldKind kind = KindOf(record, property, type);
        return new Field
        {
            Name = Naming.Camel(property.Name),
            Column = Naming.Snake(property.Name),
            Description = summaries.Of(property),
            Kind = kind,
            Required = IsRequired(property),
            Vocabulary = kind == FieldKind.Word ? VocabularyOf(type, summaries) : null,
            Sorted = property.IsDefined(typeof(SortedAttribute)),
            Indexed = property.IsDefined(typeof(IndexedAttribute)),
            Searched = property.IsDefined(typeof(SearchedAttribute)),
            ReadOnly = property.IsDefined(typeof(ReadOnlyFieldAttribute)),
            Property = property,
        };
    }

    private static FieldKind KindOf(Type record, PropertyInfo property, Type type) => type switch
    {
        _ when property.Name == nameof(Record.Id) => FieldKind.Id,
        _ when type == typeof(string) => FieldKind.Text,
        _ when type == typeof(TextList) => FieldKind.TextList,
        _ when type.IsEnum => FieldKind.Word,
        _ when type == typeof(bool) => FieldKind.Boolean,
        _ when type == typeof(int) => FieldKind.Integer,
        _ when type == typeof(decimal) => FieldKind.Number,
        _ when type == typeof(DateOnly) => FieldKind.Date,
        _ when type == typeof(DateTime) => FieldKind.DateTime,
        _ when type == typeof(PartialDate) => FieldKind.PartialDate,
        _ => throw new ModelException($"{record.Name}.{Naming.Camel(property.Name)} has the type {type.Name}, which no field of the graph can have."),
    };

    internal static bool IsRequired(PropertyInfo property)
    {
        if (property.IsDefined(typeof(FilledAttribute)))
        {
            return true;
        }

        if (property.PropertyType.IsValueType)
        {
            return Nullable.GetUnderlyingType(property.PropertyType) is null;
        }

        lock (Nullability)
        {
            return Nullability.Create(property).ReadState == NullabilityState.NotNull;
        }
    }

    private static Vocabulary VocabularyOf(Type type, SummaryReader summaries)
    {
        lock (Vocabularies)
        {
            if (!Vocabularies.TryGetValue(type, out Vocabulary? vocabulary))
            {
                Word[] words = [.. Enum.GetValues(type).Cast<object>().Select(v => new Word(Naming.Constant(v.ToString()!), summaries.Of(type.GetField(v.ToString()!)!), v))];
                vocabulary = new Vocabulary(type.Name, summaries.Of(type), type, words);
                Vocabularies.Add(type, vocabulary);
            }

            return vocabulary;
        }
    }

    private static bool IsReference(Type type) => (Nullable.GetUnderlyingType(type) ?? type).IsAssignableTo(typeof(IRef));

    private static int Depth(Type type) => type.BaseType is null ? 0 : Depth(type.BaseType) + 1;
}
