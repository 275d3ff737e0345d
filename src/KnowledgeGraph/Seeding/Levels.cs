using KnowledgeGraph.Model;

namespace KnowledgeGraph.Seeding;

/// <summary>The order in which records are read and written: each type after those that it refers to.</summary>
internal static class Levels
{
    /// <summary>The types that rows can give, in steps; within a step no type refers to another. References of a type to itself do not count.</summary>
    public static IReadOnlyList<IReadOnlyList<RecordType>> Of(GraphModel model)
    {
        Dictionary<RecordType, int> levels = [];
        int Level(RecordType type)
        {
            if (!levels.TryGetValue(type, out int level))
            {
                levels[type] = level = type.Links.SelectMany(l => l.Target.Members).Where(m => m != type).Select(m => Level(m) + 1).DefaultIfEmpty(0).Max();
            }

            return level;
        }

        return [.. model.Records.Where(Files.LayoutReader.IsGiven).GroupBy(Level).OrderBy(g => g.Key).Select(g => (IReadOnlyList<RecordType>)[.. g])];
    }
}
