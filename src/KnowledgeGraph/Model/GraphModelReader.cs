using System.Reflection;

namespace KnowledgeGraph.Model;

/// <summary>Reads the <see cref="GraphModel"/> from C# records and refuses mistakes in them by name.</summary>
internal static class GraphModelReader
{
    /// <summary>Reads the model.</summary>
    /// <param name="types">The records, nodes and edges in any order.</param>
    /// <exception cref="ModelException">A record has a mistake.</exception>
    public static GraphModel Read(IEnumerable<Type> types)
    {
        SummaryReader summaries = new();
        List<RecordType> records = [.. types.Select(t => ReadRecord(t, summaries)).OrderBy(r => r.IsEdge)];
        List<InterfaceType> interfaces = [.. ReadInterfaces(records, summaries)];
        foreach (RecordType record in records)
        {
            record.Interfaces = [.. interfaces.Where(i => i.Type.IsAssignableFrom(record.Type))];
            record.Fields = [.. FieldReader.Read(record.Type, summaries)];
        }

        foreach (RecordType record in records)
        {
            record.Links = [.. ReadLinks(record, records, interfaces, summaries)];
            CheckEnds(record);
        }

        ReadLists(records, interfaces);
        ModelChecks.Check(records);
        return new GraphModel(records, interfaces);
    }

    private static RecordType ReadRecord(Type type, SummaryReader summaries)
    {
        NodeAttribute? node = type.GetCustomAttribute<NodeAttribute>();
        EdgeAttribute? edge = type.GetCustomAttribute<EdgeAttribute>();
        if ((node is null) == (edge is null) || (edge is not null) != type.IsSubclassOf(typeof(EdgeRecord)))
        {
            throw new ModelException($"{type.Name} must be either a NodeRecord marked [Node] or an EdgeRecord marked [Edge].");
        }

        return new RecordType
        {
            Name = type.Name,
            Description = summaries.Of(type),
            Type = type,
            RelationshipType = edge?.RelationshipType,
            Derived = edge?.Derived ?? false,
            Internal = node?.Internal ?? false,
            Searched = node?.Searched ?? false,
            NameRequired = node?.NameRequired ?? false,
        };
    }

    private static IEnumerable<InterfaceType> ReadInterfaces(List<RecordType> records, SummaryReader summaries) =>
        records.SelectMany(r => r.Type.GetInterfaces())
            .Where(i => i.IsDefined(typeof(GraphInterfaceAttribute)))
            .Distinct()
            .OrderBy(i => i.Name, StringComparer.Ordinal)
            .Select(i => new InterfaceType
            {
                Name = i.Name[1..],
                Description = summaries.Of(i),
                Type = i,
                Members = [.. records.Where(r => i.IsAssignableFrom(r.Type))],
            });

    private static IEnumerable<Link> ReadLinks(
        RecordType record, List<RecordType> records, List<InterfaceType> interfaces, SummaryReader summaries)
    {
        foreach (PropertyInfo property in record.Type.GetProperties())
        {
            Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (!type.IsAssignableTo(typeof(IRef)))
            {
                continue;
            }

            Type target = type.GetGenericArguments()[0];
            LinkAttribute? link = property.GetCustomAttribute<LinkAttribute>();
            EdgeEnd end = property.IsDefined(typeof(FromAttribute)) ? EdgeEnd.From : property.IsDefined(typeof(ToAttribute)) ? EdgeEnd.To : EdgeEnd.None;
            string name = Naming.Camel(property.Name);
            yield return new Link
            {
                Name = name,
                Column = Naming.Snake(property.Name),
                Description = summaries.Of(property),
                RelationshipType = link?.RelationshipType ?? (end == EdgeEnd.None ? null : record.RelationshipType)
                    ?? throw new ModelException($"The link {record.Name}.{name} has no relationship type: mark it [Link(\"TYPE\")]."),
                Owner = record,
                Target = (ILinkTarget?)records.Find(r => r.Type == target) ?? interfaces.Find(i => i.Type == target)
                    ?? throw new ModelException($"The link {record.Name}.{name} leads to {target.Name}, which is neither a record nor an interface of the graph."),
                Required = FieldReader.IsRequired(property),
                End = end,
                Property = property,
            };
        }
    }

    private static void CheckEnds(RecordType record)
    {
        int ends = record.Links.Count(l => l.End != EdgeEnd.None);
        bool both = record.Links.Count(l => l.End == EdgeEnd.From) == 1 && ends == 2;
        if (record.IsEdge ? !both : ends > 0)
        {
            throw new ModelException(record.IsEdge
                ? $"The edge record {record.Name} must have one reference marked [From] and one marked [To]."
                : $"The node record {record.Name} has a reference marked [From] or [To], which only edge records have.");
        }
    }

    private static void ReadLists(List<RecordType> records, List<InterfaceType> interfaces)
    {
        foreach (Link link in records.SelectMany(r => r.Links))
        {
            string? name = link.End switch
            {
                EdgeEnd.From => link.Property.GetCustomAttribute<FromAttribute>()!.Inverse,
                EdgeEnd.To => link.Property.GetCustomAttribute<ToAttribute>()!.Inverse,
                _ => link.Property.GetCustomAttribute<LinkAttribute>()!.Inverse,
            };
            link.Inverse = name is null ? null : new Inverse(name, link);
        }

        List<Inverse> all = [.. records.SelectMany(r => r.Links).Select(l => l.Inverse).OfType<Inverse>().OrderBy(i => i.Name, StringComparer.Ordinal)];
        foreach (RecordType record in records)
        {
            record.Lists = [.. all.Where(i => i.Link.Target.Members.Contains(record))];
        }

        foreach (InterfaceType target in interfaces)
        {
            target.Fields = [.. target.Members[0].Fields.Where(f => target.Members.All(m => m.Fields.Any(g => g.Name == f.Name)) && IsShared(target, f))];
            target.Lists = [.. all.Where(i => i.Link.Target == target)];
        }
    }

    /// <summary>An interface shows the fields that it declares, its base interfaces' included.</summary>
    private static bool IsShared(InterfaceType target, Field field) =>
        target.Type.GetInterfaces().Append(target.Type).Any(i => i.GetProperty(field.Property.Name) is not null);
}
