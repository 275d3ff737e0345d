using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Seeding;

namespace KnowledgeGraph.Api.Commands;

/// <summary>Writes the report of an import for machines.</summary>
internal static class ReportFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(ImportReport report, string file)
    {
        var json = new
        {
            outcome = JsonNamingPolicy.CamelCase.ConvertName(report.Outcome.ToString()),
            report.DryRun,
            seconds = Math.Round(report.Duration.TotalSeconds, 3),
            report.Imports,
            report.Files,
            datasets = report.Datasets.ToDictionary(d => d.Key, d => d.Value.ToDictionary(t => t.Key.Name, t => t.Value)),
            report.Findings.Errors,
            report.Findings.Warnings,
            findings = report.Findings.Listed,
            report.Conflicting,
            report.Conflicts,
        };
        File.WriteAllText(file, JsonSerializer.Serialize(json, Options) + "\n");
    }
}
