using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Conspectus.Tex.Tests;

/// <summary>
/// Hostile texts for as many minutes as CONSPECTUS_TEX_FUZZ says, on one thread, with the real renderer; a few hundred where it
/// says nothing. CONSPECTUS_TEX_SEED gives other texts.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int Few = 300;

    [Fact]
    public void No_text_breaks_a_law()
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable("CONSPECTUS_TEX_FUZZ") ?? "0", CultureInfo.InvariantCulture);
        var texts =
            new HostileTexts(int.Parse(Environment.GetEnvironmentVariable("CONSPECTUS_TEX_SEED") ?? "1", CultureInfo.InvariantCulture));
        using var renderer = new FormulaRenderer();
        var clock = Stopwatch.StartNew();
        long count = 0, characters = 0;
        while (clock.Elapsed < TimeSpan.FromMinutes(minutes) || count < Few)
        {
            var text = texts.Next();
            count++;
            characters += text.Length;
            try
            {
                var document = TexDocument.Parse(text);
                Laws.HtmlIsSafeAndReadsAsText(document);
                Laws.SearchIsFoldedAndBibTeXBalances(document);
                HtmlText.AssertSafe(document.ToHtml(renderer));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"text {count}: {JsonSerializer.Serialize(text.Length > 2000 ? text[..2000] : text)}",
                    e);
            }
        }
        output.WriteLine($"{count} texts, {characters / 1e6:0} million characters, {clock.Elapsed.TotalMinutes:0.0} minutes");
    }
}
