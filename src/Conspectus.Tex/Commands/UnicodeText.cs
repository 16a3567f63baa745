using System.Text;

namespace Conspectus.Tex.Commands;

/// <summary>Unicode's normal forms for any text, also one that the framework refuses to normalise.</summary>
internal static class UnicodeText
{
    /// <summary>The composed form; the text itself where half a surrogate pair or a noncharacter stands in it.</summary>
    public static string Compose(string text) => Normalized(text, NormalizationForm.FormC);

    /// <summary>The decomposed form; the text itself where half a surrogate pair or a noncharacter stands in it.</summary>
    public static string Decompose(string text) => Normalized(text, NormalizationForm.FormD);

    /// <summary>The decomposed form without the distinctions of mere appearance; the text itself as for <see cref="Decompose"/>.</summary>
    public static string DecomposeCompatibly(string text) => Normalized(text, NormalizationForm.FormKD);

    private static string Normalized(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
