using System.CommandLine;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Api.Commands;

/// <summary>Writes down what is derived from the records, so that a change to a record shows all its consequences.</summary>
internal static class SchemaCommand
{
    public static Command Make()
    {
        Argument<DirectoryInfo> folder = new("FOLDER") { Description = "Where the files are.", DefaultValueFactory = _ => new DirectoryInfo("schema") };
        Option<bool> check = new("--check") { Description = "Write nothing, and fail when a file is stale." };
        Command command = new("schema", "Write the GraphQL schema and the SQL tables that follow from the records.") { folder, check };
        command.SetAction(line => Run(line.GetRequiredValue(folder), line.GetValue(check), line.InvocationConfiguration.Output));
        return command;
    }

    /// <summary>The files and what belongs into them.</summary>
    public static IReadOnlyDictionary<string, string> Files(GraphModel model) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["schema.graphql"] = SchemaPrinter.Print(new GraphSchema(model)),
        ["sqlite.sql"] = SqliteSchema.Text(model),
    };

    private static int Run(DirectoryInfo folder, bool check, TextWriter output)
    {
        int status = 0;
        folder.Create();
        foreach ((string name, string text) in Files(GraphModel.Default))
        {
            string file = Path.Combine(folder.FullName, name);
            if (File.Exists(file) && File.ReadAllText(file) == text)
            {
                output.WriteLine($"{file} is up to date.");
            }
            else if (check)
            {
                output.WriteLine($"{file} is stale: write it anew with the command schema.");
                status = 1;
            }
            else
            {
                File.WriteAllText(file, text);
                output.WriteLine($"{file} is written.");
            }
        }

        return status;
    }
}
