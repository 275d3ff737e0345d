using System.Reflection;

namespace KnowledgeGraph.Tests;

/// <summary>Where the tests find the checked-in files.</summary>
internal static class Repository
{
    /// <summary>The root of the repository; the project file writes it into the assembly, since tests may be built into any folder.</summary>
    public static string Folder { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Repository").Value!;

    /// <summary>A file or folder in it.</summary>
    public static string At(params string[] path) => Path.Combine([Folder, .. path]);

    /// <summary>The files below a folder, without what a build makes.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories)
        .Where(f => !Path.GetRelativePath(Folder, f).Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj"))
        .Order(StringComparer.Ordinal);
}
