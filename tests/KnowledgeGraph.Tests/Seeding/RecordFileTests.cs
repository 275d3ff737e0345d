using KnowledgeGraph.Domain;
using KnowledgeGraph.Model;
using KnowledgeGraph.Seeding;
using KnowledgeGraph.Tests.Worlds;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>Every mistake in a file is named with its line and column, and nothing is loaded.</summary>
public sealed class RecordFileTests : IDisposable
{
    private const string Actors = "id,name,kind\nactor:a,A,STATE\nactor:b,B,PERSON\n";

    private readonly string _parent = Directory.CreateTempSubdirectory("kg-seed-").FullName;
    private readonly string _folder;

    public RecordFileTests() => _folder = Directory.CreateDirectory(Path.Combine(_parent, "coded")).FullName;

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public void A_row_makes_a_complete_record()
    {
        Write("actors.csv", Actors);
        Write("events.csv", "id,name,status\nevent:e,It happened,OCCURRED\n");
        Write("statements.csv", "id,speaker,onBehalfOf,publishedOn,form,summary,layer\nstatement:s,b,a,2025-04,SPEECH,was glad,REPORTED\n");
        Write("stances.csv", "statement,target,type\ns,event:e,DECLINES_COMMENT\n");
        Stance stance = Load().OfType<Stance>().Single();
        stance.Id.ShouldBe("stance:s.declines-comment.e");
        stance.Holder.ShouldBe(new Ref<Actor>("actor:a"));
        stance.StatedOn.ShouldBe(PartialDate.Parse("2025-04"));
        stance.Name.ShouldBe("A declines comment on It happened");
        stance.Polarity.ShouldBe(0m);
        stance.Origin.ShouldBe("stances.csv:2");
    }

    [Fact]
    public void Headers_and_words_are_read_as_people_write_them()
    {
        Write("actors.csv", "\uFEFF# a remark\r\nID,Name,Kind,native_name,_note\r\n\r\na,\"A,\nB\",international body,ㄱ,x\r\n");
        Actor actor = Load().OfType<Actor>().Single();
        (actor.Id, actor.Name, actor.NativeName).ShouldBe(("actor:a", "A,\nB", "ㄱ"));
        actor.Origin.ShouldBe("actors.csv:4");
    }

    [Fact]
    public void The_same_row_twice_is_one_record()
    {
        Write("actors.csv", Actors + "actor:a,A,STATE\n");
        Load().OfType<Actor>().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("id,name,knd\nactor:a,A,STATE\n", 1, "knd", "knd")]
    [InlineData("id,name,kind\nactor:a,A,STAAT\n", 2, "kind", "STAAT")]
    [InlineData("id,name,kind\nactor:a,,STATE\n", 2, "name", null)]
    [InlineData("id,name,kind\n\n# x\nactor:A!,A,STATE\n", 4, "id", "actor:A!")]
    [InlineData("id,name,kind\nactor:a,A,STATE\nactor:a,B,STATE\n", 3, "id", "actor:a")]
    [InlineData("id,name,kind,construct\nactor:a,A,STATE,maybe\n", 2, "construct", "maybe")]
    [InlineData("id,name,kind\nactor:a,\"A\nB\",STATE\nactor:c,C\n", 4, "kind", null)]
    [InlineData("id,name,kind\nactor:a,\"A,STATE\n", 2, "name", null)]
    [InlineData("", 1, null, null)]
    [InlineData("id,name,kind,recordedAt\nactor:a,A,STATE,2025-01-01\n", 1, "recordedAt", "recordedAt")]
    public void A_mistake_is_named_with_its_place(string text, int line, string? column, string? value)
    {
        Write("actors.csv", text);
        Finding finding = Findings()[0];
        (finding.File, finding.Line, finding.Column).ShouldBe(("coded/actors.csv", line, column));
        finding.Value.ShouldBe(column == value ? null : value);
    }

    [Theory]
    [InlineData("statement:s,actor:a,claim:x,PRAISES", "target", "claim:x")]
    [InlineData("statement:s,actor:a,actor:b,PRAISES", null, null)]
    [InlineData("statement:t,actor:a,actor:b,PRAISES", "statement", "statement:t")]
    [InlineData("statement:s,event:e,actor:b,PRAISES", "holder", "event:e")]
    [InlineData("statement:s,actor:a,source:b,PRAISES", "target", "source:b")]
    public void A_reference_must_lead_to_a_record_of_the_right_type(string row, string? column, string? value)
    {
        Write("actors.csv", Actors);
        Write("statements.csv", "id,speaker,form,summary,layer\nstatement:s,actor:b,SPEECH,was glad,REPORTED\n");
        Write("stances.csv", $"statement,holder,target,type\n{row}\n");
        if (column is null)
        {
            Load().OfType<Stance>().Count().ShouldBe(1);
            return;
        }

        Finding finding = Findings()[0];
        (finding.Line, finding.Column, finding.Value).ShouldBe((2, column, value));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_named_with_the_line()
    {
        File.WriteAllBytes(Path.Combine(_folder, "actors.csv"), [.. "id,name,kind\nactor:a,"u8, 0xC4, 0x20, .. ",STATE\n"u8]);
        Finding finding = Findings().Single();
        (finding.Line, finding.Rule).ShouldBe((2, "is not UTF-8: save the file as UTF-8."));
    }

    [Fact]
    public void A_file_with_the_name_of_no_record_is_refused()
    {
        Write("actor.csv", Actors);
        Findings().Single().Rule.ShouldStartWith("The file's name is no record's");
    }

    [Fact]
    public void An_unknown_key_of_the_dataset_is_refused()
    {
        Write("actors.csv", Actors);
        Write("dataset.json", """{ "titel": "x" }""");
        Findings().Single().Column.ShouldBe("titel");
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    private IReadOnlyList<Record> Load() => World.Read("files", [_folder]).Records;

    private IReadOnlyList<Finding> Findings() => Should.Throw<SeedingException>(Load).Findings;
}
