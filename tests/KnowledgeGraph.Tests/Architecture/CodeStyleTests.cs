using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests.Architecture;

/// <summary>What the compiler does not say of our code.</summary>
public sealed partial class CodeStyleTests
{
    private const int LongestFile = 300;
    private const int LongestMember = 40;

    private static readonly string[] Folders = ["src", "tests", "schema", "graph-seed"];

    [Fact]
    public void Files_are_short() => LinesOf("src", "tests")
        .Where(f => f.Lines.Length >= LongestFile)
        .Select(f => $"{f.Name} has {f.Lines.Length} lines")
        .ShouldBeEmpty();

    [Fact]
    public void Members_are_short() => LinesOf("src")
        .SelectMany(f => Members(f.Lines).Where(m => m.Length >= LongestMember).Select(m => $"{f.Name}:{m.Line} has {m.Length} lines"))
        .ShouldBeEmpty();

    [Fact]
    public void Members_are_found()
    {
        string[] code =
        [
            "internal sealed class C(int a)", "    : B", "{", "    private int F(int a)", "    {", "        if (a > 0)", "        {", "        }", "    }", "",
            "    public int G(", "        int a) => a switch", "    {", "        _ => 1,", "    };", "",
            "    private sealed record D", "    {", "        public int H", "        {", "            get => 1;", "        }", "    }", "}",
        ];
        Members(code).ShouldBe([(4, 6), (11, 5), (19, 4)]);
    }

    [Fact]
    public void Nothing_is_left_for_later() => LinesOf("src")
        .SelectMany(f => f.Lines.Select((line, i) => (f.Name, Number: i + 1, Line: line)))
        .Where(l => Unfinished().IsMatch(l.Line))
        .Select(l => $"{l.Name}:{l.Number}: {l.Line.Trim()}")
        .ShouldBeEmpty();

    [Fact]
    public void No_file_names_a_folder_of_this_machine() => Folders
        .Where(f => Directory.Exists(Repository.At(f)))
        .SelectMany(f => Repository.Files(f, "*"))
        .Concat(Directory.EnumerateFiles(Repository.Folder))
        .Where(f => !f.EndsWith(".png", StringComparison.Ordinal) && MachineFolder().IsMatch(File.ReadAllText(f)))
        .Select(f => Path.GetRelativePath(Repository.Folder, f))
        .ShouldBeEmpty();

    private static IEnumerable<(string Name, string[] Lines)> LinesOf(params string[] folders) =>
        folders.SelectMany(f => Repository.Files(f, "*.cs")).Select(f => (Path.GetRelativePath(Repository.Folder, f), File.ReadAllLines(f)));

    /// <summary>
    /// The members with a body in braces, and how many lines they have. The formatting is enforced on build, so that the braces of a body stand alone
    /// at the indent of its declaration, and a member is a body one step inside a type.
    /// </summary>
    private static IEnumerable<(int Line, int Length)> Members(string[] lines)
    {
        HashSet<int> typeIndents = [];
        for (int i = 0; i < lines.Length; i++)
        {
            int indent = lines[i].Length - lines[i].TrimStart().Length;
            if (lines[i].Trim() != "{")
            {
                continue;
            }

            int first = FirstLine(lines, i, indent);
            if (TypeDeclaration().IsMatch(lines[first]))
            {
                typeIndents.RemoveWhere(t => t > indent);
                typeIndents.Add(indent);
            }
            else if (typeIndents.Contains(indent - 4))
            {
                int last = Array.FindIndex(lines, i, l => l.StartsWith(new string(' ', indent) + "}", StringComparison.Ordinal));
                yield return (first + 1, last - first + 1);
            }
        }
    }

    /// <summary>The line on which the declaration of a body begins.</summary>
    private static int FirstLine(string[] lines, int brace, int indent)
    {
        int first = brace - 1;
        while (lines[first].Length - lines[first].TrimStart().Length > indent)
        {
            first--;
        }

        return first;
    }

    [GeneratedRegex(@"^ *(?:(?:public|internal|private|protected|static|sealed|abstract|partial|readonly|ref|file) )*(?:class|record|struct|interface|enum|namespace) ")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"NotImplementedException\(|#pragma warning|// ?(?:TODO|HACK|FIXME)")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"(?<![\w.:/-])/(?:work|tmp|root|home|Users)/\w|[A-Z]:\\Users\\")]
    private static partial Regex MachineFolder();
}
