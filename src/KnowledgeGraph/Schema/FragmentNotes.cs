using KnowledgeGraph.Model;

namespace KnowledgeGraph.Schema;

/// <summary>Warns of fields that have one name and different types among the records of an interface: GraphQL refuses them side by side.</summary>
internal static class FragmentNotes
{
    /// <summary>The warning for a member of a record, to stand after its description; empty where there is nothing to warn of.</summary>
    public static string Of(RecordType record, string member)
    {
        InterfaceType[] clashing = [.. record.Interfaces.Where(i => i.Members.Any(m => TypeOf(m, member) is { } type && type != TypeOf(record, member)))];
        return clashing.Length == 0
            ? ""
            : $" Other records of {string.Join(" and ", clashing.Select(i => i.Name))} have a `{member}` of another type: in fragments beside theirs it needs an alias.";
    }

    private static string? TypeOf(RecordType record, string member) =>
        record.Fields.FirstOrDefault(f => f.Name == member) is { } field ? RecordTypes.Value(field).ToString()
        : record.Links.FirstOrDefault(l => l.Name == member) is { } link ? RecordTypes.Reference(link).ToString()
        : null;
}
