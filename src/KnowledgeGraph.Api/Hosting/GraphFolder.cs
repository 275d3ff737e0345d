namespace KnowledgeGraph.Api.Hosting;

/// <summary>Finds the folders that come with the program.</summary>
internal static class GraphFolder
{
    /// <summary>Looks upward from where the host runs, and then beside the program.</summary>
    /// <returns>The folder's path; null when there is none.</returns>
    public static string? Find(string name, IHostEnvironment host) => Upward(host.ContentRootPath)
        .Concat(Upward(Directory.GetCurrentDirectory()))
        .Append(AppContext.BaseDirectory)
        .Select(d => Path.Combine(d, name))
        .FirstOrDefault(Directory.Exists);

    private static IEnumerable<string> Upward(string path)
    {
        for (DirectoryInfo? directory = new(path); directory is not null; directory = directory.Parent)
        {
            yield return directory.FullName;
        }
    }
}
