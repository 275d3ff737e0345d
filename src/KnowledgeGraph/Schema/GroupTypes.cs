using GraphQL.Types;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Schema.TypeBuilding;

namespace KnowledgeGraph.Schema;

/// <summary>Groups of records: what they can be grouped by, how they are ordered, and what is told of each.</summary>
internal static class GroupTypes
{
    private static readonly (string Name, string Description)[] Measures =
    [
        ("avg", "The averages, exact to six decimals."),
        ("min", "The least values."),
        ("max", "The greatest values."),
        ("sum", "The sums."),
    ];

    public static IEnumerable<IGraphType> Of(RecordType record) =>
    [
        Group(record),
        Key(record),
        By(record),
        Sort(record),
        .. Numeric(record).Any() ? [Numbers(record), NumbersSort(record)] : Enumerable.Empty<IGraphType>(),
    ];

    /// <summary>The key of a group.</summary>
    public static ObjectGraphType Key(ILinkTarget target)
    {
        string meaning = target is InterfaceType
            ? $"The {target.Name} that a group's records have in common; `__typename` is the type of that record."
            : $"What a group's {target.Name} records have in common. Only what is in `by` can be asked for; of a record that is grouped by, also its name.";
        ObjectGraphType type = Object(TypeNames.GroupKey(target), meaning);
        foreach (Field field in target is InterfaceType ? target.Fields.Where(IsCaption) : target.Fields.Where(IsKey))
        {
            bool bucket = IsDate(field);
            type.With(field.Name, Named(bucket ? "String" : TypeNames.Value(field)), bucket ? $"The bucket of it. {field.Description}" : field.Description);
        }

        foreach (Link link in target is RecordType record ? record.Links : [])
        {
            type.With(link.Name, Named(TypeNames.GroupKey(link.Target)), link.Description);
        }

        return type;
    }

    /// <summary>What records can be grouped by.</summary>
    public static InputObjectGraphType By(ILinkTarget target)
    {
        InputObjectGraphType type = Input(TypeNames.GroupBy(target), $"What {target.Name} records are grouped by: fields with true, dates with a bucket, references with an object.");
        foreach (Field field in target is InterfaceType ? target.Fields.Where(f => f.Kind == FieldKind.Id) : target.Fields.Where(IsKey))
        {
            type.With(field.Name, Named(IsDate(field) ? "DateBucket" : "Boolean"), field.Kind == FieldKind.Id ? "By the record itself; of a reference, the key then also has its name." : field.Description);
        }

        foreach (Link link in target is RecordType record ? record.Links : [])
        {
            type.With(link.Name, Named(TypeNames.GroupBy(link.Target)), $"By the record (`id: true`) or by what it has. {link.Description}");
        }

        return type;
    }

    private static ObjectGraphType Group(RecordType record)
    {
        ObjectGraphType type = Object(TypeNames.Group(record), $"{record.Name} records that have one key. A missing value is a group of its own, with a null key.")
            .With("key", Named(TypeNames.GroupKey(record)).Always(), "What they have in common.")
            .With("count", Named("Int").Always(), "How many they are.");
        foreach ((string name, string description) in Numeric(record).Any() ? Measures : [])
        {
            type.With(name, Named(TypeNames.Numbers(record)).Always(), $"{description} Missing values do not count.");
        }

        return type;
    }

    private static InputObjectGraphType Sort(RecordType record)
    {
        InputObjectGraphType type = Input(TypeNames.GroupSort(record), $"One term of the order of {record.Name} groups: exactly one field, else VALIDATION_FAILED.")
            .With("count", Named("SortEnumType"), "By how many records they have.")
            .With("key", Named(TypeNames.Sort(record)), "By a key that is in `by`; of a key that is a record, its id or its name.");
        foreach ((string name, string description) in Numeric(record).Any() ? Measures : [])
        {
            type.With(name, Named(TypeNames.NumbersSort(record)), $"By one of these. {description}");
        }

        return type;
    }

    private static ObjectGraphType Numbers(RecordType record)
    {
        ObjectGraphType type = Object(TypeNames.Numbers(record), $"A number for each numeric field of {record.Name} records; null where no record has a value.");
        foreach (Field field in Numeric(record))
        {
            type.With(field.Name, Named("Float"), field.Description);
        }

        return type;
    }

    private static InputObjectGraphType NumbersSort(RecordType record)
    {
        InputObjectGraphType type = Input(TypeNames.NumbersSort(record), $"A numeric field of {record.Name} records to order groups by: exactly one.");
        foreach (Field field in Numeric(record))
        {
            type.With(field.Name, Named("SortEnumType"), field.Description);
        }

        return type;
    }

    private static IEnumerable<Field> Numeric(RecordType record) => record.Fields.Where(f => f.Kind is FieldKind.Integer or FieldKind.Number);

    private static bool IsKey(Field field) => field.Kind is FieldKind.Id or FieldKind.Text or FieldKind.Word or FieldKind.Boolean || IsDate(field);

    private static bool IsDate(Field field) => field.Kind is FieldKind.PartialDate or FieldKind.Date or FieldKind.DateTime;

    /// <summary>What the key of a group shows of a record behind an interface.</summary>
    private static bool IsCaption(Field field) => field.Name is "id" or "name" or "dataset";
}
