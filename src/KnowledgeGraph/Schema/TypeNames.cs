using KnowledgeGraph.Model;

namespace KnowledgeGraph.Schema;

/// <summary>The names that the types around a record have in the schema.</summary>
internal static class TypeNames
{
    public static string Connection(RecordType record) => $"{Naming.Pascal(record.Plural)}Connection";

    public static string Edge(RecordType record) => $"{Naming.Pascal(record.Plural)}Edge";

    public static string Filter(ILinkTarget target) => $"{target.Name}FilterInput";

    public static string ListFilter(RecordType record) => $"ListFilterInputTypeOf{Filter(record)}";

    public static string Sort(ILinkTarget target) => $"{target.Name}SortInput";

    public static string Group(RecordType record) => $"{record.Name}Group";

    public static string GroupKey(ILinkTarget target) => $"{target.Name}GroupKey";

    public static string GroupBy(ILinkTarget target) => $"{target.Name}GroupByInput";

    public static string GroupSort(RecordType record) => $"{record.Name}GroupSortInput";

    public static string Numbers(RecordType record) => $"{record.Name}Numbers";

    public static string NumbersSort(RecordType record) => $"{record.Name}NumbersSortInput";

    /// <summary>The field beside a <see cref="FieldKind.PartialDate"/> that gives its first and last possible day.</summary>
    public static string Range(Field field) => $"{field.Name}Range";

    /// <summary>The word by which <c>search</c> is told to look among records of a type.</summary>
    public static string SearchKind(RecordType record) => Naming.Constant(record.Name);

    /// <summary>The type of a field's value.</summary>
    public static string Value(Field field) => field.Kind switch
    {
        FieldKind.Id => "ID",
        FieldKind.Text or FieldKind.TextList => "String",
        FieldKind.Word => field.Vocabulary!.Name,
        FieldKind.Boolean => "Boolean",
        FieldKind.Integer => "Int",
        FieldKind.Number => "Float",
        _ => field.Kind.ToString(),
    };

    /// <summary>The conditions that a field can be filtered by.</summary>
    public static string Operations(Field field) => field.Kind switch
    {
        FieldKind.Id => Operations("Id"),
        FieldKind.TextList => Operations("StringList"),
        _ => Operations(Value(field)),
    };

    /// <summary>The conditions on values of a type.</summary>
    public static string Operations(string type) => $"{type}OperationFilterInput";
}
