using KnowledgeGraph.Domain;
using KnowledgeGraph.Domain.Vocabulary;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores;
using KnowledgeGraph.Tests.Neo4j;
using KnowledgeGraph.Tests.Oracle;
using KnowledgeGraph.Tests.Seeding;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Stores;

/// <summary>Whole records are read and written as by the oracle.</summary>
public abstract class StoredRecordsTests(string store) : DeskTests(store)
{
    private static readonly GraphModel Model = GraphModel.Default;

    [Fact]
    public async Task What_was_written_is_read_as_it_was()
    {
        await using Desk desk = await OpenAsync();
        await desk.Store.LoadAsync(TestWorld.Datasets, TestWorld.Records, TestContext.Current.CancellationToken);
        await using IStoredRecords stored = await desk.Store.OpenAsync(CancellationToken.None);
        await ShouldBeSameAsync(stored, await OracleAsync());
        stored.IsEmpty.ShouldBeFalse();
        (await stored.DatasetsAsync(CancellationToken.None)).ShouldBe(TestWorld.Datasets.OrderBy(d => d.Name, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Records_are_held_against_what_is_stored()
    {
        await using Desk desk = await OpenAsync();
        await desk.Store.LoadAsync(TestWorld.Datasets, TestWorld.Records, TestContext.Current.CancellationToken);
        await using IStoredRecords stored = await desk.Store.OpenAsync(CancellationToken.None);
        await using IStoredRecords oracle = await OracleAsync();
        foreach (RecordType type in Model.Records)
        {
            Record[] records = [.. TestWorld.Records.Where(r => Model.Of(r) == type).SelectMany((r, i) => new[] { r, Other(type, r, i), r with { Id = r.Id + "-unknown" } })];
            Standing?[] found = await stored.CompareAsync(type, records, CancellationToken.None);
            found.ShouldBe(await oracle.CompareAsync(type, records, CancellationToken.None), $"{type}");
        }
    }

    [Fact]
    public async Task Replaced_records_have_the_new_values_and_keep_what_tells_where_they_are_from()
    {
        await using Desk desk = await OpenAsync();
        await desk.Store.LoadAsync(TestWorld.Datasets, TestWorld.Records, TestContext.Current.CancellationToken);
        MemoryStore memory = new(new FixedClock());
        await memory.LoadAsync(TestWorld.Datasets, TestWorld.Records, TestContext.Current.CancellationToken);
        foreach (IRecordStore each in new[] { desk.Store, memory })
        {
            await using IStoreWriter writer = await each.WriteAsync(CancellationToken.None);
            foreach (RecordType type in Model.Records)
            {
                Record[] records = [.. TestWorld.Records.Where(r => Model.Of(r) == type).Select((r, i) => Other(type, r, i))];
                await writer.ReplaceAsync(type, records, CancellationToken.None);
                (await writer.FindAsync(type, [.. records.Select(r => r.Id)], CancellationToken.None)).Count.ShouldBe(records.Length);
            }

            await writer.CommitAsync(TestWorld.Datasets, CancellationToken.None);
        }

        await using IStoredRecords stored = await desk.Store.OpenAsync(CancellationToken.None);
        await ShouldBeSameAsync(stored, await memory.OpenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_reference_to_a_later_record_is_there_from_the_beginning()
    {
        await using Desk desk = await OpenAsync();
        Claim earlier = new() { Id = "claim:a", Name = "A", Text = "A", Kind = ClaimKind.Fact, Negates = new("claim:b"), Dataset = "coded" };
        await using (IStoreWriter writer = await desk.Store.WriteAsync(CancellationToken.None))
        {
            await writer.AddAsync(Model.Of<Claim>(), [earlier], CancellationToken.None);
            await ShouldReferAsync(writer);
            await writer.AddAsync(Model.Of<Claim>(), [earlier with { Id = "claim:b", Negates = null }], CancellationToken.None);
            await ShouldReferAsync(writer);
            await writer.CommitAsync([], CancellationToken.None);
        }

        await using IStoredRecords stored = await desk.Store.OpenAsync(CancellationToken.None);
        await ShouldReferAsync(stored);
    }

    private static async Task ShouldReferAsync(IStoredRecords stored)
    {
        ((Claim)(await stored.FindAsync(Model.Of<Claim>(), ["claim:a"], CancellationToken.None)).Single()).Negates.ShouldBe(new Ref<Claim>("claim:b"));
        (await stored.ReferringAsync(Model.Of<Claim>().Link("negates"), ["claim:b"], CancellationToken.None).ToListAsync()).Select(r => r.Id).ShouldBe(["claim:a"]);
    }

    private static async Task<IStoredRecords> OracleAsync()
    {
        MemoryStore memory = new(new FixedClock());
        await memory.LoadAsync(TestWorld.Datasets, TestWorld.Records, TestContext.Current.CancellationToken);
        return await memory.OpenAsync(CancellationToken.None);
    }

    private static async Task ShouldBeSameAsync(IStoredRecords stored, IStoredRecords oracle)
    {
        string[] ids = [.. TestWorld.Records.Select(r => r.Id), "actor:nobody"];
        foreach (RecordType type in Model.Records)
        {
            foreach (string? dataset in new[] { null, "world", "other" })
            {
                (await stored.AllAsync(type, dataset, CancellationToken.None).ToListAsync()).ShouldBe(await oracle.AllAsync(type, dataset, CancellationToken.None).ToListAsync(), $"{type} of {dataset}");
            }

            (await stored.FindAsync(type, ids, CancellationToken.None)).ShouldBe(await oracle.FindAsync(type, ids, CancellationToken.None), ignoreOrder: true, $"{type}");
            (await stored.CountAsync(type, "other", CancellationToken.None)).ShouldBe(await oracle.CountAsync(type, "other", CancellationToken.None));
            foreach (Link link in type.Links)
            {
                (await stored.ReferringAsync(link, ids, CancellationToken.None).ToListAsync()).ShouldBe(await oracle.ReferringAsync(link, ids, CancellationToken.None).ToListAsync(), $"{link}");
            }
        }
    }

    /// <summary>The record with other values: optional ones are left out, words are others, and references lead elsewhere or nowhere.</summary>
    private static Record Other(RecordType type, Record record, int number)
    {
        Record other = record with { Origin = "elsewhere.csv:1", RecordedAt = record.RecordedAt.AddDays(1) };
        foreach (Field field in type.Fields.Where(f => f is { Kept: false, Kind: not FieldKind.Id } && (f.Name.Length + number) % 2 == 0))
        {
            field.Set(other, Other(field, field.Get(record)));
        }

        foreach (Link link in type.Links)
        {
            string? id = TestWorld.Records.Where(r => link.Target.Members.Contains(Model.Of(r)) && r.Id != record.Id).Select(r => r.Id).ElementAtOrDefault(number);
            link.Property.SetValue(other, id is not null ? link.Make(id) : link.Required ? link.Make(link.Get(record)!) : null);
        }

        return other;
    }

    private static object? Other(Field field, object? value) => value switch
    {
        not null when !field.Required => null,
        Enum word => field.Vocabulary!.Words.First(w => !w.Value.Equals(word)).Value,
        bool truth => !truth,
        decimal number => number - 0.125m,
        int number => number + 1,
        string text => text + " 😀 \u200F",
        TextList list => new TextList([.. list, "one more"]),
        _ => value,
    };
}

public sealed class StoredRecordsOnSqlite() : StoredRecordsTests("sqlite");

[Collection(Neo4jServer.Tests)]
public sealed class StoredRecordsOnNeo4j() : StoredRecordsTests("neo4j");
