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

    /// <summary>The first and the last part of a Hangul syllable that can follow another.</summary>
    private const int FirstVowel = 0x1161;
    private const int LastFinal = 0x11C2;

    /// <summary>Stands for what is not known to become one letter; it is no character itself.</summary>
    private static readonly Rune Unknown = new(0xFFFE);

    /// <summary>What each UTF-16 unit becomes that is a code point and becomes just one letter, whatever stands before it: most of most texts, and six times as fast as the others.</summary>
    private static readonly Rune[] Single = [.. Enumerable.Repeat(Unknown, Bmp)];

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
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            Rune single = Single[text[start]];
            if (single != Unknown)
            {
                letters.Append(new SearchLetter(single, start, end));
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(start), out Rune rune, out int length);
            end = start + length;
            letters.Add(Folded(rune), start, end);
        }

        return letters;
    }

    /// <summary>Gives the buffer back: nothing may be read from it any more.</summary>
    public readonly void Dispose() => ArrayPool<SearchLetter>.Shared.Return(_letters);

    /// <summary>What a code point becomes; it is remembered where there are many such.</summary>
    private static Rune[] Folded(Rune rune)
    {
        if (rune.Value >= Bmp)
        {
            return Fold(rune);
        }

        Rune[] folded = Known[rune.Value] ??= Fold(rune);
        if (folded is [{ Value: < FirstVowel or > LastFinal } single])
        {
            Single[rune.Value] = single;
        }

        return folded;
    }

    /// <summary>One code point decomposed, without marks, and folded; the null character for what is neither letter nor number.</summary>
    private static Rune[] Fold(Rune rune)
    {
        // Normalize refuses this one code point, which is no character.
        if (rune.Value == 0xFFFE)
        {
            return [default];
        }

        // The only letters that case folding makes two of and decomposing leaves as they are (CaseFolding.txt of Unicode, status F).
        if (rune.Value is 0xDF or 0x1E9E)
        {
            return [new Rune('s'), new Rune('s')];
        }

        IEnumerable<Rune> letters = rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(r => !IsMark(r));
        string folded = TextFolding.Fold(string.Concat(letters.Select(r => r.ToString())));
        return [.. folded.EnumerateRunes().Select(r => Rune.IsLetter(r) || Rune.IsNumber(r) ? r : default)];
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private readonly ref SearchLetter Last => ref _letters[_count - 1];

    /// <summary>Adds what a code point has become; the marks on a letter belong to it.</summary>
    private void Add(Rune[] folded, int start, int end)
    {
        if (folded.Length == 0 && _count > 0)
        {
            Last = Last with { End = end };
        }

        foreach (Rune part in folded)
        {
            if (part.Value >= FirstVowel && _count > 0 && Compose(Last.Rune.Value, part.Value) is { } syllable)
            {
                Last = new SearchLetter(syllable, Last.Start, end);
            }
            else
            {
                Append(new SearchLetter(part, start, end));
            }
        }
    }

    private void Append(SearchLetter letter)
    {
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
        ( >= 0xAC00 and <= 0xD7A3, >= 0x11A8 and <= LastFinal) when (first - 0xAC00) % 28 == 0 => new Rune(first + second - 0x11A7),
        _ => null,
    };
}
