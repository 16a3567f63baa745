using FsCheck;
using FsCheck.Fluent;

namespace Conspectus.Analysis.Tests;

/// <summary>Text of words, hyphens and characters of every kind.</summary>
public static class Texts
{
    private static readonly string[] Pieces =
    [
        "in", "-", "\u2010", "\u2011", "context", "few", "shot", "of", "s", "'", "’", "'s", "models", " ", "  ", ".", "3", "d", "GPT4",
            "2023", "é", "e\u0301", "İ", "ﬁ", "ß", "王", "\ud835", "\udc00", "𝒪", "\ufdfa",
        "\u037a", "\ufffe", "\n", "\u00a0", "x", "classes", "\u0300", "ﷺ", "한국", "ǅ",
    ];

    public static Arbitrary<string> Any() =>
        Gen.OneOf(
            Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat),
            Gen.ArrayOf(Gen.Choose(0, 0xffff).Select(c => (char)c)).Select(c => new string(c))).ToArbitrary();
}
