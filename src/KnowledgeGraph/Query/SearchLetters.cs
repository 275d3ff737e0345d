using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Query;

/// <summary>One letter or number of a text as search compares it, and where it stands in the text; without a rune, whatever separates words.</summary>
/// <param name="Rune">The letter after folding; the null character for a separator.</param>
/// <param name="Start">Where what it was made from begins, in UTF-16 units.</param>
/// <param name="End">Where that ends, with the marks on it.</param>
internal readonly record struct SearchLetter(Rune Rune, int Start, int End)
{
    /// <summary>Whether it stands between words.</summary>
    public bool IsSeparator => Rune.Value == 0;

    /// <summary>Whether it is of a script that is written without spaces between words, or, as Hangul, with endings grown onto them.</summary>
    public bool IsCjk => Rune.Value >= 0x1100 && Rune.Value switch
    {
        <= 0x11FF => true,
        >= 0x3005 and <= 0x3007 or 0x303B => true,
        >= 0x3041 and <= 0x30FF => true,
        >= 0x3131 and <= 0x318E => true,
        >= 0x31F0 and <= 0x31FF => true,
        >= 0x3400 and <= 0x4DBF => true,
        >= 0x4E00 and <= 0x9FFF => true,
        >= 0xA960 and <= 0xA97F => true,
        >= 0xAC00 and <= 0xD7FF => true,
        >= 0xF900 and <= 0xFAFF => true,
        >= 0x1AFF0 and <= 0x1B16F => true,
        >= 0x20000 and <= 0x3FFFF => true,
        _ => false,
    };
}

/// <summary>A text taken apart into the letters that search compares, in a buffer of the shared pool.</summary>
internal struct SearchLetters : IDisposable
{
    private const int Bmp = 0x10000;

    /// <summary>The first part of a Hangul syllable that can follow another.</summary>
    private const int FirstVowel = 0x1161;

    /// <summary>What each code point of the basic plane becomes, filled as they occur: decomposing one anew costs more than all else here.</summary>
    private static readonly Rune[]?[] Known = new Rune[]?[Bmp];

    private SearchLetter[] _letters;
    private int _count;

    private SearchLetters(int length) => _letters = ArrayPool<SearchLetter>.Shared.Rent(length);

    /// <summary>The letters and numbers of the text, with a separator wherever it has anything else.</summary>
    public readonly ReadOnlySpan<SearchLetter> Span => _letters.AsSpan(0, _count);

    /// <summary>Takes a text apart.</summary>
    public static SearchLetters Of(string text)
    {
        SearchLetters letters = new(text.Length);
        int start = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            int end = start + rune.Utf16SequenceLength;
            Rune[] folded = rune.Value < Bmp ? Known[rune.Value] ??= Fold(rune) : Fold(rune);
            if (folded.Length == 0 && letters._count > 0)
            {
                letters.Last = letters.Last with { End = end };
            }

            foreach (Rune part in folded)
            {
                letters.Add(new SearchLetter(part, start, end));
            }

            start = end;
        }

        return letters;
    }

    /// <summary>Gives the buffer back: nothing may be read from it any more.</summary>
    public readonly void Dispose() => ArrayPool<SearchLetter>.Shared.Return(_letters);

    /// <summary>One code point decomposed, without marks, and folded; the null character for what is neither letter nor number.</summary>
    private static Rune[] Fold(Rune rune)
    {
        // Normalize refuses this one code point, which is no character.
        if (rune.Value == 0xFFFE)
        {
            return [default];
        }

        IEnumerable<Rune> letters = rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(r => !IsMark(r));
        string folded = TextFolding.Fold(string.Concat(letters.Select(r => r.ToString())));
        return [.. folded.EnumerateRunes().Select(r => Rune.IsLetter(r) || Rune.IsNumber(r) ? r : default)];
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private readonly ref SearchLetter Last => ref _letters[_count - 1];

    private void Add(SearchLetter letter)
    {
        if (letter.Rune.Value >= FirstVowel && _count > 0 && Compose(Last.Rune.Value, letter.Rune.Value) is { } syllable)
        {
            Last = new SearchLetter(syllable, Last.Start, letter.End);
            return;
        }

        if (_count == _letters.Length)
        {
            Grow();
        }

        _letters[_count++] = letter;
    }

    /// <summary>One code point may become up to 18 letters.</summary>
    private void Grow()
    {
        SearchLetter[] larger = ArrayPool<SearchLetter>.Shared.Rent(_count * 2);
        Span.CopyTo(larger);
        Dispose();
        _letters = larger;
    }

    /// <summary>Puts two parts of a Hangul syllable together as NFC does (The Unicode Standard, section 3.12); null when they are none.</summary>
    private static Rune? Compose(int first, int second) => (first, second) switch
    {
        ( >= 0x1100 and <= 0x1112, >= FirstVowel and <= 0x1175) => new Rune(0xAC00 + ((((first - 0x1100) * 21) + second - 0x1161) * 28)),
        ( >= 0xAC00 and <= 0xD7A3, >= 0x11A8 and <= 0x11C2) when (first - 0xAC00) % 28 == 0 => new Rune(first + second - 0x11A7),
        _ => null,
    };
}
