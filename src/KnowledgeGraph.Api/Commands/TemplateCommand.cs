using System.CommandLine;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;

namespace KnowledgeGraph.Api.Commands;

/// <summary>Writes an empty CSV file to begin with.</summary>
internal static class TemplateCommand
{
    public static Command Make()
    {
        string[] names = [.. Template.Names(GraphModel.Default)];
        Argument<string> record = new("RECORD") { Description = $"One of {string.Join(", ", names)}." };
        Command command = new("template", "Print an empty CSV file with the right headers and a line on each column.") { record };
        command.SetAction(line =>
        {
            using MemoryStream text = new();
            if (!Template.Write(GraphModel.Default, line.GetRequiredValue(record), text))
            {
                line.InvocationConfiguration.Error.WriteLine($"There is no record '{line.GetRequiredValue(record)}': take one of {string.Join(", ", names)}.");
                return 2;
            }

            line.InvocationConfiguration.Output.Write(System.Text.Encoding.UTF8.GetString(text.ToArray()));
            return 0;
        });
        return command;
    }
}
