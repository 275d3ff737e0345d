using System.CommandLine;
using KnowledgeGraph.Api.Browser;
using KnowledgeGraph.Model;
using KnowledgeGraph.Schema;
using KnowledgeGraph.Stores.Neo4j;
using KnowledgeGraph.Stores.Sqlite;

namespace KnowledgeGraph.Api.Commands;

/// <summary>Writes down what is derived from the records, so that a change to a record shows all its consequences.</summary>
internal static class SchemaCommand
{
    public static Command Make()
    {
        Argument<DirectoryInfo> folder = new("FOLDER") { Description = "Where the files are.", DefaultValueFactory = _ => new DirectoryInfo("schema") };
        folder.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: "" }])
            {
                given.AddError("FOLDER must name a folder, and '' is none.");
            }
        });
        Option<bool> check = new("--check") { Description = "Write nothing, and fail when a file is stale." };
        Command command = new("schema", "Write the GraphQL schema, the SQL tables, the constraints of Neo4j and the style of its Browser, which follow from the records.") { folder, check };
        command.SetAction(line => Run(line.GetRequiredValue(folder), line.GetValue(check), line.InvocationConfiguration.Output));
        return command;
    }

    /// <summary>The files and what belongs into them.</summary>
    public static IReadOnlyDictionary<string, string> Files(GraphModel model) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["browser/neo4j.env"] = BrowserCommands.EnvironmentFile(model),
        ["browser/style.grass"] = BrowserStyle.Text(model),
        ["neo4j.cypher"] = Neo4jSchema.Text(model),
        ["schema.graphql"] = SchemaPrinter.Print(new GraphSchema(model)),
        ["sqlite.sql"] = SqliteSchema.Text(model),
    };

    private static int Run(DirectoryInfo folder, bool check, TextWriter output)
    {
        int status = 0;
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
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
                output.WriteLine($"{file} is written.");
            }
        }

        return status;
    }
}
