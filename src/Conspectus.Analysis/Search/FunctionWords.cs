using System.Collections.Frozen;

namespace Conspectus.Analysis.Search;

/// <summary>Words that stand in most papers and say nothing about any of them.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Words = (
        "a about all also an and any are as at be been but by can could did do does for from had has have how i if in into is it " +
        "its itself just may more most no not of on one only or other our out over so some such than that the their them then " +
        "there these they this those through thus to too up use used using very was we were what when where which while who why " +
        "will with within without would you your").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a term is one.</summary>
    public static bool Contains(string term) => Words.Contains(term);
}
