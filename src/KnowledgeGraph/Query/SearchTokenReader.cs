using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Query;

/// <summary>Cuts letters into tokens, one after another, without an object for any.</summary>
/// <param name="letters">The letters, which are given back at the end.</param>
internal ref struct SearchTokenReader(SearchLetters letters)
{
    /// <summary>
    /// How long a token may be, in UTF-16 units. Lucene's tokenizers cut at 255, and its queries for a beginning end at 1,000 bytes
    /// (https://lucene.apache.org/core/9_11_0/analysis/common/org/apache/lucene/analysis/core/WhitespaceTokenizer.html); cut here, a run is in the same pieces on every store.
    /// </summary>
    private const int Longest = 250;

    private readonly ReadOnlySpan<SearchLetter> _letters = letters.Span;

    /// <summary>Where the run is that is being cut, and where in it the next token begins.</summary>
    private int _start;
    private int _end;
    private int _next;

    /// <summary>The token that was come to; it may be kept only until the reader is disposed of.</summary>
    public SearchToken Current { get; private set; }

    /// <summary>The reader itself, for a loop.</summary>
    public readonly SearchTokenReader GetEnumerator() => this;

    /// <summary>Moves to the next token; false when there is none. Of a run of CJK letters each pair is one, and its last letter, so that every letter of it begins some token.</summary>
    public bool MoveNext()
    {
        if (_next == _end && !FindRun())
        {
            return false;
        }

        if (_letters[_next].IsCjk)
        {
            bool isLast = _next == _end - 1;
            Current = new SearchToken(_letters.Slice(_next, isLast ? 1 : 2), endsRun: isLast && _next > _start);
            _next++;
        }
        else
        {
            Current = new SearchToken(_letters[_next.._end], endsRun: false);
            _next = _end;
        }

        return true;
    }

    /// <summary>Gives the letters back.</summary>
    public readonly void Dispose() => letters.Dispose();

    /// <summary>Moves to the next run of letters between separators; one ends also where CJK letters meet others, and where it is longer than a token can be.</summary>
    private bool FindRun()
    {
        do
        {
            if (_end == _letters.Length)
            {
                return false;
            }

            SearchLetter first = _letters[_end];
            _start = _next = _end;
            int room = first.IsSeparator || first.IsCjk ? int.MaxValue : Longest;
            while (_end < _letters.Length && _letters[_end].IsSeparator == first.IsSeparator && _letters[_end].IsCjk == first.IsCjk
                && (room -= _letters[_end].Rune.Utf16SequenceLength) >= 0)
            {
                _end++;
            }
        }
        while (_letters[_start].IsSeparator);
        return true;
    }
}

/// <summary>One token of a searched text.</summary>
/// <param name="letters">Its letters.</param>
/// <param name="endsRun">Whether it is the single last letter of a run of several CJK letters.</param>
internal readonly ref struct SearchToken(ReadOnlySpan<SearchLetter> letters, bool endsRun)
{
    private readonly ReadOnlySpan<SearchLetter> _letters = letters;

    /// <summary>Whether it is the single last letter of a run of several CJK letters.</summary>
    public bool EndsRun { get; } = endsRun;

    /// <summary>Where it begins in the text, in UTF-16 units.</summary>
    public int Start => _letters[0].Start;

    /// <summary>The letters as they are compared.</summary>
    public string Text
    {
        get
        {
            int length = 0;
            foreach (SearchLetter letter in _letters)
            {
                length += letter.Rune.Utf16SequenceLength;
            }

            return string.Create(length, _letters, static (text, letters) =>
            {
                foreach (SearchLetter letter in letters)
                {
                    text = text[letter.Rune.EncodeToUtf16(text)..];
                }
            });
        }
    }

    /// <summary>How long the beginning of the token that equals a term is in the text, in UTF-16 units; null when the token begins otherwise.</summary>
    public int? LengthOf(ReadOnlySpan<char> term)
    {
        int end = Start;
        foreach (SearchLetter letter in _letters)
        {
            if (term.IsEmpty)
            {
                break;
            }

            if (Rune.DecodeFromUtf16(term, out Rune next, out int length) != OperationStatus.Done || next != letter.Rune)
            {
                return null;
            }

            term = term[length..];
            end = letter.End;
        }

        return term.IsEmpty ? end - Start : null;
    }
}
