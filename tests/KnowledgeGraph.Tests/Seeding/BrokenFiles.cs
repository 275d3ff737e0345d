using System.Text;

namespace KnowledgeGraph.Tests.Seeding;

/// <summary>A file with a mistake, and where the mistake is.</summary>
/// <param name="What">The mistake in a few words.</param>
/// <param name="File">The file.</param>
/// <param name="Text">Its text; files that are not named stand as they are in <see cref="BrokenFiles.Sound"/>.</param>
/// <param name="Line">The line that is named.</param>
/// <param name="Column">The column that is named.</param>
/// <param name="Says">A part of the sentence.</param>
public sealed record BrokenFile(string What, string File, byte[] Text, int Line, string? Column, string Says)
{
    public BrokenFile(string what, string file, string text, int line, string? column, string says)
        : this(what, file, Encoding.UTF8.GetBytes(text), line, column, says)
    {
    }

    public override string ToString() => What;
}

/// <summary>Mistakes that analysts and their spreadsheets make.</summary>
internal static partial class BrokenFiles
{
    private const string Actors = "id,name,kind,aliases,construct\nactor:rus,Russia,STATE,Russian Federation;Moscow,false\nactor:kor,South Korea,STATE,Seoul,\nactor:west,the West,COLLECTIVE,,true\n";
    private const string Statements = "id,speaker,form,summary,layer,statedOn,reports\nstatement:s1,rus,SPEECH,was glad,REPORTED,2025-04,\n";
    private const string Stances = "statement,target,type,polarity\ns1,actor:kor,PRAISES,\n";

    /// <summary>Files without a mistake, which the others are put among.</summary>
    public static IReadOnlyDictionary<string, string> Sound { get; } = new Dictionary<string, string>
    {
        ["actors.csv"] = Actors,
        ["claims.csv"] = "id,text,kind\nclaim:c1,It is so.,FACT\nclaim:law,It is lawful.,LEGAL\n",
        ["events.csv"] = "id,name,status,startedOn,endedOn\nevent:e1,It happened,OCCURRED,2025-04,\n",
        ["statements.csv"] = Statements,
        ["stances.csv"] = Stances,
    };

    public static IReadOnlyList<BrokenFile> All { get; } = [.. Headers(), .. Rows(), .. Bytes(), .. Values(), .. References(), .. Together(), .. Sheets()];

    private static IEnumerable<BrokenFile> Headers() =>
    [
        new("a misspelt header", "actors.csv", "id,nmae,kind\nactor:rus,Russia,STATE\n", 1, "nmae", "Did you mean name?"),
        new("a header in another language", "actors.csv", "id,name,kind,Größe\nactor:rus,Russia,STATE,1\n", 1, "Größe", "is no column of Actor"),
        new("a header that only the graph may fill", "actors.csv", "id,name,kind,recordedAt\nactor:rus,Russia,STATE,2025-01-01\n", 1, "recordedAt", "filled in by the graph"),
        new("a read-only header", "stances.csv", "statement,target,type,statedOn\ns1,actor:kor,PRAISES,2025\n", 1, "statedOn", "filled in by the graph"),
        new("the same header twice", "actors.csv", "id,name,kind,Name\nactor:rus,Russia,STATE,Russia\n", 1, "Name", "a second time"),
        new("a column that is missing", "actors.csv", "id,name\nactor:rus,Russia\n", 1, "kind", "every Actor needs it"),
        new("a reference that has no column", "statements.csv", "id,form,summary,layer\nstatement:s1,SPEECH,x,REPORTED\n", 1, "speaker", "every Statement needs it"),
        new("no header at all", "actors.csv", "actor:rus,Russia,STATE\n", 1, "actor:rus", "is no column of Actor"),
        new("an empty file", "actors.csv", "", 1, null, "The file is empty"),
        new("a file of remarks", "actors.csv", "# one\n# two\n", 1, null, "The file is empty"),
        new("too many columns", "actors.csv", "id,name,kind" + string.Concat(Enumerable.Range(0, 4094).Select(i => $",_{i}")) + "\n", 1, null, "4097 columns"),
        new("a file with the name of no record", "actorz.csv", "id,name,kind\nactor:x,X,STATE\n", 1, null, "Did you mean actors.csv?"),
        new("a separator that is none", "actors.csv", "sep=|\nid|name|kind\n", 1, null, "names a separator that is none"),
    ];

    private static IEnumerable<BrokenFile> Rows() =>
    [
        new("a row with too few cells", "actors.csv", "id,name,kind\nactor:rus,Russia\n", 2, "kind", "the row has 2 cells"),
        new("a row with too many cells", "actors.csv", "id,name,kind\nactor:rus,Russia, the Federation,STATE\n", 2, null, "stands in cell 4"),
        new("a quotation mark that is never closed", "actors.csv", "id,name,kind\nactor:rus,\"Russia,STATE\nactor:kor,Korea,STATE\n", 2, "name", "never closed"),
        new("text after a closing quotation mark", "actors.csv", "id,name,kind\nactor:rus,\"Russia\" x,STATE\n", 2, "name", "follows the closing quotation mark"),
        new("a quotation mark inside a cell", "actors.csv", "id,name,kind\n\nactor:rus,Rus\"sia,STATE\n", 3, "name", "put quotation marks around the cell"),
        new("a row after a cell of three lines", "actors.csv", "id,name,kind\nactor:rus,\"R\nu\ns\",STATE\nactor:kor,Korea\n", 5, "kind", "the row has 2 cells"),
        new("a cell of 50 MB", "actors.csv", "id,name,kind\nactor:rus,Russia,STATE\nactor:kor," + new string('x', 50_000_000) + ",STATE\n", 3, "name", "a cell may hold 1,048,576"),
        new("a cell that is one byte too large", "actors.csv", "id,name,kind\nactor:kor," + new string('x', (1 << 20) + 1) + ",STATE\n", 2, "name", "holds 1,048,577 bytes"),
        new("a column without a name and with values", "actors.csv", "id,name,kind\nactor:rus,Russia,STATE,x\n", 2, null, "the header names 3 columns"),
    ];

    private static IEnumerable<BrokenFile> Bytes() =>
    [
        new("UTF-16 with its mark", "actors.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Actors)], 1, null, "The file is UTF-16"),
        new("UTF-16, the bytes the other way round", "actors.csv", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Actors)], 1, null, "The file is UTF-16"),
        new("UTF-16 without a mark", "actors.csv", Encoding.Unicode.GetBytes(Actors), 1, null, "The file is UTF-16"),
        new("Windows letters", "actors.csv", [.. "id,name,kind\nactor:rus,Russia,STATE\nactor:x,K"u8, 0xF6, .. "ln,STATE\n"u8], 3, "name", "is not UTF-8"),
        new("Windows letters in the header", "actors.csv", [.. "id,name,kind,_gr"u8, 0xF6, .. "n\nactor:rus,Russia,STATE,\n"u8], 1, null, "The header is not UTF-8"),
        new("half a character at the end", "actors.csv", [.. "id,name,kind,description\nactor:rus,Russia,STATE,x"u8, 0xE2, 0x82], 2, "description", "is not UTF-8"),
        new("a NUL in a name", "actors.csv", "id,name,kind\nactor:rus,Rus\0sia,STATE\n", 2, "name", "U+0000"),
        new("a NUL in an id", "actors.csv", "id,name,kind\nactor:r\0us,Russia,STATE\n", 2, "id", "is no id"),
        new("a workbook", "actors.csv", [(byte)'P', (byte)'K', 3, 4, .. new byte[60]], 1, null, "is a workbook"),
        new("the last of all characters", "actors.csv", "id,name,kind\nactor:rus,\U0010FFFF,STATE\n", 2, "name", "U+10FFFF"),
    ];

    private static IEnumerable<BrokenFile> Values() =>
    [
        new("the 30th of February", "statements.csv", "id,speaker,form,summary,layer,statedOn\ns1,rus,SPEECH,x,REPORTED,2025-02-30\n", 2, "statedOn", "must be a date"),
        new("a date as spreadsheets write it", "statements.csv", "id,speaker,form,summary,layer,statedOn\ns1,rus,SPEECH,x,REPORTED,27.4.2025\n", 2, "statedOn", "Did you mean 2025-04-27?"),
        new("a word that is near", "actors.csv", "id,name,kind\nactor:rus,Russia,STAAT\n", 2, "kind", "Did you mean STATE?"),
        new("a word that is not", "actors.csv", "id,name,kind\nactor:rus,Russia,COUNTRY\n", 2, "kind", "it must be one of STATE"),
        new("a number with a comma", "stances.csv", "statement;target;type;polarity\ns1;actor:kor;PRAISES;0,8\n", 2, "polarity", "Did you mean 0.8?"),
        new("a number that is none", "stances.csv", "statement,target,type,polarity\ns1,actor:kor,PRAISES,high\n", 2, "polarity", "must be a number"),
        new("a polarity far from its type's", "stances.csv", "statement,target,type,polarity\ns1,actor:kor,PRAISES,-0.8\n", 2, "polarity", "too far from 0.8"),
        new("a confidence above 1", "stances.csv", "statement,target,type,confidence\ns1,actor:kor,PRAISES,1.5\n", 2, "confidence", "outside the range from 0 to 1"),
        new("a truth that is none", "actors.csv", "id,name,kind,construct\nactor:rus,Russia,STATE,maybe\n", 2, "construct", "must be true or false"),
        new("a position that is no number", "relays.csv", "statement,carrier,position\ns1,kor,first\n", 2, "position", "must be a whole number"),
        new("no name", "actors.csv", "id,name,kind\nactor:rus,,STATE\n", 2, "name", "'name' is missing"),
        new("a name of spaces", "actors.csv", "id,name,kind\nactor:rus,   ,STATE\n", 2, "name", "nothing but white space"),
        new("an id in capitals", "actors.csv", "id,name,kind\nactor:RUS,Russia,STATE\n", 2, "id", "is no id"),
        new("an id that is too long", "actors.csv", $"id,name,kind\nactor:{new string('x', 129)},Russia,STATE\n", 2, "id", "1 to 128"),
        new("an id of another type", "actors.csv", "id,name,kind\nevent:rus,Russia,STATE\n", 2, "id", "must begin with 'actor:'"),
        new("a country code in small letters", "actors.csv", "id,name,kind,iso3166\nactor:rus,Russia,STATE,rus\n", 2, "iso3166", "three capital letters"),
        new("an address that runs something", "sources.csv", "id,title,url\nsource:x,X,javascript:alert(1)\n", 2, "url", "must begin with http"),
        new("an end before its beginning", "events.csv", "id,name,status,startedOn,endedOn\nevent:e1,It,OCCURRED,2025-04,2025-03\n", 2, "endedOn", "is before 2025-04"),
        new("a membership that ends before it begins", "affiliations.csv", "member,organization,since,until\nrus,west,2025,2024\n", 2, "until", "is before 2025"),
    ];
}
