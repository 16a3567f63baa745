using System.Globalization;

namespace Conspectus.Articles.Facts;

/// <summary>Numbers as running text writes them.</summary>
public static class NumberText
{
    private static readonly string[] Ones =
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Inside a sentence: words up to twenty, then digits with thousands separated by commas; zero is "no".</summary>
    public static string Inside(int number) => number is >= 0 and <= 20 ? Words(number) : Digits(number);

    /// <summary>At the start of a sentence: words with a capital up to ninety-nine, then digits.</summary>
    public static string Opening(int number)
    {
        if (number is < 0 or > 99) return Digits(number);
        var words = Words(number);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>Whether <paramref name="text"/> is one of the ways to write <paramref name="number"/>.</summary>
    public static bool Writes(string text, int number) =>
        text == Digits(number) || text == Inside(number) || text == Opening(number) || (number == 0 && text is "none" or "None");

    /// <summary>In brackets and lists: always digits.</summary>
    public static string Digits(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Words(int number) => number < 20
        ? Ones[number]
        : Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Ones[number % 10]);
}
