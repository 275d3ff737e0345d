using KnowledgeGraph.Model;

namespace KnowledgeGraph.Query.Plans;

/// <summary>One key that records are grouped by.</summary>
/// <param name="Path">The references to follow first.</param>
/// <param name="Field">The field to group by; null when the key is the record at the end of the path.</param>
/// <param name="Bucket">The part of a date to group by; null for any other field.</param>
internal sealed record GroupKey(Seq<Link> Path, Field? Field, Bucket? Bucket);

/// <summary>A part of a date to group by; a date is in a bucket only when its earliest and latest day are in the same one.</summary>
internal enum Bucket
{
    /// <summary>Calendar years, written <c>2025</c>.</summary>
    Year,

    /// <summary>Quarters, written <c>2025-Q2</c>.</summary>
    Quarter,

    /// <summary>Months, written <c>2025-04</c>.</summary>
    Month,

    /// <summary>Weeks of ISO 8601, written <c>2025-W17</c>.</summary>
    Week,

    /// <summary>Days, written <c>2025-04-27</c>.</summary>
    Day,
}

/// <summary>One term of the order of groups.</summary>
/// <param name="By">What to compare.</param>
/// <param name="Index">The index of the key or of the measure.</param>
/// <param name="Descending">Whether the greatest value comes first; missing values come last in both directions.</param>
internal sealed record GroupOrder(GroupOrderBy By, int Index, bool Descending);

/// <summary>What groups are ordered by.</summary>
internal enum GroupOrderBy
{
    /// <summary>The number of records.</summary>
    Count,

    /// <summary>A key; of a record, its id.</summary>
    Key,

    /// <summary>The name of a key that is a record.</summary>
    KeyName,

    /// <summary>The average of a measure.</summary>
    Avg,

    /// <summary>The least value of a measure.</summary>
    Min,

    /// <summary>The greatest value of a measure.</summary>
    Max,

    /// <summary>The sum of a measure.</summary>
    Sum,
}

/// <summary>One part of what is asked of a group.</summary>
internal abstract record GroupPart(ResponseText Key);

/// <summary><c>__typename</c> of the group.</summary>
internal sealed record GroupTypeNamePart(ResponseText Key, ResponseText Type) : GroupPart(Key);

/// <summary><c>count</c>.</summary>
internal sealed record GroupCountPart(ResponseText Key) : GroupPart(Key);

/// <summary><c>key</c>, an object of keys.</summary>
internal sealed record GroupKeyPart(ResponseText Key, Seq<KeyEntry> Entries) : GroupPart(Key);

/// <summary><c>avg</c>, <c>min</c>, <c>max</c> or <c>sum</c>.</summary>
internal sealed record GroupMeasurePart(ResponseText Key, GroupOrderBy Aggregate, Seq<MeasureEntry> Entries) : GroupPart(Key);

/// <summary>One number of a measure; without an index the type name.</summary>
internal sealed record MeasureEntry(ResponseText Key, int? Index, ResponseText? TypeName);

/// <summary>One entry of a group's key.</summary>
internal abstract record KeyEntry(ResponseText Key);

/// <summary>A type name that is the same for every group.</summary>
internal sealed record TypeNameKeyEntry(ResponseText Key, ResponseText Type) : KeyEntry(Key);

/// <summary>The value of a key.</summary>
internal sealed record ValueKeyEntry(ResponseText Key, int Index) : KeyEntry(Key);

/// <summary>What a key that is a record shows of it.</summary>
internal sealed record RecordKeyEntry(ResponseText Key, int Index, RecordKeyValue Value) : KeyEntry(Key);

/// <summary>What a key that is a record shows of it.</summary>
internal enum RecordKeyValue
{
    Id,
    Name,
    Dataset,
    TypeName,
}

/// <summary>An object of entries, for a reference; null when every key below it is missing.</summary>
/// <param name="Indices">The keys below it.</param>
internal sealed record ObjectKeyEntry(ResponseText Key, Seq<int> Indices, Seq<KeyEntry> Entries) : KeyEntry(Key);
