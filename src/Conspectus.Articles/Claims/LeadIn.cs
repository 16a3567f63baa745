using System.Text.RegularExpressions;

namespace Conspectus.Articles.Claims;

/// <summary>What stands before "we" in a claim: dropped, kept, or a reason to refuse.</summary>
internal static partial class LeadIn
{
    /// <summary>Takes connectives off the front: "Therefore, in this paper, we …" becomes "we …".</summary>
    /// <param name="sentence">The sentence, formulas hidden.</param>
    /// <param name="main">Whether one of them announced the paper itself.</param>
    /// <param name="aside">Whether one of them opened a side remark or a step in a list.</param>
    /// <param name="added">Whether one of them said that it comes on top of what was told before.</param>
    public static string Strip(string sentence, out bool main, out bool aside, out bool added)
    {
        main = aside = added = false;
        while (Connective().Match(sentence) is { Success: true } match)
        {
            added |= Additive().IsMatch(match.Value);
            main |= match.Groups["main"].Success;
            aside |= match.Groups["aside"].Success;
            sentence = sentence[match.Length..];
        }

        return sentence;
    }

    /// <summary>What of a remaining phrase before "we" is kept: itself, nothing, or null to refuse the sentence.</summary>
    public static string? Keep(string phrase)
    {
        if (phrase.Length == 0) return "";
        var anaphoric = Anaphor().IsMatch(phrase);
        if (anaphoric) return Purpose().IsMatch(phrase) ? "" : null;
        return Keepable().IsMatch(phrase) && phrase.Count(c => c == ' ') <= 16 ? phrase : null;
    }

    [GeneratedRegex(@"^(?:[Ff]urthermore|[Mm]oreover|[Aa]dditionally|[Ii]n addition|[Ff]urther|[Aa]lso|[Bb]esides|[Aa]long the way|"
        + @"[Ss]econd)")]
    private static partial Regex Additive();

    [GeneratedRegex(
        @"^(?:(?<main>(?:[Ii]n|[Ww]ith|[Tt]hrough) (?:this|our|the present|the current)(?: \w+)? (?:paper|work|article|study|manuscript|"
        + @"research|project|thesis|report|contribution|position paper)|[Hh]ere|[Ii]n this paper and)|(?<aside>[0-9]{1,2}\.|[Ff]urthermore|"
        + @"[Mm]oreover|[Aa]dditionally|[Ii]n addition|[Ff]urther|[Aa]lso|[Bb]esides|[Ff]inally|[Ll]astly|[Ff]irst(?:ly)?|[Ss]econd(?:ly)?|"
        + @"[Tt]hird(?:ly)?|[Ff]ourth(?:ly)?|[Tt]hen|[Nn]ext|[Ss]ubsequently|[Aa]long the way|[Oo]n the other hand|"
        + @"(?:[Ii]n|[Bb]y) contrast|[Cc]onversely|[Oo]n the contrary|[Ii]n parallel|[Ss]imultaneously|[Ss]imilarly|[Ll]ikewise|"
        + @"[Ii]nstead|[Ll]ast but not least|[Aa]fterwards?|[Ii]n turn|"
        + @"[Aa]s a (?:by-?product|corollary|consequence|result)|"
        + @"[Mm]eanwhile|[Aa]t the same time|[Ff]or example|[Ff]or instance|[Oo]n the (?:theoretical|empirical|practical) side|"
        + @"[Ii]n (?:our |the |extensive |comprehensive |numerical )?experiments|[Ee]xperimentally)|[Hh]owever|"
        + @"[Uu]nfortunately|[Tt]herefore|[Tt]hus|"
        + @"[Hh]ence|[Ss]o|[Yy]et|[Mm]ore specifically|[Ss]pecifically|[Ii]n particular|[Pp]articularly|[Cc]oncretely|[Mm]ore (?:precisely|"
        + @"concretely|formally|generally)|[Nn]otably|[Ii]mportantly|[Cc]rucially|[Ii]nterestingly|[Ss]urprisingly|[Rr]emarkably|"
        + @"[Cc]onsequently|[Aa]ccordingly|[Aa]s such|[Tt]o (?:this|that|these) ends?|[Tt]o do (?:so|this)|[Ii]n response|[Oo]verall|"
        + @"[Ii]n (?:summary|short|brief|essence|conclusion|total|general|sum|fact|light of this|this (?:context|setting|regard|vein|"
        + @"spirit|direction|way|respect|sense))|[Nn]evertheless|[Nn]onetheless|[Tt]owards? (?:this|that)(?: \w+)?|"
        + @"[Tt]o (?:the )?best of our knowledge|[Aa]s a (?:first step|remedy|solution|starting point)|[Aa]t (?:its|the) core|[Bb]roadly|"
        + @"[Ii]ntuitively|[Ee]ssentially|[Tt]echnically|[Aa]nd|[Bb]ut),?\s+(?=\S)")]
    private static partial Regex Connective();

    [GeneratedRegex(
        @"\b(?:this|these|those|that end|such|above|aforementioned|it|its|their|them|they|the (?:issues?|problems?|challenges?|"
        + @"limitations?|gaps?|defects?|shortcomings?|drawbacks?|obstacles?|difficult(?:y|ies)|proposed|former|latter|same|new|resulting|"
        + @"second|other|first)|our|we|us|here|doing so|both|challenge|limitations?|results?|findings?|observations?|insights?|analysis|"
        + @"analyses)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Anaphor();

    [GeneratedRegex(
        @"^(?:(?:in order |so as |aiming |with the aim |as an attempt )?to|towards?|motivated by|inspired by|driven by|guided by|"
        + @"encouraged by|based (?:up)?on|building (?:up)?on|given|in light of|in view of|with th(?:is|ese)|in this|for this|using th(?:is|"
        + @"ese)|leveraging th(?:is|ese)|under th(?:is|ese)|by doing so|armed with|following th(?:is|ese)|because of th(?:is|ese)|"
        + @"due to th(?:is|ese)|from this)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Purpose();

    [GeneratedRegex(
        @"^(?:to|by|using|under|for|in|with|through|based on|building on|inspired by|motivated by|given|unlike|leveraging|from|beyond|"
        + @"instead of|rather than|via|without|within|across|among|assuming|drawing|exploiting|combining|considering|on|theoretically|"
        + @"empirically)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Keepable();
}
