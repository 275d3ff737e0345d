using System.Globalization;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>Files that take a while to import.</summary>
internal static class LargeFiles
{
    /// <summary>How often a run is killed; <c>KG_LONG=1</c> kills more.</summary>
    public static readonly int Kills = Campaign.IsLong ? 30 : 1;

    /// <summary>Writes so many statements with a stance each; some report a statement far below them.</summary>
    public static void Write(Desk desk, int statements)
    {
        string Lines(Func<int, FormattableString> line) => string.Concat(Enumerable.Range(0, statements).Select(i => line(i).ToString(CultureInfo.InvariantCulture)));
        string Reported(int i) => i % 7 == 0 && i < statements / 2 ? string.Create(CultureInfo.InvariantCulture, $"s{i + (statements / 2)}") : "";
        desk.Write("actors.csv", "id,name,kind\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"a{i},Actor {i},STATE\n")));
        desk.Write("statements.csv", "id,speaker,form,summary,layer,statedOn,reports\n" + Lines(i => $"s{i},a{i % 50},SPEECH,said the sentence number {i},REPORTED,2025-0{1 + (i % 9)},{Reported(i)}\n"));
        desk.Write("stances.csv", "statement,target,type\n" + Lines(i => $"s{i},actor:a{(i + 1) % 50},{(i % 2 == 0 ? "PRAISES" : "CONDEMNS")}\n"));
    }
}
