using System.Text;
using KnowledgeGraph.Query;
using SQLitePCL;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// The comparisons of text without regard to case that SQLite lacks: its own know only A to Z. The operand is folded already;
/// a text of ASCII alone, the common one, is compared byte by byte without making a string of it. A missing text compares as false.
/// </summary>
internal static class TextFunctions
{
    private delegate bool Comparison(ReadOnlySpan<byte> text, ReadOnlySpan<byte> operand);

    /// <summary>Makes the functions known to a connection.</summary>
    public static void Register(sqlite3 connection)
    {
        Register(connection, Sql.Contains, Contains, (t, o) => t.Contains(o, StringComparison.Ordinal));
        Register(connection, Sql.StartsWith, (t, o) => t.Length >= o.Length && Matches(t, o), (t, o) => t.StartsWith(o, StringComparison.Ordinal));
        Register(connection, Sql.EndsWith, (t, o) => t.Length >= o.Length && Matches(t[^o.Length..], o), (t, o) => t.EndsWith(o, StringComparison.Ordinal));
    }

    private static void Register(sqlite3 connection, string name, Comparison ascii, Func<string, string, bool> other) =>
        raw.sqlite3_create_function(connection, name, 2, raw.SQLITE_UTF8 | raw.SQLITE_DETERMINISTIC, null, (context, _, values) =>
        {
            ReadOnlySpan<byte> text = raw.sqlite3_value_blob(values[0]);
            ReadOnlySpan<byte> operand = raw.sqlite3_value_blob(values[1]);
            bool holds = raw.sqlite3_value_type(values[0]) != raw.SQLITE_NULL
                && (Ascii.IsValid(text) ? ascii(text, operand) : other(TextFolding.Fold(Encoding.UTF8.GetString(text)), Encoding.UTF8.GetString(operand)));
            raw.sqlite3_result_int(context, holds ? 1 : 0);
        });

    private static bool Contains(ReadOnlySpan<byte> text, ReadOnlySpan<byte> operand)
    {
        if (operand.IsEmpty)
        {
            return true;
        }

        byte first = operand[0];
        byte upper = (byte)char.ToUpperInvariant((char)first);
        for (int last = text.Length - operand.Length; last >= 0; last = text.Length - operand.Length)
        {
            int at = text[..(last + 1)].IndexOfAny(first, upper);
            if (at < 0)
            {
                return false;
            }

            if (Matches(text[at..], operand))
            {
                return true;
            }

            text = text[(at + 1)..];
        }

        return false;
    }

    /// <summary>Whether an ASCII text begins with a folded operand.</summary>
    private static bool Matches(ReadOnlySpan<byte> text, ReadOnlySpan<byte> operand)
    {
        for (int i = 0; i < operand.Length; i++)
        {
            byte letter = text[i];
            if ((letter is >= (byte)'A' and <= (byte)'Z' ? letter | 0x20 : letter) != operand[i])
            {
                return false;
            }
        }

        return true;
    }
}
