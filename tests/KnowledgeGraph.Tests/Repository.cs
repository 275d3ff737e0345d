using System.Reflection;

namespace KnowledgeGraph.Tests;

/// <summary>Where the tests find the checked-in files.</summary>
internal static class Repository
{
    /// <summary>The root of the repository, as the build knew it.</summary>
    public static string Folder { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Repository").Value!;
}
