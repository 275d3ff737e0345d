using System.Text;

namespace KnowledgeGraph.Benchmarks.Generation;

/// <summary>Makes texts in one language out of words that are chosen with a heavy tail.</summary>
internal sealed class Wording
{
    private const int RareWords = 4_000;

    private static readonly Wording[] Languages =
    [
        new(
            "en",
            "the of and to in a that is was for on by with not as statement government troops soldiers security council resolution treaty violation law regime forces alliance partnership region "
            + "support military cooperation weapons attack defence international charter nations peace war territory border foreign ministry spokesperson president minister said condemn deployment "
            + "sanctions demand withdrawal escalation provocation aggression solidarity heroic blood liberation obligation article sovereign threat nuclear missile people friendship comprehensive",
            ["ka", "ri", "to", "men", "sol", "va", "dir", "pe", "lon", "mar", "ti", "gra", "nev", "ost", "uli", "bran"]),
        new(
            "ru",
            "и в не на что с по как это из за от для мы они был заявление правительство войска солдаты безопасность совет резолюция договор нарушение право режим силы союз партнёрство регион "
            + "поддержка военный сотрудничество оружие нападение оборона международный устав нации мир война территория граница министерство представитель президент министр осуждает отправка "
            + "санкции требовать вывод эскалация провокация агрессия солидарность героический кровь освобождение обязательство статья суверенитет угроза ядерный ракета народ дружба всеобъемлющий",
            ["ка", "ри", "то", "мен", "сол", "ва", "дир", "пе", "лон", "мар", "ти", "гра", "нев", "ост", "ули", "бран"]),
        new(
            "ko",
            "그리고 이 그 저 것 수 등 및 또한 우리 성명 정부 군대 병사 안보 이사회 결의 조약 위반 법 정권 무력 동맹 동반자 지역 지지 군사 협력 무기 공격 방위 국제 헌장 국가 평화 전쟁 영토 국경 외무성 대변인 "
            + "대통령 장관 규탄한다 파병 제재 요구 철수 고조 도발 침략 연대 영웅적 피 해방 의무 조항 주권 위협 핵 미사일 인민 친선 포괄적",
            ["가", "리", "토", "문", "솔", "바", "딜", "배", "론", "말", "치", "구", "넵", "옷", "울", "반"]),
    ];

    private readonly string[] _syllables;
    private readonly string[] _words;
    private readonly HeavyTail _choice;

    private Wording(string tag, string common, string[] syllables)
    {
        Tag = tag;
        _syllables = syllables;
        _words = [.. common.Split(' '), .. Enumerable.Range(0, RareWords).Select(Rare)];
        _choice = new HeavyTail(_words.Length, offset: 2);
    }

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string Tag { get; }

    /// <summary>Half of the texts are English, three in ten Russian, two in ten Korean.</summary>
    public static Wording Choose(ref SplitMix numbers) => Languages[numbers.Below(10) switch { < 5 => 0, < 8 => 1, _ => 2 }];

    /// <summary>A sentence of so many words.</summary>
    public string Sentence(ref SplitMix numbers, int words)
    {
        StringBuilder text = new();
        for (int i = 0; i < words; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(_words[_choice.Choose(ref numbers)]);
        }

        text[0] = char.ToUpperInvariant(text[0]);
        return text.Append('.').ToString();
    }

    /// <summary>A name in Latin letters that no other index below 65,536 has.</summary>
    public static string Name(int index)
    {
        string word = Languages[0].Rare(index);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>A word of four syllables.</summary>
    private string Rare(int index)
    {
        // Times an odd number the low bits of neighbours differ, and no two of 65,536 are the same.
        uint spread = (uint)(index + 1) * 2_654_435_761;
        return string.Concat(Enumerable.Range(0, 4).Select(i => _syllables[(spread >> (4 * i)) & 15]));
    }
}
