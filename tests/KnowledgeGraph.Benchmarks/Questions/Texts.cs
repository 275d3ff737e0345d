using System.Text.RegularExpressions;
using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Benchmarks.Questions;

/// <summary>
/// Reads the documents and the statements that lie beside this file. In a statement <c>subject(x)</c> and <c>authority(x)</c> stand for
/// the record with the id x, of whichever type it is, as the list of the type's place, the id and the name.
/// </summary>
internal static partial class Texts
{
    /// <summary>A GraphQL document.</summary>
    public static string Document(string name) => Read($"{name}.graphql");

    /// <summary>A statement that was written by hand.</summary>
    public static string Statement(string name) => Interface().Replace(Read($"{name}.sql"), m => OneOf(m.Groups[1].Value == "subject" ? typeof(ISubject) : typeof(IAuthority), m.Groups[2].Value));

    private static string OneOf(Type type, string id)
    {
        InterfaceType target = GraphModel.Default.Interfaces.First(i => i.Type == type);
        return $"json(case {string.Concat(target.Members.Select((m, i) => $"when {id}>='{m.Prefix}:' and {id}<'{m.Prefix};' then (select json_array({i},id,name) from {m.Table} where id={id}) "))}end)";
    }

    private static string Read(string name)
    {
        using Stream stream = typeof(Texts).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"There is no {name} among the questions.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\b(subject|authority)\(([a-z.]+)\)")]
    private static partial Regex Interface();
}
