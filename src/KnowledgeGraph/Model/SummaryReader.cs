using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KnowledgeGraph.Model;

/// <summary>Reads the summaries that the compiler wrote beside an assembly, so that each is said once and shown everywhere.</summary>
internal sealed partial class SummaryReader
{
    private readonly Dictionary<Assembly, Dictionary<string, string>> _byAssembly = [];

    /// <summary>The summary of a type, without line breaks; empty where it has none.</summary>
    public string Of(Type type) => Find(type.Assembly, $"T:{Name(type)}");

    /// <summary>The summary of a property or an enum value, without line breaks; empty where it has none.</summary>
    public string Of(MemberInfo member) =>
        Find(member.DeclaringType!.Assembly, $"{(member is FieldInfo ? 'F' : 'P')}:{Name(member.DeclaringType)}.{member.Name}");

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private string Find(Assembly assembly, string member)
    {
        if (!_byAssembly.TryGetValue(assembly, out Dictionary<string, string>? summaries))
        {
            string file = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
            summaries = File.Exists(file) ? Read(file) : [];
            _byAssembly.Add(assembly, summaries);
        }

        return summaries.GetValueOrDefault(member, "");
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(file).Descendants("member")
        .Where(m => m.Element("summary") is not null)
        .ToDictionary(m => m.Attribute("name")!.Value, m => Text(m.Element("summary")!));

    /// <summary>The text of a summary, without line breaks; a reference to code stands in it as GraphQL names it.</summary>
    internal static string Text(XElement summary) =>
        WhiteSpace().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Value.Length: > 0 } element => element.Value,
        XElement { Name.LocalName: "see" } see when see.Attribute("cref") is { } code => Naming.Camel(code.Value.Split('.')[^1]),
        XElement { Name.LocalName: "see" } see => (see.Attribute("langword") ?? see.Attribute("href"))?.Value ?? "",
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
