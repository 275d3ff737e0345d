using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// The tables, indexes and views of the embedded store. Text ids are the keys of ordinary rowid tables: measured, they cost nothing where it matters
/// and save the translation. References are checked by the writer, not by SQLite, which cannot check those that lead to an interface.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>The parts of the schema that are no record: what is known of the whole, the datasets and the text index.</summary>
    private const string Fixed = """
        -- What is known of the graph as a whole: the digest of this schema, and the data version, which changes with every write.
        create table meta (key text primary key not null, value text not null) strict;
        insert into meta values ('data_version', '0');

        -- Datasets, with the number of their records.
        create table dataset (name text primary key not null, title text, description text, coder text, codebook text, licence text,
          records integer not null, updated_at text not null) strict;

        -- What search finds: tokens made in C#, so the tokenizer has only to split at spaces; the index keeps no text.
        create table search_document (rowid integer primary key, id text not null unique, kind text not null) strict;
        create virtual table search_index using fts5(tokens, content='', contentless_delete=1, tokenize='ascii');


        """;

    /// <summary>
    /// Indexes that answer from themselves: "does this statement have a stance toward X that is negative" (half the time of the index on the statement alone),
    /// and groups of the stances toward a target by type and month (a third of it).
    /// </summary>
    private const string Covering = """
        create index stance_statement_target_polarity on stance (statement, target, polarity);
        create index stance_target_type_stated_on_polarity on stance (target, type, stated_on_key, polarity);

        """;

    /// <summary>The whole schema, as it is created.</summary>
    public static string Text(GraphModel model) => Fixed + Tables(model) + Views(model) + Indexes(model);

    /// <summary>The tables of the records.</summary>
    public static string Tables(GraphModel model) => string.Concat(model.Records.Select(Table));

    /// <summary>The indexes on the records' tables.</summary>
    public static string Indexes(GraphModel model) => string.Concat(model.Records.SelectMany(Indexes)) + Covering;

    /// <summary>Takes the indexes away, to fill the tables without them.</summary>
    public static string DropIndexes(GraphModel model) => string.Concat(
        Indexes(model).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(i => $"drop index {i.Split(' ')[2]};\n"));

    /// <summary>Tells one schema from another: the first 16 hex digits of its SHA-256.</summary>
    public static string Digest(GraphModel model) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(model))))[..16];

    /// <summary>The columns of a record's table: fields, then references, each with the key that it is ordered by where that is not itself.</summary>
    public static IEnumerable<string> Columns(RecordType record) =>
        record.Fields.SelectMany(f => f.Kind == FieldKind.PartialDate ? [f.Column, Sql.KeyColumn(f)] : new[] { f.Column }).Concat(record.Links.Select(l => l.Column));

    private static string Table(RecordType record)
    {
        IEnumerable<string> columns = record.Fields.SelectMany(Column).Concat(record.Links.Select(l => $"{Sql.Name(l.Column)} text{NotNull(l.Required)}"));
        return $"create table {record.Table} (\n  {string.Join(",\n  ", columns)}\n) strict;\n\n";
    }

    private static IEnumerable<string> Column(Field field)
    {
        string name = Sql.Name(field.Column);
        yield return field.Kind switch
        {
            FieldKind.Id => $"{name} text primary key not null",
            FieldKind.Boolean or FieldKind.Integer or FieldKind.Number => $"{name} integer{NotNull(field.Required)}",
            _ => $"{name} text{NotNull(field.Required)}",
        };
        if (field.Kind == FieldKind.PartialDate)
        {
            yield return $"{Sql.KeyColumn(field)} text not null";
        }
    }

    private static string Views(GraphModel model) => string.Concat(model.Interfaces.Where(i => i != model.Node).Select(i =>
    {
        string columns = string.Join(", ", i.Fields.Select(f => Sql.Name(f.Column)));
        return $"create view {i.View} as\n  {string.Join("\n  union all ", i.Members.Select(m => $"select {columns} from {m.Table}"))};\n\n";
    }));

    private static IEnumerable<string> Indexes(RecordType record)
    {
        foreach (Field field in record.Fields.Where(f => f.Sorted || f.Indexed))
        {
            yield return Index(record, Sql.KeyColumn(field), "id");
        }

        foreach (Link link in record.Links)
        {
            yield return Index(record, link.Column, "id");
            foreach (Field date in record.Fields.Where(f => f is { Sorted: true, Kind: FieldKind.PartialDate }))
            {
                yield return Index(record, link.Column, Sql.KeyColumn(date), "id");
            }
        }
    }

    private static string Index(RecordType record, params string[] columns) =>
        $"create index {record.Table}_{string.Join('_', columns.Where(c => c != "id"))} on {record.Table} ({string.Join(", ", columns.Select(Sql.Name))});\n";

    private static string NotNull(bool required) => required ? " not null" : "";
}
