using System.Text.RegularExpressions;

namespace Conspectus.Tex.Tests;

/// <summary>The example of the package's README, line by line as it stands there, and what it prints.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_example_prints_what_it_says()
    {
        using var Console = new StringWriter();

        // The example begins.
        using var formulas = new FormulaRenderer();
        var title = TexDocument.Parse(@"\emph{Why} Schr\""odinger: $X \not\perp Y$ and CO_2");

        Console.WriteLine(title.ToHtml(formulas)); // <em>Why</em> Schrödinger: <math>…</math> and CO<sub>2</sub>
        Console.WriteLine(title.ToText());         // Why Schrödinger: X ⟂̸ Y and CO₂
        Console.WriteLine(title.ToSearchText());   // why schrodinger: x ⟂̸ y and co2
        Console.WriteLine(title.ToBibTeX());       // \emph{Why} {Schr{\"o}dinger}: {$X \not\perp Y$} and {CO}\textsubscript{2}

        foreach (var repair in TexDocument.Parse(@"na\ively {\em open").Repairs)
            Console.WriteLine($"{repair.Kind}: {repair.Detail}");
        // The example ends.

        var example = Between(Read("ReadmeTests.cs"), "// The example begins.", "// The example ends.");
        Assert.Equal(Lines(Between(Read("package-readme.md"), "```csharp", "```")), Lines(example));
        var printed = Console.ToString().Split(Console.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Lines(example).Select(Promise).OfType<string>(), printed.Take(4).Select(WithoutFormulas));
        Assert.Equal(
            ["accent loss: \\ively read as ïvely", "unbalanced brace: opening brace without a closing one dropped",
                "unbalanced brace: \\em outside a group dropped"],
            printed[4..]);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file));

    private static string? Promise(string line) =>
        line.IndexOf("; ", StringComparison.Ordinal) is > 0 and var end ? line[(line.IndexOf("// ", end, StringComparison.Ordinal) + 3)..]
            : null;

    private static string WithoutFormulas(string html) => Regex.Replace(html, "<math>.*</math>", "<math>…</math>");

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string[] Lines(string code) => [.. code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
}
